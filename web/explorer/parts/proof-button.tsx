import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useChangeAddress } from '../state/use-change-address.js';
import { rememberPlace } from '../state/where-one-was.js';
import styles from './proof-button.module.css';

/** What opens a sentence beside the page, by the id of its evidence. */
export function useShowSentence(): (evidence: string) => void {
  const change = useChangeAddress<{ readonly e: string }>();
  return (evidence) => {
    rememberPlace();
    change({ e: evidence });
  };
}

/** Words or a figure with a dotted line under them: a door to their sentence, which opens beside the page. */
export function ProofButton({
  evidence,
  children,
}: {
  /** Id of the evidence. */
  readonly evidence: string;
  readonly children: ReactNode;
}) {
  const t = useTranslations('evidence');
  const show = useShowSentence();
  return (
    <button
      type="button"
      className={styles.proof}
      title={t('show')}
      data-evidence={evidence}
      onClick={() => show(evidence)}
    >
      {children}
    </button>
  );
}
