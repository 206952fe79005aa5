/**
 * What a page break leaves in a text: a line break, the page's number and a 、 (`3⏎2、1项` is 31项).
 * Only its reader can tell it from a numbered heading, so it is looked for where a quote is known
 * to run across one.
 */
export const pageBreak = /\n\d+、/g;
