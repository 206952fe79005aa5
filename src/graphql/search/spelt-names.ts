import { definitionOf } from '../../model/ontology.js';
import type { Row } from '../../model/plan.js';
import { maxSuggestText, spellingKey, suggestedTypes } from '../../model/suggestions.js';
import type { Suggestion } from '../../store/questions.js';
import type { GraphReader } from '../../store/store.js';
import { CodePoints } from '../../util/code-points.js';

/** Names of one word. */
const maxNames = 5;

/**
 * Names that a text spells in pinyin, initials or English (qingnuanzhu, qnz, elderly care); where there
 * are none, names that differ from it by one wrong character (青暧助). The likeliest first.
 */
export async function speltNames(reader: GraphReader, text: string): Promise<readonly string[]> {
  if (new CodePoints(text).length > maxSuggestText) return [];
  if (/[a-z]/iu.test(text)) {
    const suggestions = await suggestionsOf(reader, text);
    if (suggestions.length > 0) return namesOf(reader, suggestions, text);
  }
  return (await reader.nearNames(text, maxNames)).names;
}

/** What is spelt exactly so comes first; then areas and cities, by which a search is narrowed. */
async function suggestionsOf(reader: GraphReader, text: string): Promise<Suggestion[]> {
  const [{ suggestions: all }, { suggestions: narrowing }] = await Promise.all([
    reader.suggest({ text, limit: maxNames }),
    reader.suggest({ text, types: ['POLICY_AREA', 'CITY'], limit: 1 }),
  ]);
  const key = spellingKey(text);
  const isWhole = ({ matched }: Suggestion): boolean => spellingKey(matched) === key;
  return [...all.filter(isWhole), ...narrowing, ...all.filter((each) => !isWhole(each))];
}

async function namesOf(
  reader: GraphReader,
  suggestions: readonly Suggestion[],
  text: string,
): Promise<string[]> {
  const select = suggestedTypes.map((type) => ({
    type,
    properties: ['id', definitionOf(type).caption],
    relations: [],
  }));
  const { rows } = await reader.read({ start: { ids: suggestions.map(({ id }) => id) }, select });
  const names = new Map(rows.map(([, id, name]: Row) => [id, String(name)]));
  const found = suggestions.flatMap(({ id, form, matched }) => {
    const name = names.get(id);
    if (name === undefined) return [];
    return form === 'PINYIN' ? speltPart(name, matched, text) : name;
  });
  return [...new Set(found)].slice(0, maxNames);
}

/** The part of a name that a text spells: of 养老服务, where the text is yanglao, 养老. */
function speltPart(name: string, pinyin: string, text: string): string {
  const characters = [...name];
  const syllables = pinyin.split(' ');
  const key = spellingKey(text);
  if (characters.length !== syllables.length) return name;
  let spelt = '';
  for (const [at, syllable] of syllables.entries()) {
    spelt += spellingKey(syllable);
    if (spelt === key) return characters.slice(0, at + 1).join('');
    if (!key.startsWith(spelt)) break;
  }
  return name;
}
