import { describe, expect, test } from '@jest/globals';
import { readOptions } from '../../bench/options.js';
import { questionNames, shapeNames, storedNames } from '../../bench/questions/questions.js';

describe('The options of the benchmark', () => {
  test('are every question of the full and of the small size, where nothing is said', () => {
    expect(readOptions([])).toMatchObject({
      corpora: [
        { kind: 'copies', groups: 28, years: 5 },
        { kind: 'copies', groups: 3, years: 5 },
      ],
      questions: questionNames,
      builds: [],
      isWhole: true,
    });
  });

  test.each([
    ['shapes', shapeNames],
    ['stored', storedNames],
    ['all', questionNames],
    ['Q3,Targets', ['Q3', 'Targets']],
    ['Timeline,shapes', [...shapeNames, 'Timeline']],
  ])('take %s for the questions of that name', (given, expected) => {
    expect(readOptions(['--questions', given]).questions).toEqual(expected);
  });

  test('are fewer, shorter rounds of the small size where it is to be quick', () => {
    const { corpora, pace, isQuick } = readOptions(['--quick', '--corpus', 'synthetic']);
    expect(corpora).toEqual([{ kind: 'synthetic', groups: 30, years: 5 }]);
    expect(pace.rounds).toBe(2);
    expect(isQuick).toBe(true);
  });

  test.each([
    [['--size', '28'], '28 is no size: give groups of cities and years, such as 28x5'],
    [['--size', '0x5'], '0x5 is no size: give groups of cities and years, such as 28x5'],
    [['--rounds', 'many'], '--rounds many: give a whole number from 1 on'],
    [['--questions', 'Q9'], '--questions Q9: there are Q1, Q2'],
    [['--contenders', 'nobody'], '--contenders nobody: there are neo4j-cold'],
    [['--corpus', 'real'], '--corpus real: there are copies, synthetic'],
    [['--build', 'old=/nowhere'], '/nowhere holds no build: run npm run build there'],
  ])('are refused with what could be given: %j', (given, message) => {
    expect(() => readOptions(given)).toThrow(message);
  });
});
