import { useTranslations } from 'use-intl';

/** Rows that a list of the table begins with, and that each further step adds. */
export const rowsAtOnce = 200;

/** Says how many of the rows are there, and brings more. */
export function MoreRows({
  total,
  most,
  onMore,
}: {
  readonly total: number;
  readonly most: number;
  readonly onMore: (most: number) => void;
}) {
  const t = useTranslations('graph');
  const ts = useTranslations('state');
  if (total <= most) return null;
  return (
    <p>
      <span className="quiet small">{ts('shown', { shown: most, total })}</span>{' '}
      <button type="button" className="button" onClick={() => onMore(most + rowsAtOnce)}>
        {t('moreRows', { count: Math.min(rowsAtOnce, total - most) })}
      </button>
    </p>
  );
}
