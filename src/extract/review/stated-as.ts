import type { Quote } from '../../model/annotation.js';
import type { MentionKind } from '../../model/ontology.js';
import { Keys } from '../draft/terms.js';
import type { FactList, StatedFact } from './decision.js';
import type { Place, Places } from './place.js';

const bare = (words: string): string => words.replace(/^[“《]|[”》]$/gu, '');

/**
 * Facts that open words may be stated as, filled in as far as the words say it: value, unit and
 * comparator are the parser's. A person adds what is missing, the indicator first.
 */
export function statedAs(
  places: Places,
  place: Place,
  mention: MentionKind | 'CONCEPT' | 'DUTY',
): readonly StatedFact[] {
  const quoted = places.clauseQuote(place.at);
  if (mention === 'QUANTITY') {
    const found = places.reading.quantities.find(({ words }) => words === place.words);
    const { quantity } = found?.mention ?? {};
    if (!quantity) return [];
    const { value, upperValue, comparator, unit } = quantity;
    return (['targets', 'results'] as const).map((list) => ({
      list,
      entry: {
        key: keyOf(list, `${place.words} ${place.line}`),
        indicator: '',
        value,
        ...(upperValue !== null && { upperValue }),
        comparator,
        unit: unit ?? '',
        basis: unit === '元' ? 'AMOUNT' : unit === '%' || unit === '倍' ? 'RATE' : 'INCREMENT',
        text: place.words,
        ...quoted,
      },
    }));
  }
  const evidence: Quote[] = [quoted.occurrence === undefined ? quoted.quote : quoted];
  const name = bare(place.words);
  const named = (list: FactList, kind?: string): StatedFact => ({
    list,
    entry: { key: keyOf(list, name), name, ...(kind && { kind }), evidence },
  });
  const policy: StatedFact = {
    list: 'policies',
    entry: {
      key: keyOf('policies', name),
      name,
      kind: 'OTHER',
      mentions: [{ action: 'IMPLEMENTS', ...quoted }],
    },
  };
  if (mention === 'TITLE') return [policy];
  if (mention === 'QUOTED_NAME') return [named('brands'), named('programs', 'OTHER'), policy];
  if (mention === 'NAMED_PHRASE') return [named('programs', 'MECHANISM'), policy];
  return [];
}

const keyOf = (list: string, words: string): string => new Keys().of(list, words);
