import { expect, test } from '@jest/globals';

const { href } = new URL('../../bench/quantities/second-opinion.js', import.meta.url);
const { peerCases, secondOpinion } = (await import(href)) as {
  peerCases(): string[];
  secondOpinion(lines: string[]): Map<string, { read: number; refused: number; misread: string[] }>;
};

test('no figure of the public test cases of other readers is misread', () => {
  const misread = [...secondOpinion(peerCases()).values()].flatMap((each) => each.misread);
  expect(misread).toEqual([]);
});

test('most figures of the public test cases of other readers are read', () => {
  const opinions = [...secondOpinion(peerCases()).values()];
  const read = opinions.reduce((sum, each) => sum + each.read, 0);
  expect(read / peerCases().length).toBeGreaterThan(0.6);
});
