import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { definitionOf } from '../../src/model/ontology.js';
import { readDataset } from '../../src/server/read-dataset.js';
import { describeInChromium } from '../helpers/chromium.js';
import { usePages } from './pages.js';

interface Named {
  readonly id: string;
  readonly label: string;
}

const columns = 4;
const perPicture = 24;
/** A label in the picture: at most twelve characters of it. */
const cut = (name: string): string => {
  const characters = [...name];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : name;
};

/** So few things that their labels have every character that labels of the graph have. */
async function thingsWithAllCharacters(): Promise<Named[]> {
  const { nodes } = await readDataset();
  const named = nodes.flatMap(({ id, type, ...rest }): Named[] => {
    const { name } = rest.properties as { name?: unknown };
    const isDrawn = definitionOf(type).layer === 'graph' && /\p{Script=Han}/u.test(String(name));
    return isDrawn && typeof name === 'string' ? [{ id, label: cut(name) }] : [];
  });
  const left = new Set(named.flatMap(({ label }) => [...label]));
  const chosen: Named[] = [];
  const worth = ({ label }: Named): number =>
    new Set([...label].filter((each) => left.has(each))).size;
  while (left.size > 0) {
    const best = named.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    for (const character of best.label) left.delete(character);
    chosen.push(best);
  }
  return chosen;
}

/** Writes down where on which canvas text is put, and may put another there. */
const watchText = (page: Page, wrong?: readonly [right: string, wrong: string]): Promise<unknown> =>
  page.addInitScript(
    `{
      const wrong = ${JSON.stringify(wrong ?? null)};
      const put = CanvasRenderingContext2D.prototype.fillText;
      window.put = put;
      window.labels = new Map();
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
        if (this.canvas.classList.contains('sigma-labels'))
          window.labels.set(text, { x, y, font: this.font, fill: this.fillStyle, canvas: this.canvas });
        return put.call(this, wrong && text.includes(wrong[0]) ? text.replace(...wrong) : text, x, y, ...rest);
      };
    }`,
  );

/**
 * Of the labels that should be in the picture those whose pixels are not those of a canvas text of the same
 * words; null while some of them are not there yet.
 */
const unlike = (page: Page, expected: readonly string[]): Promise<string[] | null> =>
  page.evaluate<string[] | null>(`(() => {
    const expected = ${JSON.stringify(expected)};
    if (!expected.every((label) => window.labels.has(label))) return null;
    return expected.filter((label) => {
      const { x, y, font, fill, canvas } = window.labels.get(label);
      const [width, height] = [200, 18];
      const drawn = new OffscreenCanvas(width, height).getContext('2d');
      const right = document.createElement('canvas').getContext('2d');
      right.canvas.width = width;
      right.canvas.height = height;
      right.canvas.lang = 'zh-CN';
      for (const each of [drawn, right]) {
        each.fillStyle = '#fff';
        each.fillRect(0, 0, width, height);
      }
      const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)];
      drawn.drawImage(canvas, -left, -top);
      Object.assign(right, { font, fillStyle: fill, textAlign: 'center', textBaseline: 'middle' });
      window.put.call(right, label, x - left, y - top);
      const [one, other] = [drawn, right].map((each) => each.getImageData(0, 0, width, height).data);
      // The ground around a name is drawn too: only where its edges are mixed may colours differ a little.
      let [different, ink] = [0, 0];
      for (let at = 0; at < one.length; at += 4) {
        if (other[at] < 128) ink++;
        if (Math.abs(one[at] - other[at]) > 96) different++;
      }
      return ink < 20 || different > ink * 0.02;
    });
  })()`);

const pictureOf = (things: readonly Named[]): string =>
  `/graph?s=${[
    ...things.map(({ id }) => id),
    ...things.map(
      ({ id }, at) => `${id}@${(at % columns) * 240},${Math.floor(at / columns) * 100}`,
    ),
  ].join(',')}`;

async function unlikeIn(page: Page, things: readonly Named[]): Promise<string[]> {
  for (;;) {
    const found = await unlike(
      page,
      things.map(({ label }) => label),
    );
    if (found) return found;
    await page.waitForTimeout(100);
  }
}

describeInChromium('Labels of the picture', () => {
  const { open } = usePages();
  const wide = { viewport: { width: 1920, height: 1000 } };
  let things: Named[];
  beforeAll(async () => {
    things = await thingsWithAllCharacters();
  });

  test('have the right glyph of every character that a label of the graph has', async () => {
    expect(new Set(things.flatMap(({ label }) => [...label])).size).toBeGreaterThan(600);
    for (let first = 0; first < things.length; first += perPicture) {
      const drawn = things.slice(first, first + perPicture);
      const page = await open(pictureOf(drawn), wide, watchText);
      expect(await unlikeIn(page, drawn)).toEqual([]);
    }
  });

  test('that have one wrong character are noticed', async () => {
    const drawn = things.slice(0, 4);
    const [, { label } = { label: '' }] = drawn;
    const right = [...label][0] as string;
    const page = await open(pictureOf(drawn), wide, (blank) => watchText(blank, [right, '任']));
    expect(await unlikeIn(page, drawn)).toContain(label);
  });
});
