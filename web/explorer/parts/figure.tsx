import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Comparator, MeasureBasis, MeasurementPeriod } from '../generated/graphql.js';
import { Chinese } from './chinese.js';
import styles from './figure.module.css';
import { Nothing } from './nothing.js';
import { ProofButton } from './proof-button.js';
import { Sign } from './sign.js';
import { Name, type Named } from './thing-link.js';

/** A target or a result, as the operations of the pages select it. */
export interface FigureData {
  readonly id: string;
  readonly displayText: string;
  readonly value: number | null;
  readonly upperValue: number | null;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly basisDoubt?: string | null;
  readonly scope: string | null;
  readonly period: MeasurementPeriod;
  readonly at: { readonly year: number };
  readonly owner: Named;
  readonly indicator: Named;
  readonly evidence: { readonly id: string };
}

export const isTarget = ({ id }: { readonly id: string }): boolean => id.startsWith('target:');

const comparatorSigns = {
  EQ: '',
  GTE: '≥',
  GT: '>',
  LTE: '≤',
  LT: '<',
  APPROX: '≈',
  RANGE: '',
} as const satisfies Readonly<Record<Comparator, string>>;

/** What a number counts, as a sign before it. */
export const basisSigns = {
  INCREMENT: '+',
  STOCK: '=',
  RATE: '%',
  AMOUNT: '¥',
} as const satisfies Readonly<Record<MeasureBasis, string>>;

/** The source's words for a figure, which open their sentence; what they are read as stands in the title. */
export function FigureWords({ of: figure }: { readonly of: FigureData }) {
  const t = useTranslations('figure');
  const { value, upperValue, comparator, unit, basis } = figure;
  const family = isTarget(figure) ? 'promised' : 'reached';
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 4 });
  const read =
    value === null
      ? ''
      : [
          comparatorSigns[comparator],
          number.format(value),
          upperValue != null ? `–${number.format(upperValue)}` : '',
          unit,
        ].join(' ');
  return (
    <span className={`${styles.figure} ${family}`}>
      <span className={styles.basis} title={t(`basis.${basis}`)} aria-hidden="true">
        {basisSigns[basis]}
      </span>
      <ProofButton evidence={figure.evidence.id}>
        <Chinese className={styles.words ?? ''}>{figure.displayText}</Chinese>
        {read && <span className="unseen"> {read}</span>}
      </ProofButton>
      {value === null && <Nothing kind="withheld" />}
    </span>
  );
}

/** Target or result as a row: what is counted, of whom, where and when, and the figure. */
export function FigureRow({
  of: figure,
  city = true,
}: {
  readonly of: FigureData;
  /** False on the city's own page. */
  readonly city?: boolean;
}) {
  const t = useTranslations('figure');
  const { indicator, scope, period, owner, at } = figure;
  return (
    <div className={styles.row}>
      <Sign kind={isTarget(figure) ? 'TARGET' : 'RESULT'} />
      <div>
        <Link to="/$id" params={{ id: figure.id }} className={styles.name}>
          <Name of={indicator} />
        </Link>
        {scope && (
          <span className={styles.chip}>
            <Chinese>{scope}</Chinese>
          </span>
        )}
      </div>
      <FigureWords of={figure} />
      <span className="quiet">
        {city && <Name of={owner} />} {at.year}
        {period !== 'YEAR' && ` ${t(`period.${period}`)}`}
      </span>
    </div>
  );
}
