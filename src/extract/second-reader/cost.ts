/** What tokens cost, where the configuration says it. */
export interface Price {
  readonly currency: string;
  readonly perMillionPrompt: number;
  readonly perMillionCached: number;
  readonly perMillionCompletion: number;
}

/** What asking has cost. Tokens are as the server counts them, and estimated where it does not. */
export interface Cost {
  /** Requests that were sent, those that failed too. */
  requests: number;
  /** Answers that were kept from an earlier run, and cost nothing. */
  fromCache: number;
  promptTokens: number;
  /** Of these, the part that the server had kept. */
  cachedTokens: number;
  completionTokens: number;
  /** Answers of which the server did not count the tokens. */
  estimated: number;
  /** Requests that were sent again: busy, failed, late. */
  retries: number;
  /** How often a server took no form of structured output, and a plainer one was tried. */
  fallbacks: number;
  seconds: number;
}

export const noCost = (): Cost => ({
  requests: 0,
  fromCache: 0,
  promptTokens: 0,
  cachedTokens: 0,
  completionTokens: 0,
  estimated: 0,
  retries: 0,
  fallbacks: 0,
  seconds: 0,
});

export const tokensOf = ({ promptTokens, completionTokens }: Cost): number =>
  promptTokens + completionTokens;

/** What has been added since an earlier state. */
export const costSince = (now: Cost, before: Cost): Cost =>
  Object.fromEntries(
    Object.entries(now).map(([name, value]) => [
      name,
      Math.round((value - before[name as keyof Cost]) * 1000) / 1000,
    ]),
  ) as unknown as Cost;

export function priceOf(cost: Cost, price: Price): number {
  const fresh = cost.promptTokens - cost.cachedTokens;
  return (
    (fresh * price.perMillionPrompt +
      cost.cachedTokens * price.perMillionCached +
      cost.completionTokens * price.perMillionCompletion) /
    1_000_000
  );
}

/** About how many tokens words are: a Chinese character one, of other writing four characters one. */
export function estimateTokens(words: string): number {
  const han = words.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/gu)?.length ?? 0;
  return Math.ceil(han + (words.length - han) / 4);
}

/** What asking has cost, in a line. */
export function formatCost(cost: Cost, price: Price | undefined): string {
  const { requests, fromCache, promptTokens, cachedTokens, completionTokens } = cost;
  return [
    `${requests} requests, ${fromCache} answers from the cache`,
    `${promptTokens} prompt tokens (${cachedTokens} kept by the server), ${completionTokens} completion tokens${cost.estimated > 0 ? ` (of ${cost.estimated} answers estimated)` : ''}`,
    `${cost.retries} retries`,
    `${cost.seconds.toFixed(1)} s`,
    ...(price ? [`${priceOf(cost, price).toFixed(4)} ${price.currency}`] : []),
  ].join(', ');
}
