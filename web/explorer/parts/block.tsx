import type { ReactNode } from 'react';
import styles from './block.module.css';

/** A headed part of a page: a heading on a hairline, and what stands under it. */
export function Block({
  title,
  count,
  aside,
  children,
}: {
  readonly title: ReactNode;
  /** Of what stands under it, if that says something. */
  readonly count?: number | undefined;
  /** Actions on the whole block, at the end of its heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.block}>
      <div className={styles.head}>
        <h2>
          {title}
          {count !== undefined && <span className="quiet"> {count}</span>}
        </h2>
        {aside && <div className={`${styles.aside} noprint`}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Rows with a hairline between them. */
export const Rows = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.rows}>{children}</ul>
);
