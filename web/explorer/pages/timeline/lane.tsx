import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  ExplorerTimelineLaneDocument,
  type ExplorerTimelineLaneQuery,
} from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import { FigureWords } from '../../parts/figure.js';
import { useNameOf } from '../../parts/named.js';
import { Nothing } from '../../parts/nothing.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Answered } from '../../parts/states.js';
import { Name, type Named, ThingLink } from '../../parts/thing-link.js';
import { kindOf, kinds } from '../../state/kinds.js';
import { useAnswer } from '../../state/use-answer.js';
import { type Coverage, type HeldDocuments, heldDocuments, yearsOf } from './held-documents.js';
import styles from './timeline-page.module.css';

type Entry = ExplorerTimelineLaneQuery['timeline']['entries'][number];

/** Sentences of a document that are shown at once. */
const shownSentences = 3;

/** Documents of a year that are named as silent. */
const shownSilent = 3;

/** One thing, year by year: what its documents say, that they are silent, or that none is held. */
export function Lane({
  id,
  coverage,
  remove,
}: {
  readonly id: string;
  readonly coverage: Coverage;
  readonly remove: () => void;
}) {
  const t = useTranslations('timeline');
  const nameOf = useNameOf();
  const answer = useAnswer(ExplorerTimelineLaneDocument, { id });
  const thing = thingOf(answer.data?.node);
  const kind = kindOf(id);
  return (
    <section className={`${styles.lane} ${kind ? kinds[kind].family : ''}`}>
      <div className={styles.head}>
        <h2>
          {thing ? (
            <ThingLink to={thing} sign city={thing.owner} />
          ) : (
            <span className="quiet">{id}</span>
          )}
        </h2>
        <button
          type="button"
          className={`${styles.remove} noprint`}
          aria-label={t('remove', { name: thing ? nameOf(thing) : id })}
          onClick={remove}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
      <Answered by={answer} rows={2}>
        {({ timeline: { entries } }) => (
          <Years
            years={yearsOf(coverage)}
            held={heldDocuments(coverage, thing?.owner)}
            entries={entries}
          />
        )}
      </Answered>
    </section>
  );
}

interface LaneThing extends Named {
  readonly owner: Named | null | undefined;
}

function thingOf(node: ExplorerTimelineLaneQuery['node'] | undefined): LaneThing | undefined {
  if (!node || !('name' in node)) return undefined;
  const owner = 'owner' in node ? node.owner : 'issuerCity' in node ? node.issuerCity : undefined;
  return { id: node.id, name: node.name, nameEn: node.nameEn, owner };
}

function Years({
  years,
  held,
  entries,
}: {
  readonly years: readonly number[];
  readonly held: HeldDocuments;
  readonly entries: readonly Entry[];
}) {
  const cities = new Set(entries.map(({ city }) => city.id)).size;
  return (
    <ol
      className={styles.years}
      style={{
        // A year without a document takes only the room of its number, so that gaps show and cost little.
        ['--columns' as string]: years
          .map((year) => (held.has(year) ? 'minmax(190px, 1fr)' : '62px'))
          .join(' '),
      }}
    >
      {years.map((year) => {
        const told = entries.filter((entry) => entry.year === year);
        const state = told.some(({ mentioned }) => mentioned)
          ? 'saidHere'
          : held.has(year)
            ? 'silent'
            : 'notHeld';
        return (
          <li key={year} className={`${styles.year} ${styles[state]}`}>
            <p className={styles.number}>{year}</p>
            {state !== 'saidHere' && <Nothing kind={state} />}
            {told.length === 0 &&
              (held.get(year) ?? []).slice(0, shownSilent).map(({ id, title }) => (
                <p key={id} className="quiet small">
                  <ThingLink to={{ id, name: title }} />
                </p>
              ))}
            {told.map((entry) => (
              <Said key={entry.document.id} entry={entry} city={cities > 1} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

/** What one document says of the thing. */
function Said({ entry, city }: { readonly entry: Entry; readonly city: boolean }) {
  const t = useTranslations('timeline');
  const { mentioned, document, targets, results, evidence, changes, names } = entry;
  const [first, rest] = [evidence.slice(0, shownSentences), evidence.slice(shownSentences)];
  return (
    <div className={styles.said}>
      {city && (
        <p className="small">
          <Name of={entry.city} />
        </p>
      )}
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(({ kind, from, to, indicator }) => (
            <li key={`${kind} ${indicator?.id} ${from} ${to}`}>
              {t(`changes.${kind}`)}
              {indicator && (
                <>
                  {' '}
                  <Name of={indicator} />
                </>
              )}
              {from !== null && to !== null && (
                <Chinese>
                  {' '}
                  {from} → {to}
                </Chinese>
              )}
            </li>
          ))}
        </ul>
      )}
      {[...targets, ...results].map((figure) => (
        <p key={figure.id}>
          <Name of={figure.indicator} /> <FigureWords of={figure} />
        </p>
      ))}
      {mentioned && names.length > 1 && (
        <p className="quiet small">
          {t('names')} <Chinese>{names.join('、')}</Chinese>
        </p>
      )}
      {first.length > 0 && <Sentences of={first} />}
      {rest.length > 0 && (
        <details>
          <summary className="quiet small">{t('further', { count: rest.length })}</summary>
          <Sentences of={rest} />
        </details>
      )}
      <p className="quiet small">
        <ThingLink to={{ id: document.id, name: document.title }} />
      </p>
    </div>
  );
}

const Sentences = ({ of: evidence }: { readonly of: Entry['evidence'] }) => (
  <ul className={styles.sentences}>
    {evidence.map(({ id, displayQuote }) => (
      <li key={id}>
        <ProofButton evidence={id}>
          <Chinese>{displayQuote}</Chinese>
        </ProofButton>
      </li>
    ))}
  </ul>
);
