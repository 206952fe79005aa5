import { sha256 } from '../../util/sha256.js';
import { SourceText } from '../text/source-text.js';
import type { Problem } from './problem.js';
import { type SeedFiles, textOf } from './seed-files.js';

export const checksumsFile = 'documents/SHA256SUMS';

export interface TextFile {
  readonly sha256: string;
  readonly text: SourceText;
}

/** Reads the documents' texts and compares each with its line in SHA256SUMS. */
export function readTexts(files: SeedFiles, problems: Problem[]): ReadonlyMap<string, TextFile> {
  const texts = new Map<string, TextFile>();
  for (const [path, content] of files)
    if (path.startsWith('documents/') && path !== checksumsFile)
      texts.set(path, { sha256: sha256(content), text: new SourceText(textOf(content)) });

  const sums = files.get(checksumsFile);
  const report = (line: number, code: 'FILE' | 'CHECKSUM', message: string, fix: string): void => {
    problems.push({ file: checksumsFile, line, code, message, fix });
  };
  if (!sums) {
    report(1, 'FILE', `${checksumsFile} does not exist`, 'Make it with sha256sum in documents/.');
    return texts;
  }
  const listed = new Set<string>();
  for (const [index, line] of textOf(sums).split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum === undefined || name === undefined) {
      report(index + 1, 'CHECKSUM', `“${line}” is no checksum line`, 'Write “<sha256>  <file>”.');
      continue;
    }
    const path = `documents/${name}`;
    listed.add(path);
    const text = texts.get(path);
    if (!text) report(index + 1, 'FILE', `${path} does not exist`, 'Restore the text.');
    else if (text.sha256 !== sum)
      report(
        index + 1,
        'CHECKSUM',
        `${path} has sha256 ${text.sha256}, not ${sum}`,
        'Restore the text byte for byte; annotations count on it.',
      );
  }
  for (const [path, { sha256: sum }] of texts)
    if (!listed.has(path))
      report(
        1,
        'CHECKSUM',
        `${path} is not listed`,
        `Add “${sum}  ${path.slice('documents/'.length)}”.`,
      );
  return texts;
}
