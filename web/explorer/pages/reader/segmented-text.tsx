import { memo } from 'react';
import styles from './segmented-text.module.css';
import type { Segment, Span } from './segments.js';

/** The text of a document, cut into segments. The characters are those of the source, whatever is marked. */
export const SegmentedText = memo(function SegmentedText({
  segments,
  isVerbatim,
  current,
  highlight,
  door = 'data-evidence',
  choose,
}: {
  readonly segments: readonly Segment[];
  readonly isVerbatim: boolean;
  /** Id of the evidence that is shown beside the text. */
  readonly current: string | undefined;
  readonly highlight: Span | undefined;
  /** What the marks are doors to: sentences, which `[` and `]` go through, or questions of a draft. */
  readonly door?: 'data-evidence' | 'data-question';
  readonly choose: (id: string) => void;
}) {
  return (
    <div
      lang="zh-CN"
      data-document-text=""
      className={`${styles.text} ${isVerbatim ? styles.verbatim : ''}`}
    >
      {segments.map((segment) => {
        const { start, end, text, marks, isArtefact, heading, mention } = segment;
        const strongest = marks.find(({ family }) => family);
        const isCurrent =
          marks.some(({ id }) => id === current) ||
          (highlight !== undefined && start < highlight.end && end > highlight.start);
        const classes = [
          strongest && `${styles.mark} ${strongest.family}`,
          isCurrent && styles.current,
          isArtefact && styles.artefact,
          heading && styles.heading,
          mention && (mention.isOpen ? styles.open : styles.aside),
        ].filter(Boolean);
        if (classes.length === 0)
          return (
            <span key={start} data-start={start}>
              {text}
            </span>
          );
        return (
          // Chosen by j and k, too: buttons within a sentence would cut it apart for screen readers.
          <span
            key={start}
            data-start={start}
            className={classes.join(' ')}
            title={mention?.why}
            // What a page break left stands within words and numbers: 3(2、)1项 is read out as 31项.
            {...(isArtefact && { 'aria-hidden': true })}
            {...(heading && { id: heading })}
            {...(strongest && {
              [door]: strongest.id,
              onClick: () => choose(strongest.id),
            })}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
});
