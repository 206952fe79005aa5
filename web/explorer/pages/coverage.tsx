import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../app/page-title.js';
import { ExplorerHomeDocument } from '../generated/graphql.js';
import { ChooseOne } from '../parts/choose-one.js';
import { type CoverageCell, CoverageTable, yearsOf } from '../parts/coverage-table.js';
import { Nothing } from '../parts/nothing.js';
import { Answered } from '../parts/states.js';
import { WordsField } from '../parts/words-field.js';
import type { CoverageSearch } from '../state/address.js';
import { useAnswer } from '../state/use-answer.js';
import { useChangeAddress } from '../state/use-change-address.js';
import styles from './coverage.module.css';

/** Which documents are held: city by year by kind, and where there is none (收录). */
export function Coverage() {
  const t = useTranslations('coverage');
  usePageTitle(t('title'));
  const answer = useAnswer(ExplorerHomeDocument, {});
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Answered by={answer} rows={10}>
        {({ coverage }) => <Held cells={coverage} />}
      </Answered>
    </div>
  );
}

function Held({ cells }: { readonly cells: readonly CoverageCell[] }) {
  const t = useTranslations('coverage');
  const { kind, words } = useSearch({ strict: false }) as CoverageSearch;
  const set = useChangeAddress<CoverageSearch>();
  const kinds = [...new Set(cells.flatMap(({ documents }) => documents.map((each) => each.kind)))];
  const searched = (words ?? '').toLowerCase();
  const shown = cells
    .filter(({ city: { name, nameEn, province } }) =>
      `${name} ${nameEn ?? ''} ${province ?? ''}`.toLowerCase().includes(searched),
    )
    .map((cell) => ({
      ...cell,
      documents: cell.documents.filter((each) => kind === undefined || kind.includes(each.kind)),
    }))
    .filter(({ documents }) => documents.length > 0);
  const count = shown.reduce((sum, { documents }) => sum + documents.length, 0);
  const cities = new Set(shown.map(({ city }) => city.id)).size;
  return (
    <>
      <div className={`${styles.choices} noprint`}>
        <ChooseOne
          label={t('kindOf')}
          value={kind?.[0] ?? ''}
          choices={[
            { value: '', label: t('allKinds') },
            ...kinds.map((value) => ({ value, label: t(`kind.${value as 'OTHER'}`) })),
          ]}
          onChoose={(chosen) => set({ kind: chosen === '' ? undefined : [chosen] })}
        />
        <WordsField
          label={t('city')}
          words={words}
          onChange={(changed) => set({ words: changed })}
        />
      </div>
      <p className="quiet">
        {t('counted', { documents: count, cities })} · <Nothing kind="notHeld" />{' '}
        {t('notHeldMeans')}
      </p>
      {count === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <CoverageTable cells={shown} years={yearsOf(cells)} byProvince={words === undefined} />
      )}
    </>
  );
}
