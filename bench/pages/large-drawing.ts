import type { Page } from 'playwright-core';
import { Random } from '../corpus/random.js';
import { brandFirst, brandSecond } from '../corpus/words.js';

/** The largest picture that the explorer draws (web/explorer/pages/graph/steps.ts), and as many lines as it may have. */
export const largest = { nodes: 5_000, lines: 20_000 } as const;

const types = ['PROGRAM', 'SERVICE_BRAND', 'DEPARTMENT', 'PLACE', 'POLICY'] as const;
const prefixes = {
  PROGRAM: 'program',
  SERVICE_BRAND: 'brand',
  DEPARTMENT: 'department',
  PLACE: 'place',
  POLICY: 'policy',
} as const;

/** A thing to begin the picture with; all others are drawn around it. */
export const beginning = 'program:xx:xingfu-yiyang-gongcheng';
export const address = `/graph?s=${beginning},${beginning}%2BPART_OF`;

/**
 * Lets the expansion of {@link beginning} answer with so many made-up things, each joined with some near it;
 * a second expansion answers with twenty more. All else is the service's own answer.
 */
export async function answerWithLargeDrawing(page: Page): Promise<void> {
  const random = new Random('large drawing');
  let first: Answer | undefined;
  let answered = 0;
  await page.route(/\/graphql/, async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    // Many ids go by POST.
    const request = decodeURIComponent(route.request().url()) + (route.request().postData() ?? '');
    const isExpansion = request.includes('"relation"');
    first ??= isExpansion ? answer : undefined;
    const [like] = first?.data?.expand?.nodes ?? [];
    if (!isExpansion || !like) return route.fulfill({ response, json: answer });
    const from = answered;
    // The beginning is the first, and there is room for twenty more.
    answered = from === 0 ? largest.nodes - 21 : from + 20;
    const count = answered - from;
    const expand: Expanded = {
      nodes: Array.from({ length: count }, (_, at) => madeUp(like, from + at, random)),
      edges: Array.from({ length: from === 0 ? largest.lines : 40 }, (_, at) => {
        const one = from + (at % count);
        // First a tree, in which each has twenty below it; then lines between neighbours.
        const other = at < count ? Math.floor(one / 20) - 1 : one - 1 - random.below(60);
        return line(idOf(one), other < 0 ? beginning : idOf(other), at + from);
      }),
      totalCount: 1_000,
      pageInfo: { hasNextPage: false, endCursor: null },
    };
    return route.fulfill({ json: { ...first, data: { expand }, errors: undefined } });
  });
}

interface Answer {
  readonly data?: { readonly expand?: Expanded } | null;
}

interface Expanded {
  nodes: Record<string, unknown>[];
  edges: Record<string, unknown>[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const typeOf = (at: number): (typeof types)[number] => types[at % types.length] as 'PROGRAM';
const idOf = (at: number): string => `${prefixes[typeOf(at)]}:xx:made-up-${at}`;

const madeUp = (
  like: Record<string, unknown>,
  at: number,
  random: Random,
): Record<string, unknown> => ({
  ...like,
  id: idOf(at),
  type: typeOf(at),
  label: `${random.pick(brandFirst)}${random.pick(brandSecond)}${at}号`,
  degrees: [{ type: 'PART_OF', count: 1_000 }],
  node: {
    __typename: 'Program',
    id: idOf(at),
    nameEn: null,
    years: [2023],
    evidence: { nodes: [] },
  },
});

const line = (source: string, target: string, at: number): Record<string, unknown> => ({
  id: `made-up-${at}`,
  type: 'PART_OF',
  source,
  target,
  role: null,
  inherited: at % 3 === 0,
  action: null,
  evidenceIds: [],
});
