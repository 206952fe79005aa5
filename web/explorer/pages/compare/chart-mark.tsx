import { isTarget } from '../../parts/figure.js';
import styles from './chart.module.css';
import type { Figure } from './comparison.js';

const radius = 6.5;

/** A figure on its axis: hollow for a target, filled for a result; what it is compared by is its shape. */
export function ChartMark({
  figure,
  x,
  y,
  label,
  onOpen,
}: {
  readonly figure: Figure;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly label: string;
  readonly onOpen: () => void;
}) {
  const { value, upperValue, comparator } = figure;
  const at = x(value ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      data-evidence={figure.evidence.id}
      className={`${styles.mark} ${isTarget(figure) ? styles.promised : styles.reached}`}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen();
      }}
    >
      <title>{label}</title>
      {/* As large as a finger needs. */}
      <rect x={at - 14} y={y - 14} width={28} height={28} fill="transparent" />
      {upperValue !== null && comparator === 'RANGE' && (
        <line x1={at} x2={x(upperValue)} y1={y} y2={y} className={styles.range} />
      )}
      <path d={shapes[comparator](at, y)} className={styles.bound} />
      <circle
        cx={at}
        cy={y}
        r={radius}
        className={isTarget(figure) ? styles.hollow : styles.filled}
      />
      {upperValue !== null && comparator === 'RANGE' && (
        <circle
          cx={x(upperValue)}
          cy={y}
          r={radius}
          className={isTarget(figure) ? styles.hollow : styles.filled}
        />
      )}
    </g>
  );
}

const none = () => '';
const after = radius + 3;

/** At least: an open arrow towards more; at most: towards less. Over (余): a tail, towards more or less. About: a wave. */
const shapes: Readonly<Record<Figure['comparator'], (x: number, y: number) => string>> = {
  EQ: none,
  RANGE: none,
  GTE: (x, y) => `M${x + after} ${y - 5}l6 5l-6 5`,
  GT: (x, y) => `M${x + radius} ${y}h12`,
  LTE: (x, y) => `M${x - after} ${y - 5}l-6 5l6 5`,
  LT: (x, y) => `M${x - radius} ${y}h-12`,
  APPROX: (x, y) => `M${x - 6} ${y - 11}q3 -4 6 0t6 0`,
};
