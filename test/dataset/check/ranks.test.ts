import { describe } from '@jest/globals';
import type { Change, Loose } from '../../helpers/seeds.js';
import { reportFile, testAccepted, testProblems } from '../problem-cases.js';

/** The report's result with words of a rank after it. */
const ranked =
  (words: string, rank: Loose): Change =>
  (seed, _, report) => {
    seed.texts['report.txt'] = `${seed.texts['report.txt']}${words}。`;
    report.results[0].rank = { place: 4, among: '全省', quote: words, ...rank };
  };

describe('a rank is accepted', () => {
  testAccepted([
    ['by a numeral', ranked('居全省第四', {})],
    ['by digits, and explains them in the ledger', ranked('居全省第4位', {})],
    ['as the first', ranked('位居全省首位', { place: 1 })],
  ]);
});

describe('a rank is refused', () => {
  testProblems([
    {
      what: 'whose words say another place',
      change: ranked('居全省第三', {}),
      code: 'RANK',
      file: reportFile,
      line: 'place: ',
      message: 'beds: “居全省第三” says place 3, not 4',
    },
    {
      what: 'whose words say no place',
      change: ranked('居全省前列', {}),
      code: 'RANK',
      file: reportFile,
      line: 'place: ',
      message: 'beds: “居全省前列” says no place, not 4',
    },
    {
      what: 'among those that the quote does not name',
      change: ranked('居全省第四', { among: '全国' }),
      code: 'RANK',
      file: reportFile,
      line: 'among: ',
      message: '“全国” is not in the quote',
    },
    {
      what: 'of place 0',
      change: ranked('居全省第四', { place: 0 }),
      code: 'SCHEMA',
      file: reportFile,
      message: 'results/0/rank/place must be >= 1',
      line: 'place: 0',
    },
    {
      what: 'whose quote is not in the text',
      change: (_, __, report) => {
        report.results[0].rank = { place: 4, among: '全省', quote: '全省第四' };
      },
      code: 'QUOTE_NOT_FOUND',
      file: reportFile,
      line: 'quote: ',
      message: '全省第四',
    },
  ]);
});
