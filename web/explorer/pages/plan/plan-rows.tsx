import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { type FigureData, FigureWords } from '../../parts/figure.js';
import { Nothing, type NothingKind } from '../../parts/nothing.js';
import { Name } from '../../parts/thing-link.js';
import { BulletBar } from './bullet-bar.js';
import { bySection, type PlanTarget, type Reported, type Unplanned } from './plan-groups.js';
import styles from './plan-page.module.css';

type TargetGroup = 'reported' | 'silent' | 'notDue' | 'notHeld';

/** Targets, each a row: the plan at the left, the report at the right, how they compare between them. */
export function RowsOfTargets({
  group,
  targets,
}: {
  readonly group: TargetGroup;
  readonly targets: readonly PlanTarget[];
}) {
  const t = useTranslations('plan');
  if (targets.length === 0 && group !== 'reported') return null;
  return (
    <Block title={t(`groups.${group}`)} count={targets.length}>
      <p className={`quiet small ${styles.why}`}>
        {t(targets.length > 0 ? `why.${group}` : 'noneReported')}
      </p>
      <Rows>
        {targets.map((target) => (
          <li key={target.id} className={styles.row}>
            <Side of={target} label={t('planned')} />
            {target.reported.length > 0 ? (
              <ul className={styles.results}>
                {target.reported.map((result) => (
                  <li key={result.id} className={styles.pair}>
                    <Between target={target} result={result} />
                    <Side
                      of={result}
                      label={t('reportedHere')}
                      named={isOtherThing(target, result)}
                    />
                  </li>
                ))}
              </ul>
            ) : (
              <div className={styles.pair}>
                <span />
                <p>
                  <Silence of={target} />
                </p>
              </div>
            )}
          </li>
        ))}
      </Rows>
    </Block>
  );
}

/** The result names its indicator where it is another than the target's. */
const isOtherThing = (target: PlanTarget, result: Reported): boolean =>
  target.indicator.id !== result.indicator.id;

/** Results that say how far a target was met which no document states. */
export function RowsOfResults({
  group,
  results,
}: {
  readonly group: 'rated';
  readonly results: readonly Unplanned[];
}) {
  const t = useTranslations('plan');
  if (results.length === 0) return null;
  return (
    <Block title={t(`groups.${group}`)} count={results.length}>
      <p className={`quiet small ${styles.why}`}>{t(`why.${group}`)}</p>
      <Rows>
        {results.map((result) => (
          <li key={result.id} className={styles.row}>
            <p>
              <Nothing kind="noCounterpart" />
            </p>
            <div className={styles.pair}>
              <div className={styles.between}>
                <Rates stated={result.resultStated} computed={null} />
                <p className="small quiet">{t(`status.${result.resultStatus}`)}</p>
              </div>
              <Side of={result} label={t('reportedHere')} named />
            </div>
          </li>
        ))}
      </Rows>
    </Block>
  );
}

/** Results that belong to no target, by the section that states them. */
export function ResultsOfSections({ results }: { readonly results: readonly Unplanned[] }) {
  const t = useTranslations('plan');
  if (results.length === 0) return null;
  return (
    <Block title={t('groups.unplanned')} count={results.length}>
      <p className={`quiet small ${styles.why}`}>{t('why.unplanned')}</p>
      {bySection(results).map(({ id, heading, results: stated }) => (
        <details key={id} className={styles.section}>
          <summary>
            <Chinese>{heading}</Chinese> <span className="quiet">{stated.length}</span>
          </summary>
          <ul className={styles.unplanned}>
            {stated.map((result) => (
              <li key={result.id}>
                <Side of={result} label={t('reportedHere')} named />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Block>
  );
}

/** A figure with what it counts, its words, its time and the sentence that it stands in. */
function Side({
  of: figure,
  label,
  named = true,
}: {
  readonly of: FigureData & { readonly evidence: { readonly displayQuote: string } };
  readonly label: string;
  readonly named?: boolean;
}) {
  const t = useTranslations('figure');
  return (
    <div className={styles.side}>
      <p>
        <span className="unseen">{label}: </span>
        {named && (
          <Link to="/$id" params={{ id: figure.id }} className={styles.name}>
            <Name of={figure.indicator} />
          </Link>
        )}
        {figure.scope && (
          <span className={styles.chip}>
            <Chinese>{figure.scope}</Chinese>
          </span>
        )}{' '}
        <FigureWords of={figure} />{' '}
        <span className="quiet small">{t(`period.${figure.period}`)}</span>
      </p>
      <p className={styles.quote}>
        <Chinese>{figure.evidence.displayQuote}</Chinese>
      </p>
    </div>
  );
}

const isComparable = ({ resultStatus }: Reported): boolean =>
  resultStatus !== 'NOT_COMPARABLE' && resultStatus !== 'NO_TARGET';

/** What lies between a plan and its report: how far it reached, or that the two cannot be compared. */
function Between({ target, result }: { readonly target: PlanTarget; readonly result: Reported }) {
  const t = useTranslations('plan');
  const { resultStated, resultComputed, resultStatus } = result;
  return (
    <div className={styles.between}>
      {isComparable(result) && <BulletBar target={target} result={result} />}
      <Rates stated={resultStated} computed={resultComputed} />
      <p className="small quiet">{t(`status.${resultStatus}`)}</p>
    </div>
  );
}

/** A rate that a source states stands upright, one that was computed here in italics. */
function Rates({
  stated,
  computed,
}: {
  readonly stated: number | null;
  readonly computed: number | null;
}) {
  const t = useTranslations('plan');
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
  return (
    <p className={styles.rates}>
      {stated !== null && (
        <span>
          {number.format(stated)}% <span className="small quiet">{t('stated')}</span>
        </span>
      )}
      {computed !== null && (
        <span>
          <i>{number.format(computed)}%</i> <span className="small quiet">{t('computed')}</span>
        </span>
      )}
    </p>
  );
}

const reasons = {
  LATER_PLAN: { kind: 'notDue', said: 'laterPlan' },
  NOT_YET_DUE: { kind: 'notDue', said: 'notYetDue' },
  NOT_HELD: { kind: 'notHeld', said: 'notHeld' },
  NOT_REPORTED: { kind: 'silent', said: 'notReported' },
} as const satisfies Readonly<
  Record<NonNullable<PlanTarget['silence']>, { readonly kind: NothingKind; readonly said: string }>
>;

/** Why nothing is reported of a target. */
function Silence({ of: { silence, due } }: { readonly of: PlanTarget }) {
  const t = useTranslations('plan');
  const { kind, said } = reasons[silence ?? 'NOT_REPORTED'];
  return (
    <>
      {kind === 'notDue' && silence === 'LATER_PLAN' ? null : <Nothing kind={kind} />}{' '}
      <span className="quiet small">
        {t(`silence.${said}`)}
        {due && ` ${t('due', { date: due })}`}
      </span>
    </>
  );
}
