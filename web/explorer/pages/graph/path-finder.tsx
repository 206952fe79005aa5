import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  type EntityType,
  ExplorerPathsDocument,
  type ExplorerPathsQuery,
} from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Sign } from '../../parts/sign.js';
import { Answered } from '../../parts/states.js';
import { type Kind, kindOf, kinds } from '../../state/kinds.js';
import { usePreferences } from '../../state/preferences.js';
import { useAnswer } from '../../state/use-answer.js';
import type { DrawnNode } from './drawing.js';
import { nameOf } from './names.js';
import styles from './path-finder.module.css';
import { useTerms } from './use-terms.js';

type Path = ExplorerPathsQuery['paths'][number];

const isKind = (value: string): value is EntityType =>
  value in kinds && kindOf(value) === undefined;

/** The shortest ways between two things of the picture, not through what explains nothing. */
export function PathFinder({
  ends,
  avoid,
  byId,
  setEnds,
  setAvoid,
  onDraw,
}: {
  /** Ids of the picked things, at most two. */
  readonly ends: readonly string[];
  /** Kinds and ids of things that no path leads through. */
  readonly avoid: readonly string[];
  readonly byId: ReadonlyMap<string, DrawnNode>;
  readonly setEnds: (ends: readonly string[]) => void;
  readonly setAvoid: (avoid: readonly string[]) => void;
  readonly onDraw: (ids: readonly string[]) => void;
}) {
  const t = useTranslations('graph');
  const tk = useTranslations('kinds');
  const { language } = usePreferences();
  const [from = '', to = ''] = ends;
  const answer = useAnswer(
    ExplorerPathsDocument,
    {
      ...{ from, to },
      avoidTypes: avoid.filter(isKind),
      avoidIds: avoid.filter((each) => !isKind(each)),
    },
    { enabled: ends.length === 2, keepPrevious: true },
  );
  const nameOfId = (id: string): string => {
    const node = byId.get(id);
    return node ? nameOf(node, language) : id;
  };
  // The names of what is avoided are those of earlier answers: it is in no later one.
  return (
    <section aria-label={t('paths')} className={`${styles.finder} noprint`}>
      <header>
        <h2>{t('paths')}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('closePaths')}
          onClick={() => setEnds([])}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </header>
      <p className={styles.ends}>
        {ends.map((id, at) => (
          <span key={id} className={styles.chip}>
            <span className="quiet">{t(at === 0 ? 'pathFrom' : 'pathTo')}</span>
            <Chinese>{nameOfId(id)}</Chinese>
          </span>
        ))}
        {ends.length < 2 && <span className="quiet">{t('pickOther')}</span>}
      </p>
      {avoid.length > 0 && (
        <p className={styles.ends}>
          <span className="quiet">{t('notThrough')}</span>
          {avoid.map((each) => {
            const name = isKind(each) ? tk(each as Kind) : nameOfId(each);
            return (
              <span key={each} className={styles.chip}>
                <Chinese>{name}</Chinese>
                <button
                  type="button"
                  aria-label={t('allow', { name })}
                  onClick={() => setAvoid(avoid.filter((other) => other !== each))}
                >
                  <X size={12} aria-hidden="true" />
                </button>
              </span>
            );
          })}
        </p>
      )}
      {ends.length === 2 && (
        <Answered by={answer} rows={3}>
          {({ paths }) =>
            paths.length === 0 ? (
              <p role="status">{t('noPath')}</p>
            ) : (
              <>
                <Kinds paths={paths} onAvoid={(kind) => setAvoid([...avoid, kind])} />
                <ol className={styles.paths}>
                  {paths.map((path, at) => (
                    <PathRow
                      key={path.nodes.map(({ id }) => id).join(' ')}
                      path={path}
                      number={at + 1}
                      onAvoid={(id) => setAvoid([...avoid, id])}
                      onDraw={onDraw}
                    />
                  ))}
                </ol>
              </>
            )
          }
        </Answered>
      )}
    </section>
  );
}

/** The kinds of things between the ends: each can be left out at once. */
function Kinds({
  paths,
  onAvoid,
}: {
  readonly paths: readonly Path[];
  readonly onAvoid: (kind: string) => void;
}) {
  const t = useTranslations('graph');
  const tk = useTranslations('kinds');
  const between = new Set(
    paths.flatMap(({ nodes }) => nodes.slice(1, -1).map(({ type }) => type as Kind)),
  );
  if (between.size === 0) return null;
  return (
    <p className={styles.ends}>
      <span className="quiet">{t('notThrough')}</span>
      {[...between].map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          aria-label={t('avoid', { name: tk(kind) })}
          onClick={() => onAvoid(kind)}
        >
          <Sign kind={kind} />
          {tk(kind)}
        </button>
      ))}
    </p>
  );
}

function PathRow({
  path: { nodes, edges },
  number,
  onAvoid,
  onDraw,
}: {
  readonly path: Path;
  readonly number: number;
  readonly onAvoid: (id: string) => void;
  readonly onDraw: (ids: readonly string[]) => void;
}) {
  const t = useTranslations('graph');
  const { termOf } = useTerms();
  return (
    <li>
      <div className={styles.head}>
        <span className="quiet small">{t('path', { number, count: nodes.length - 1 })}</span>
        <button type="button" className="button" onClick={() => onDraw(nodes.map(({ id }) => id))}>
          {t('drawPath')}
        </button>
      </div>
      <ol className={styles.way}>
        {nodes.map(({ id, type, label }, at) => {
          const before = nodes[at - 1]?.id;
          const relation = edges.find(
            ({ source, target }) =>
              (source === before && target === id) || (source === id && target === before),
          );
          const [evidence] = relation?.evidenceIds ?? [];
          return (
            <li key={id}>
              {relation && (
                <span className={styles.term}>
                  {evidence === undefined ? (
                    termOf(relation)
                  ) : (
                    <ProofButton evidence={evidence}>{termOf(relation)}</ProofButton>
                  )}
                </span>
              )}
              <span className={styles.stop}>
                <Sign kind={type as Kind} />
                <Chinese>{label}</Chinese>
                {at > 0 && at < nodes.length - 1 && (
                  <button
                    type="button"
                    aria-label={t('avoid', { name: label })}
                    title={t('avoid', { name: label })}
                    onClick={() => onAvoid(id)}
                  >
                    <X size={12} aria-hidden="true" />
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </li>
  );
}
