/**
 * Radicals of the block U+2E80 to U+2EF3 beside the characters that they stand for, as Unicode's
 * property Equivalent_Unified_Ideograph has them. (Those of U+2F00 to U+2FD5 have compatibility
 * forms, which NFKC knows.)
 */
const supplement =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const points = [...supplement];
const characters: ReadonlyMap<string, string> = new Map(
  points.flatMap((radical, at) => (at % 2 === 0 ? [[radical, points[at + 1] as string]] : [])),
);

const radicals = /[\u2e80-\u2ef3\u2f00-\u2fd5]/gu;

/** A text with radicals as the characters that they look like: ⺠政局 is 民政局. */
export function withoutRadicals(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const plain = text.replace(radicals, (radical) => {
    const character = characters.get(radical) ?? radical.normalize('NFKC');
    if (character !== radical) count++;
    return character;
  });
  return { text: plain, count };
}
