import type { FigureData } from '../../parts/figure.js';
import styles from './bullet-bar.module.css';

/**
 * How far a result reaches towards its target: a filled bar and a hollow ring on one scale from zero. The
 * figures and their rate stand beside it as words, so screen readers pass it over.
 */
export function BulletBar({
  target,
  result,
}: {
  readonly target: FigureData;
  readonly result: FigureData;
}) {
  const { value: asked } = target;
  const { value: reached } = result;
  if (asked === null || reached === null) return null;
  const most = Math.max(asked, reached);
  if (most <= 0) return null;
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <span aria-hidden="true" className={styles.bullet}>
      <span className={styles.reached} style={{ inlineSize: at(reached) }} />
      <span className={styles.asked} style={{ insetInlineStart: at(asked) }}>
        <span className={styles.sign}>{signs[target.comparator as keyof typeof signs]}</span>
      </span>
    </span>
  );
}

/** Which way a target is open: 以上 upward, 不超过 downward, 约 about. */
const signs = { GTE: '→', GT: '→', LTE: '←', LT: '←', APPROX: '~' } as const;
