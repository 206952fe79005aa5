import { useTranslations } from 'use-intl';
import { type CsvRow, csvOf } from '../../parts/csv.js';
import { usePreferences } from '../../state/preferences.js';
import { dueOf, isWithheld, kindOfNode, nameOf, sentenceOf } from './names.js';
import type { NodeRow } from './rows.js';
import { type Shown, yearsOf } from './shown.js';
import type { DrawnSentences } from './twin/use-sentences.js';
import { useTerms } from './use-terms.js';

const nodeColumns = [
  'level',
  'kind',
  'name',
  'city',
  'year',
  'area',
  'due',
  'note',
  'id',
  'evidence',
] as const;
const relationColumns = [
  'source',
  'relation',
  'target',
  'inherited',
  'sourceId',
  'targetId',
  'evidence',
] as const;
const sentenceColumns = ['sentence', 'document', 'year', 'start', 'end', 'evidence'] as const;
type Column =
  | (typeof nodeColumns)[number]
  | (typeof relationColumns)[number]
  | (typeof sentenceColumns)[number];

export interface GraphCsv {
  readonly ofNodes: (rows: readonly NodeRow[]) => Promise<string>;
  readonly ofRelations: (relations: Shown['relations'], nodes: Shown['nodes']) => Promise<string>;
  readonly ofSentences: (rows: DrawnSentences['rows']) => Promise<string>;
}

/** Writes the rows that the table lists, in the page's language. */
export function useGraphCsv(): GraphCsv {
  const t = useTranslations('graph');
  const tk = useTranslations('kinds');
  const { language } = usePreferences();
  const { termOf } = useTerms();
  const write = (
    columns: readonly Column[],
    rows: readonly Partial<Record<Column, CsvRow[string]>>[],
  ): Promise<string> =>
    csvOf(
      columns.map((column) => t(`columns.${column}`)),
      rows.map((row) =>
        Object.fromEntries(columns.map((column) => [t(`columns.${column}`), row[column]])),
      ),
    );
  return {
    ofNodes: (rows) =>
      write(
        nodeColumns,
        rows.map(({ node, level }) => ({
          level,
          kind: tk(kindOfNode(node)),
          name: nameOf(node, language),
          city: node.city?.name,
          year: yearsOf(node).join('、'),
          area: node.policyArea?.name,
          due: dueOf(node),
          note: isWithheld(node) ? t('withheld') : undefined,
          id: node.id,
          evidence: sentenceOf(node),
        })),
      ),
    ofRelations: (relations, nodes) => {
      const names = new Map(nodes.map((node) => [node.id, nameOf(node, language)]));
      return write(
        relationColumns,
        relations.map((relation) => ({
          source: names.get(relation.source),
          relation: termOf(relation),
          target: names.get(relation.target),
          inherited: relation.inherited ? t('inherited') : undefined,
          sourceId: relation.source,
          targetId: relation.target,
          evidence: relation.evidenceIds.join(' '),
        })),
      );
    },
    ofSentences: (rows) =>
      write(
        sentenceColumns,
        rows.map(({ id, displayQuote, document, start, end }) => ({
          sentence: displayQuote,
          document: document.title,
          year: document.year.year,
          ...{ start, end, evidence: id },
        })),
      ),
  };
}
