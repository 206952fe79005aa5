import { partlyTyped, type SuggestRequest } from '../../model/suggestions.js';

/** Most ways to read the characters of a text that letters follow. */
const maxReadings = 8;

/** A dictionary that is loaded when first needed: that takes some hundredths of a second. */
const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
};

const simplifier = once(async () => {
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
});
const speller = once(async () => (await import('pinyin-pro')).pinyin);

/** The text with what it is otherwise written: in simplified characters, and 青nuan in pinyin. */
export async function typedText(
  text: string,
): Promise<Pick<SuggestRequest, 'text' | 'alternatives' | 'pinyin'>> {
  if (!/\p{Script=Han}/u.test(text)) return { text };
  const simplify = await simplifier();
  const simplified = simplify(text);
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
  const pinyin = await speller();
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
