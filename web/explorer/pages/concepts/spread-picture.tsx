import { useTranslations } from 'use-intl';
import { useNameOf } from '../../parts/named.js';
import { Nothing } from '../../parts/nothing.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import styles from './concepts-page.module.css';
import { type Concept, type Held, keyOf, type Spread, type Use } from './spread-of.js';

/** A row for each concept, a column for each city and year: a mark where the concept is used. */
export function SpreadPicture({
  concepts,
  held,
  spreadOf,
  title,
}: {
  readonly concepts: readonly Concept[];
  readonly held: readonly Held[];
  readonly spreadOf: (concept: Concept) => Spread | undefined;
  readonly title: string;
}) {
  const t = useTranslations('concepts');
  return (
    // A wide picture scrolls by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.picture}>
        <caption className="unseen">{t('caption', { kind: title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('concept')}</th>
            {held.map((each) => (
              <th key={keyOf(each)} scope="col">
                <span>{each.year}</span> <Name of={each.city} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => {
            const uses = spreadOf(concept)?.uses ?? [];
            return (
              <tr key={concept.id}>
                <th scope="row">
                  <ThingLink to={concept} />
                </th>
                {held.map((each) => (
                  <td key={keyOf(each)}>
                    <Mark use={uses.find((use) => keyOf(use) === keyOf(each))} of={concept} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** A mark that opens the sentence; the dash of silence where a document is held that does not use the words. */
function Mark({ use, of: concept }: { readonly use: Use | undefined; readonly of: Concept }) {
  const t = useTranslations('concepts');
  const nameOf = useNameOf();
  if (!use) return <Nothing kind="silent" label={false} />;
  const mark = (
    <>
      <span aria-hidden="true" className={styles.mark} />
      <span className="unseen">
        {t('used', { name: nameOf(concept), city: nameOf(use.city), year: String(use.year) })}
      </span>
    </>
  );
  return use.evidence ? <ProofButton evidence={use.evidence}>{mark}</ProofButton> : mark;
}
