import { useTranslations } from 'use-intl';
import styles from './nothing.module.css';

export type NothingKind = 'silent' | 'notHeld' | 'withheld' | 'noCounterpart' | 'notDue';

/** One of the kinds of nothing, drawn and worded apart: silence, no document, a withheld figure, not due. */
export function Nothing({
  kind,
  label = true,
}: {
  readonly kind: NothingKind;
  /** Whether the word stands in it; without, it is there for screen readers. */
  readonly label?: boolean;
}) {
  const t = useTranslations('nothing');
  const why = { silent: 'silentWhy', notHeld: 'notHeldWhy', withheld: 'withheldWhy' } as const;
  const title = kind in why ? t(why[kind as keyof typeof why]) : undefined;
  return (
    <span className={`${styles.nothing} ${styles[kind]}`} title={title}>
      {label ? t(kind) : <span className="unseen">{t(kind)}</span>}
      {!label && kind === 'silent' && <span aria-hidden="true">—</span>}
    </span>
  );
}
