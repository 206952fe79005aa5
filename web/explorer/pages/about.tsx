import { useTranslations } from 'use-intl';
import { usePageTitle } from '../app/page-title.js';
import { ExplorerHomeDocument } from '../generated/graphql.js';
import { Block } from '../parts/block.js';
import { CopyButton } from '../parts/copy-button.js';
import { ExportList } from '../parts/export-list.js';
import { KeyList } from '../parts/key-list.js';
import { Answered } from '../parts/states.js';
import { licencesAddress } from '../state/graph-client.js';
import { shortRevision } from '../state/revision.js';
import { useAnswer } from '../state/use-answer.js';
import styles from './about.module.css';

/** How facts are read, what is counted, how to cite the data, and the whole of it as files. */
export function About() {
  const t = useTranslations('about');
  const tk = useTranslations('kinds');
  const te = useTranslations('evidence');
  usePageTitle(t('title'));
  const answer = useAnswer(ExplorerHomeDocument, {});
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      {(['sentence', 'verbatim', 'nothing', 'reading'] as const).map((key) => (
        <Block key={key} title={t(`${key}.title`)}>
          <p className={styles.text}>{t(`${key}.text`)}</p>
        </Block>
      ))}
      <Answered by={answer} rows={4}>
        {({ dataset }) => {
          const citation = t('citation', { revision: shortRevision(dataset.revision) });
          return (
            <>
              <Block title={t('counts')}>
                <dl className={styles.counts}>
                  {dataset.counts
                    .filter(({ count }) => count > 0)
                    .map(({ type, count }) => (
                      <div key={type}>
                        <dt>{tk(type)}</dt>
                        <dd>{count}</dd>
                      </div>
                    ))}
                </dl>
              </Block>
              <Block title={t('cite')}>
                <p className={styles.text}>{citation}</p>
                <CopyButton text={citation} label={te('cite')} done={te('cited')} />
              </Block>
            </>
          );
        }}
      </Answered>
      <Block title={t('exports')}>
        <ExportList />
      </Block>
      <Block title={t('keys')}>
        <KeyList />
      </Block>
      <p className="quiet small">
        <a href={licencesAddress.href}>{t('licences')}</a>
      </p>
    </div>
  );
}
