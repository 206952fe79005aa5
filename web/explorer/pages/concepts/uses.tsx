import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ExplorerConceptUsesDocument } from '../../generated/graphql.js';
import { useFirstRows } from '../../parts/first-rows.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Answered } from '../../parts/states.js';
import { Name } from '../../parts/thing-link.js';
import { useNodes } from '../../state/use-nodes.js';
import styles from './concepts-page.module.css';
import { type Concept, isCut, keyOf, type Spread, type Uses as UsesOf } from './spread-of.js';

/** Of a concept that is used everywhere, so many uses are named at once. */
const usesAtOnce = 12;

/** The cities and years that use a concept, each a door to its sentence. */
export function Uses({ of }: { readonly of: Spread }) {
  const t = useTranslations('concepts');
  const { shown, more } = useFirstRows(of.uses, usesAtOnce);
  return (
    <>
      <ul className={styles.uses}>
        {shown.map((use) => {
          const words = (
            <>
              <Name of={use.city} /> {use.year}
            </>
          );
          return (
            <li key={keyOf(use)}>
              {use.evidence ? <ProofButton evidence={use.evidence}>{words}</ProofButton> : words}
            </li>
          );
        })}
      </ul>
      {more}
      {isCut(of) && (
        <p className="quiet small">{t('cut', { shown: of.shownDocuments, total: of.documents })}</p>
      )}
    </>
  );
}

/** With many cities: how many use it in each year, and which these are when it is asked for. */
export function UsesOnDemand({
  of: concept,
  spreadOf,
}: {
  readonly of: Concept;
  readonly spreadOf: (uses: UsesOf) => Spread;
}) {
  const t = useTranslations('concepts');
  const [isOpen, open] = useState(false);
  return (
    <>
      <ul className={styles.uses}>
        {concept.usesByYear.map(({ year, cityCount }) => (
          <li key={year}>
            {year} <span className="quiet">{t('inCities', { count: cityCount })}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button noprint"
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        {t(isOpen ? 'hideUses' : 'showUses')}
      </button>
      {isOpen && <AskedUses id={concept.id} spreadOf={spreadOf} />}
    </>
  );
}

function AskedUses({
  id,
  spreadOf,
}: {
  readonly id: string;
  readonly spreadOf: (uses: UsesOf) => Spread;
}) {
  const answer = useNodes(ExplorerConceptUsesDocument, [id]);
  return (
    <Answered by={answer} rows={2}>
      {({ byId }) => {
        const found = byId.get(id);
        return found && 'documents' in found ? <Uses of={spreadOf(found.documents)} /> : null;
      }}
    </Answered>
  );
}
