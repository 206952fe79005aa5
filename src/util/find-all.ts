/** Code-unit offsets of every occurrence of `words` in `text`, none overlapping another. */
export function findAll(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push(at);
  return found;
}
