import { useTranslations } from 'use-intl';
import { addExcerpts, mostExcerpts, removeExcerpts, useExcerpts } from '../state/excerpts.js';

/** Puts a sentence into the folder of excerpts, or takes it out again; says so where the folder is full. */
export function CollectButton({ evidence }: { readonly evidence: string }) {
  const t = useTranslations('evidence');
  const te = useTranslations('excerpts');
  const { has, isFull } = useExcerpts();
  const isCollected = has(evidence);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-pressed={isCollected}
        disabled={!isCollected && isFull}
        onClick={() =>
          isCollected ? removeExcerpts([evidence]) : addExcerpts([{ id: evidence, note: '' }])
        }
      >
        {t(isCollected ? 'excerpted' : 'excerpt')}
      </button>
      {!isCollected && isFull && (
        <span role="status" className="small">
          {te('full', { most: mostExcerpts })}
        </span>
      )}
    </>
  );
}
