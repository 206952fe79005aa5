import type { Dataset } from '../src/model/graph.js';
import { firstYear } from './corpus.js';
import { areaNames, programFirst, programMiddle } from './corpus-words.js';
import { Random } from './random.js';

export type Variables = Readonly<Record<string, unknown>>;

export const shapeNames = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'] as const;
export type ShapeName = (typeof shapeNames)[number];

/** How many sets of variables a shape is asked with, one after the other. */
export const variableSets = 240;

/** The variables of every shape, drawn once, so that all contenders are asked the same. */
export function questionsOf(corpus: Dataset): Readonly<Record<ShapeName, readonly Variables[]>> {
  const ofType = (type: string) => corpus.nodes.filter((node) => node.type === type);
  const programs = ofType('PROGRAM');
  const cities = ofType('CITY');
  const indicators = ofType('INDICATOR');
  const brands = ofType('SERVICE_BRAND');
  const years = ofType('YEAR').length;
  const name = (node: (typeof programs)[number]): string => node.properties.name as string;

  const words: readonly ((random: Random) => string)[] = [
    (random) => name(random.pick(programs)),
    (random) => name(random.pick(brands)),
    (random) => name(random.pick(cities)),
    (random) => random.pick(programMiddle),
    (random) => name(random.pick(indicators)),
    (random) => `${random.pick(areaNames)[1]} ${random.pick(programFirst)}`,
  ];
  const draw = (shape: ShapeName, one: (random: Random, at: number) => Variables): Variables[] => {
    const random = new Random(`questions ${shape}`);
    return Array.from({ length: variableSets }, (_, at) => one(random, at));
  };
  return {
    Q1: draw('Q1', (random) => ({ id: random.pick(programs).id })),
    // From one of the first years on, where a city still has fifty programmes.
    Q2: draw('Q2', (random) => ({
      city: random.pick(cities).id,
      year: firstYear + random.below(Math.max(1, years - 3)),
    })),
    Q3: draw('Q3', (random) => ({ id: random.pick(cities).id })),
    Q4: draw('Q4', (random) => {
      const { id, properties } = random.pick(indicators);
      const value = properties.basis === 'RATE' ? 40 + random.below(50) : random.below(4_000);
      return { indicator: id, value };
    }),
    Q5: draw('Q5', (random) => {
      const from = firstYear + random.below(years);
      return {
        area: random.pick(areaNames)[1],
        from,
        to: from + random.below(firstYear + years - from),
      };
    }),
    Q6: draw('Q6', (random, at) => ({ query: words[at % words.length]?.(random) })),
  };
}
