import type { AssistantHeldQuery } from './generated/graphql.js';
import { AssistantHeldDocument } from './generated/graphql.js';
import type { Named } from './names.js';
import type { ToolCall } from './tool-call.js';

export type Cell = AssistantHeldQuery['coverage'][number];

/** So many cities are told of; with more, the tool what_is_held has them. */
const citiesTold = 20;

/** The cells of a city, a year, both, or all: each a city and year of which documents are held. */
export const held = async (
  call: ToolCall,
  city?: string,
  year?: number,
): Promise<readonly Cell[]> => {
  const { coverage } = await call.ask(AssistantHeldDocument, {
    cityIds: city === undefined ? null : [city],
    years: year === undefined ? null : [year],
  });
  return coverage.filter(({ documents }) => documents.length > 0);
};

/** 青岛市 2019, 2023; 曲阜市 2020. */
export function cellsText(cells: readonly Pick<Cell, 'city' | 'year'>[]): string {
  const yearsOf = new Map<string, { name: string; years: Set<number> }>();
  for (const { city, year } of cells) {
    const known = yearsOf.get(city.id) ?? { name: city.name, years: new Set() };
    yearsOf.set(city.id, known);
    known.years.add(year);
  }
  const cities = [...yearsOf.values()].map(
    ({ name, years }) => `${name} ${[...years].sort((a, b) => a - b).join(', ')}`,
  );
  const more = cities.length - citiesTold;
  const told = cities.slice(0, citiesTold).join('; ');
  return more > 0 ? `${told}; and ${more} cities more: see what_is_held` : told;
}

/** That a city has no document at all. */
export const cityNotHeld = async (call: ToolCall, name: string): Promise<string> =>
  `未收录 (not held): no document of ${name} is in the graph, so nothing can be said of it, neither that it did something nor that it did not. Held are: ${cellsText(await held(call))}.`;

/** That a city has none of this year, with the years that it has. */
export async function yearNotHeld(
  call: ToolCall,
  city: Named | undefined,
  year: number,
): Promise<string> {
  const others = await held(call, city?.id);
  const name = others[0] && city ? others[0].city.name : city?.label;
  const of = name === undefined ? `the year ${year}` : `${name} ${year}`;
  const rest =
    others.length > 0 ? ` Held are: ${cellsText(others)}.` : ' None of its other years is held.';
  return `未收录 (not held): no document of ${of} is in the graph, so nothing can be said of it, neither that something was done nor that it was not.${rest}`;
}

/** That documents are held which do not say what was asked for. */
export const notMentioned = (cells: readonly Pick<Cell, 'city' | 'year'>[], what: string): string =>
  `未提及 (not mentioned): the documents that are held (${cellsText(cells)}) do not mention ${what}. That is not to say that it was not done. Other cities and years are 未收录 (not held).`;

/**
 * Whether a city and a year have documents.
 *
 * @returns the cells that are held, or the sentence that says that none are
 */
export async function heldOrNot(
  call: ToolCall,
  city: Named | undefined,
  year: number | undefined,
): Promise<readonly Cell[] | string> {
  const cells = await held(call, city?.id, year);
  if (cells.length > 0) return cells;
  return year === undefined
    ? cityNotHeld(call, city?.label ?? 'any city')
    : yearNotHeld(call, city, year);
}
