/** About how wide words are, in pixels: a Chinese character is as wide as it is high, a letter half of that. */
export const widthOf = (words: string, size: number): number =>
  [...words].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 1 : 0.5), 0) * size;
