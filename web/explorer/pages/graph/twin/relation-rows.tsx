import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../../parts/chinese.js';
import { ProofButton } from '../../../parts/proof-button.js';
import { Sign } from '../../../parts/sign.js';
import { usePreferences } from '../../../state/preferences.js';
import type { DrawnNode } from '../drawing.js';
import { kindOfNode, nameOf } from '../names.js';
import type { Shown } from '../shown.js';
import { useTerms } from '../use-terms.js';
import { MoreRows } from './more-rows.js';
import styles from './twin-rows.module.css';

/** The relations of the picture: what leads where, whether it is inherited, and its sentence. */
export function RelationRows({
  shown: { nodes, relations },
  selected,
  onSelect,
  most,
  onMore,
}: {
  readonly shown: Shown;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** So many rows are there. */
  readonly most: number;
  readonly onMore: (most: number) => void;
}) {
  const t = useTranslations('graph');
  const { termOf } = useTerms();
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  if (relations.length === 0) return <p className="quiet">{t('noRelations')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="unseen">{t('relations')}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('relation')}</th>
            <th scope="col">{t('target')}</th>
          </tr>
        </thead>
        <tbody>
          {relations.slice(0, most).map((relation) => {
            const { id, source, target, inherited, evidenceIds } = relation;
            const isChosen = source === selected || target === selected;
            const [evidence] = evidenceIds;
            return (
              <tr key={id} className={isChosen ? styles.chosen : undefined}>
                <td>
                  <End of={byId.get(source)} onSelect={onSelect} />
                </td>
                <td className={styles.term}>
                  {evidence === undefined ? (
                    termOf(relation)
                  ) : (
                    <ProofButton evidence={evidence}>{termOf(relation)}</ProofButton>
                  )}{' '}
                  {inherited && (
                    <span className={styles.inherited} title={t('inheritedFrom')}>
                      {t('inherited')}
                    </span>
                  )}
                </td>
                <td>
                  <End of={byId.get(target)} onSelect={onSelect} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRows total={relations.length} most={most} onMore={onMore} />
    </div>
  );
}

function End({
  of: node,
  onSelect,
}: {
  readonly of: DrawnNode | undefined;
  readonly onSelect: (id: string) => void;
}) {
  const { language } = usePreferences();
  if (!node) return null;
  return (
    <button type="button" className={styles.end} onClick={() => onSelect(node.id)}>
      <Sign kind={kindOfNode(node)} />
      <Chinese>{nameOf(node, language)}</Chinese>
    </button>
  );
}
