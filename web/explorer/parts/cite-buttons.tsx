import { useTranslations } from 'use-intl';
import { CopyButton } from './copy-button.js';

/** Copies how to cite a document or a passage: as a reference in a paper, or for a reference manager. */
export function CiteButtons({
  of: { citation, ris, bibtex },
}: {
  readonly of: { readonly citation: string; readonly ris: string; readonly bibtex: string };
}) {
  const t = useTranslations('evidence');
  return (
    <>
      <CopyButton text={citation} label={t('cite')} done={t('cited')} />
      <CopyButton text={ris} label="RIS" done={t('cited')} />
      <CopyButton text={bibtex} label="BibTeX" done={t('cited')} />
    </>
  );
}
