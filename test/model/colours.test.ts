import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { colourOf, hexOf, isLight } from '../../src/model/colours.js';
import { type NodeType, nodeTypeNames } from '../../src/model/ontology.js';
import { kinds } from '../../web/explorer/state/kinds.js';

const tokens = readFileSync(
  new URL('../../web/explorer/styles/tokens.css', import.meta.url),
  'utf8',
);

test('every type has a colour of its own', () => {
  const colours = nodeTypeNames.map((type) => hexOf(colourOf(type)));
  expect(new Set(colours).size).toBe(nodeTypeNames.length);
  for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});

test('a type is of the colour of its family in the explorer, or a lighter one', () => {
  for (const [type, { family }] of Object.entries(kinds)) {
    const [, light] = new RegExp(`--${family}: light-dark\\((#\\w+),`).exec(tokens) ?? [];
    const base = Number.parseInt(light?.slice(1) ?? '', 16);
    const channels = [base >> 16, (base >> 8) & 255, base & 255];
    const white = colourOf(type as NodeType).map(
      (channel, at) => (channel - (channels[at] as number)) / (255 - (channels[at] as number)),
    );
    // The same share of white in each channel, but for rounding.
    for (const share of white) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(Math.abs(share - (white[0] as number))).toBeLessThan(0.03);
    }
  }
});

test('letters are dark on light colours', () => {
  expect([isLight([255, 255, 255]), isLight([0, 0, 0])]).toEqual([true, false]);
});
