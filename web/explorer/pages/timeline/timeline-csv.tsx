import { useTranslations } from 'use-intl';
import {
  ExplorerTimelineLaneDocument,
  type ExplorerTimelineLaneQuery,
} from '../../generated/graphql.js';
import { csvOf } from '../../parts/csv.js';
import { DownloadButton } from '../../parts/download-button.js';
import { answerTo } from '../../state/use-answer.js';

/** The lanes as a table: a row for each figure and each sentence, and for each document that is silent. */
export function TimelineCsv({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations('timeline');
  const tt = useTranslations('take.columns');
  const tk = useTranslations('kinds');
  const tn = useTranslations('nothing');
  const columns = {
    name: tt('name'),
    city: tt('city'),
    year: tt('year'),
    kind: tt('kind'),
    indicator: tt('indicator'),
    words: tt('words'),
    value: tt('value'),
    unit: tt('unit'),
    sentence: tt('sentence'),
    document: tt('document'),
    evidence: tt('evidence'),
    id: tt('id'),
  };
  const rowsOf = (id: string, { node, timeline }: ExplorerTimelineLaneQuery) =>
    timeline.entries.flatMap(({ year, city, document, mentioned, targets, results, evidence }) => {
      const common = {
        [columns.name]: node && 'name' in node ? node.name : id,
        [columns.city]: city.name,
        [columns.year]: year,
        [columns.document]: document.title,
        [columns.id]: id,
      };
      if (!mentioned) return [{ ...common, [columns.kind]: tn('silent') }];
      return [
        ...[...targets, ...results].map((figure) => ({
          ...common,
          [columns.kind]: tk(figure.id.startsWith('target:') ? 'TARGET' : 'RESULT'),
          [columns.indicator]: figure.indicator.name,
          [columns.words]: figure.displayText,
          [columns.value]: figure.value,
          [columns.unit]: figure.unit,
          [columns.sentence]: figure.evidence.displayQuote,
          [columns.evidence]: figure.evidence.id,
        })),
        ...evidence.map((sentence) => ({
          ...common,
          [columns.kind]: tk('EVIDENCE'),
          [columns.sentence]: sentence.displayQuote,
          [columns.evidence]: sentence.id,
        })),
      ];
    });
  return (
    <DownloadButton
      label="CSV"
      make={async () => {
        const lanes = await Promise.all(
          ids.map(async (id) => rowsOf(id, await answerTo(ExplorerTimelineLaneDocument, { id }))),
        );
        return {
          name: `${t('title')}.csv`,
          type: 'text/csv;charset=utf-8',
          content: await csvOf(Object.values(columns), lanes.flat()),
        };
      }}
    />
  );
}
