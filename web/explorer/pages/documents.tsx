import { useTranslations } from 'use-intl';
import { usePageTitle } from '../app/page-title.js';
import {
  ExplorerDocumentsDocument,
  type ExplorerDocumentsQuery,
  ExplorerHomeDocument,
} from '../generated/graphql.js';
import { Block } from '../parts/block.js';
import { CoverageCsv } from '../parts/coverage-csv.js';
import { CoverageTable } from '../parts/coverage-table.js';
import { CsvButton } from '../parts/csv-button.js';
import { useFirstRows } from '../parts/first-rows.js';
import { Answered } from '../parts/states.js';
import { Name, ThingLink } from '../parts/thing-link.js';
import { useAnswer } from '../state/use-answer.js';
import { joined, useWholeAnswer } from '../state/use-whole-answer.js';
import styles from './documents.module.css';

/** The documents that are held: city by year, and each with what was read from it. */
export function Documents() {
  const t = useTranslations('documents');
  const tc = useTranslations('coverage');
  const ts = useTranslations('state');
  const tt = useTranslations('take.columns');
  usePageTitle(t('title'));
  const held = useAnswer(ExplorerHomeDocument, {});
  const answer = useWholeAnswer(
    ExplorerDocumentsDocument,
    { filter: null, first: 100, after: null },
    {
      next: ({ documents: { pageInfo } }) =>
        pageInfo.hasNextPage ? { after: pageInfo.endCursor } : undefined,
      join: (one, other) => ({ ...one, documents: joined(one.documents, other.documents) }),
    },
  );
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <Block title={t('coverage')} aside={held.data && <CoverageCsv cells={held.data.coverage} />}>
        <Answered by={held} rows={5}>
          {({ coverage }) => <CoverageTable cells={coverage} />}
        </Answered>
      </Block>
      <Answered by={answer}>
        {({ documents: { nodes, totalCount } }) => (
          <Block
            title={t('list')}
            count={totalCount}
            aside={
              <CsvButton
                name={t('title')}
                rows={nodes}
                columns={[
                  [t('documentTitle'), ({ title }) => title],
                  [t('city'), ({ city }) => city.name],
                  [t('year'), ({ year }) => year.year],
                  [t('period'), ({ period }) => tc(`period.${period}`)],
                  [t('kind'), ({ kind }) => tc(`kind.${kind}`)],
                  [t('passages'), ({ passages }) => passages.totalCount],
                  [t('targets'), ({ targets }) => targets.totalCount],
                  [t('results'), ({ results }) => results.totalCount],
                  [tt('id'), ({ id }) => id],
                ]}
              />
            }
          >
            <DocumentTable documents={nodes} />
            {nodes.length < totalCount && (
              <p className="quiet small" role="status">
                {ts('shown', { shown: nodes.length, total: totalCount })}
              </p>
            )}
          </Block>
        )}
      </Answered>
    </div>
  );
}

/** A row for each document, with how much was read from it. */
function DocumentTable({
  documents,
}: {
  readonly documents: ExplorerDocumentsQuery['documents']['nodes'];
}) {
  const t = useTranslations('documents');
  const tc = useTranslations('coverage');
  const { shown, more } = useFirstRows(documents);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('documentTitle')}</th>
              <th scope="col">{t('city')}</th>
              <th scope="col">{t('year')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('passages')}</th>
              <th scope="col">{t('targets')}</th>
              <th scope="col">{t('results')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((document) => (
              <tr key={document.id}>
                <th scope="row">
                  <ThingLink to={{ id: document.id, name: document.title }} sign />
                </th>
                <td>
                  <Name of={document.city} />
                </td>
                <td>
                  {document.year.year}
                  {document.period !== 'YEAR' && ` ${tc(`period.${document.period}`)}`}
                </td>
                <td>{tc(`kind.${document.kind}`)}</td>
                <td className={styles.number}>{document.passages.totalCount}</td>
                <td className={styles.number}>{document.targets.totalCount}</td>
                <td className={styles.number}>{document.results.totalCount}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}
