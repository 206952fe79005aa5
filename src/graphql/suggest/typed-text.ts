import { partlyTyped, type SuggestRequest } from '../../model/suggestions.js';
import { simplifierFor } from '../search/word-forms.js';

/** Most ways to read the characters of a text that letters follow. */
const maxReadings = 8;

/** Loaded when first needed: that takes some hundredths of a second. */
let loading: Promise<typeof import('pinyin-pro')> | undefined;

/** The text with what it is otherwise written: in simplified characters, and 青nuan in pinyin. */
export async function typedText(
  text: string,
): Promise<Pick<SuggestRequest, 'text' | 'alternatives' | 'pinyin'>> {
  if (!/\p{Script=Han}/u.test(text)) return { text };
  const simplified = (await simplifierFor(text))(text);
  const partly = partlyTyped(simplified);
  return {
    text,
    ...(simplified !== text && { alternatives: [simplified] }),
    ...(partly && {
      pinyin: (await readingsOf(partly.characters)).map((reading) => reading + partly.letters),
    }),
  };
}

/** The pinyin of some characters, each without its tone; several where a character has several readings. */
async function readingsOf(characters: string): Promise<string[]> {
  loading ??= import('pinyin-pro');
  const { pinyin } = await loading;
  const options = { toneType: 'none', type: 'array', v: true } as const;
  let readings = [''];
  for (const character of characters) {
    const own = [...new Set(pinyin(character, { ...options, multiple: true }))];
    readings = readings.flatMap((reading) => own.map((each) => reading + each));
    // In their context, where there are too many by themselves.
    if (readings.length > maxReadings) return [pinyin(characters, options).join('')];
  }
  return readings;
}
