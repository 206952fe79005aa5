import { SharedValue } from '../../state/shared-value.js';

/** Words of the sentences of packets that were opened since the page was loaded, by the id of the evidence. */
const quotes = new SharedValue<ReadonlyMap<string, string>>(new Map());

export const rememberQuotes = (
  items: readonly { readonly id: string; readonly quote: string }[],
): void =>
  quotes.set(new Map([...quotes.value, ...items.map(({ id, quote }) => [id, quote] as const)]));

/** What packets have as the words of sentences. */
export const useQuotesInPackets = quotes.use;
