import { getDocumentProxy } from 'unpdf';
import { InputError, unreadable } from '../input-error.js';
import { type Converted, Repairs } from '../text-of-record.js';
import { joinLines, linesOf, type PageLine, withoutFurniture } from './pdf-lines.js';

const maxPages = 2000;

interface Word {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A .pdf with a text layer: lines by their place on the page, then paragraphs, without running heads. */
export async function convertPdf(bytes: Uint8Array): Promise<Converted> {
  const repairs = new Repairs();
  const pages: PageLine[][] = [];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
    });
    if (document.numPages > maxPages)
      throw new InputError(
        'TOO_LARGE',
        `The document has ${document.numPages} pages, more than ${maxPages}.`,
        'Divide it.',
      );
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.flatMap((item) => ('str' in item ? [item as Word] : []));
      const [, bottom = 0, , top = 0] = page.view;
      pages.push(linesOf(words, top - bottom, bottom));
      page.cleanup();
    }
    await document.destroy();
  } catch (error) {
    if (error instanceof InputError) throw error;
    if ((error as Error).name === 'PasswordException')
      throw new InputError(
        'ENCRYPTED',
        'The document wants a password.',
        'Open it with the password and save it without.',
      );
    throw unreadable('a PDF', error);
  }
  const characters = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
  if (characters < 8 * pages.length && characters < 400)
    throw new InputError(
      'NO_TEXT_LAYER',
      `The PDF has ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} and hardly any text: it is a scan.`,
      'Make its text with a program for text recognition (OCR), compare every figure with the pages, and give that as .txt; or ask the publisher for the .docx.',
    );
  const { text, starts } = joinLines(withoutFurniture(pages, repairs), repairs);
  return { text, converter: 'unpdf', repairs: repairs.list(), pages: starts };
}
