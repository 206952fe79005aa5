import { matchTiers, nameKey } from '../../../model/search.js';
import type { SearchedTexts } from './searched-texts.js';

/** An entry that is called exactly so, and the match tier of that. */
export interface NamedEntry {
  readonly entry: number;
  readonly tier: number;
}

/** Finds entries by what they are called, by name or alias, as `nameKey` compares it. */
export class EntriesByName {
  /** By key: twice the entry for its name, one more for an alias; a list where there are several. */
  readonly #byKey = new Map<string, number | number[]>();

  constructor(texts: SearchedTexts) {
    texts.each((text, entry, _, field) => {
      if (field !== 'name' && field !== 'aliases') return;
      const code = entry * 2 + (field === 'name' ? 0 : 1);
      const key = nameKey(text);
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, code);
      else if (typeof known === 'number') this.#byKey.set(key, [known, code]);
      else known.push(code);
    });
  }

  /** Who is called so; an entry comes once for its name and once for each such alias. */
  named(key: string): readonly NamedEntry[] {
    const codes = this.#byKey.get(key) ?? [];
    return (typeof codes === 'number' ? [codes] : codes).map((code) => ({
      entry: code >>> 1,
      tier: (code & 1) === 0 ? matchTiers.calledByName : matchTiers.calledByAlias,
    }));
  }
}
