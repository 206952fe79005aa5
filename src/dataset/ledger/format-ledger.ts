import { mentionKinds } from '../../model/ontology.js';
import { type DocumentLedger, type Explanation, explanations } from './ledger.js';

const kindLabels = {
  QUANTITY: 'quantities',
  TITLE: 'titles',
  QUOTED_NAME: 'quoted names',
  COVERAGE: 'wholes without a figure',
  NAMED_PHRASE: 'phrases with a class word',
} as const;
const explanationLabels: Readonly<Record<Explanation, string>> = {
  measurement: 'in measurements',
  name: 'in names',
  section: 'in headings',
  header: 'in the header',
  notFact: 'not facts',
};

/** The ledger for a terminal: for each document how many mentions there are, and what explains them. */
export function formatLedger(ledger: readonly DocumentLedger[]): string {
  return ledger
    .flatMap(({ document, counts }) => [
      document,
      ...mentionKinds.map((kind) => {
        const { total, explained, unexplained } = counts[kind];
        const parts = explanations
          .filter((by) => explained[by] > 0)
          .map((by) => `${explained[by]} ${explanationLabels[by]}`);
        if (unexplained > 0) parts.push(`${unexplained} UNEXPLAINED`);
        return `  ${total} ${kindLabels[kind]}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
      }),
    ])
    .join('\n');
}
