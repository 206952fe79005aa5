import { useTranslations } from 'use-intl';
import { useNameOf } from '../../parts/named.js';
import { Nothing } from '../../parts/nothing.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Name } from '../../parts/thing-link.js';
import { ConceptPicture } from './concept-picture.js';
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
  return (
    <ConceptPicture
      concepts={concepts}
      title={title}
      columns={held.map((each) => ({
        key: keyOf(each),
        heading: (
          <>
            <span>{each.year}</span> <Name of={each.city} />
          </>
        ),
      }))}
      cellsOf={(concept) => {
        const uses = spreadOf(concept)?.uses ?? [];
        return held.map((each) => (
          <Mark
            key={keyOf(each)}
            use={uses.find((use) => keyOf(use) === keyOf(each))}
            of={concept}
          />
        ));
      }}
    />
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
