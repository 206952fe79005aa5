/**
 * What a page break leaves in a text: a line break, the page number and a 、 (`3⏎2、1项` is 31项). It
 * looks like a numbered heading, which only a reader can tell apart, so it is only looked for inside
 * quotes and names.
 */
export const pageBreak = /\n\d+、/g;
