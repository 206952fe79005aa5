import type { Annotation } from '../../model/annotation.js';
import { type AnnotatedDocument, type KeyedList, keyedLists } from './annotated-document.js';
import { checkSchema } from './check-schema.js';
import { formOf } from './forms.js';
import type { Problem } from './problem.js';
import type { TextFile } from './read-texts.js';
import { type SeedFiles, textOf } from './seed-files.js';
import type { KnownValues } from './vocabulary.js';
import { YamlFile, type YamlPath } from './yaml-file.js';

type Raw = Readonly<Record<string, unknown>>;

/** The annotation without the list items that break the schema; undefined where nothing usable is left. */
function withoutBroken(value: unknown, broken: readonly YamlPath[]): Annotation | undefined {
  const items = new Map<string | number, Set<string | number>>();
  for (const [list, index] of broken) {
    // The header names city, year and text: without it nothing else can be judged.
    if (list === undefined || list === 'document' || index === undefined) return undefined;
    items.set(list, (items.get(list) ?? new Set()).add(index));
  }
  const lists = Object.entries(value as Raw).map(([list, rows]) => {
    const dropped = items.get(list);
    return [list, dropped ? (rows as unknown[]).filter((_, index) => !dropped.has(index)) : rows];
  });
  return Object.fromEntries(lists) as Annotation;
}

function declaredKeys(value: unknown): AnnotatedDocument['declared'] {
  const keys = (list: string, property: string): Set<string> => {
    const rows = (value as Raw)[list];
    return new Set(
      Array.isArray(rows) ? rows.map((row: Raw | null) => String(row?.[property])) : [],
    );
  };
  return new Map<KeyedList | 'sections', ReadonlySet<string>>([
    ['sections', keys('sections', 'ordinal')],
    ...keyedLists.map((list) => [list, keys(list, 'key')] as const),
  ]);
}

function checkHeader(
  file: YamlFile,
  annotation: Annotation,
  texts: ReadonlyMap<string, TextFile>,
  problems: Problem[],
): TextFile | undefined {
  const { document } = annotation;
  const report = (property: string, code: Problem['code'], message: string, fix: string): void => {
    problems.push(file.problem(document, [property], code, message, fix));
  };
  const name = file.path.replace(/^annotations\/|\.ya?ml$/g, '');
  if (name !== document.key)
    report(
      'key',
      'SCHEMA',
      `key is ${document.key} in ${file.path}`,
      'Name the file after the key.',
    );
  const text = texts.get(document.source);
  if (!text)
    report(
      'source',
      'FILE',
      `${document.source} does not exist`,
      'Copy the text there, or correct the path.',
    );
  else if (text.sha256 !== document.sha256)
    report(
      'sha256',
      'CHECKSUM',
      `${document.source} has sha256 ${text.sha256}, not ${document.sha256}`,
      'Restore the text that was annotated, or read the new one and write its checksum here.',
    );
  return text;
}

export interface AnnotationFiles {
  readonly documents: readonly AnnotatedDocument[];
  /** False where a file could not be read at all: what others refer to may be in it. */
  readonly complete: boolean;
}

/**
 * Reads one annotation file as far as it can be read; undefined where nothing usable is in it.
 *
 * @param isRight whether the file was found right before, so that its form need not be checked
 */
export function readAnnotation(
  file: YamlFile,
  texts: ReadonlyMap<string, TextFile>,
  problems: Problem[],
  isRight = false,
): AnnotatedDocument | undefined {
  problems.push(...file.syntaxProblems);
  if (file.value === undefined) return undefined;
  const report = isRight ? { problems: [], broken: [] } : checkSchema(file, formOf('annotation'));
  problems.push(...report.problems);
  const annotation =
    report.broken.length === 0
      ? (file.value as Annotation)
      : withoutBroken(file.value, report.broken);
  if (!annotation) return undefined;
  return {
    file,
    annotation,
    text: checkHeader(file, annotation, texts, problems)?.text,
    whole: report.broken.length === 0,
    declared: declaredKeys(file.value),
  };
}

/** A document that has the key, or reads the text, of another. */
export function problemsOfTwins(documents: readonly AnnotatedDocument[]): readonly Problem[] {
  const problems: Problem[] = [];
  const read = new Map<string, string>();
  for (const { file, annotation } of documents) {
    const { key, source } = annotation.document;
    for (const [property, value] of Object.entries({ key, source })) {
      const other = read.get(`${property} ${value}`);
      if (other)
        problems.push(
          file.problem(
            annotation.document,
            [property],
            'DUPLICATE_ID',
            `${property} ${value} is also that of ${other}`,
            'Keep one annotation of each document.',
          ),
        );
      read.set(`${property} ${value}`, file.path);
    }
  }
  return problems;
}

/** True of the path of an annotation. */
export const isAnnotation = (path: string): boolean => /^annotations\/.+\.ya?ml$/.test(path);

/**
 * Reads every annotation file as far as it can be read; a broken one does not hide the others.
 *
 * @param known what files hold that were found right before: they are not read again
 */
export function readAnnotations(
  files: SeedFiles,
  texts: ReadonlyMap<string, TextFile>,
  problems: Problem[],
  known: KnownValues = new Map(),
): AnnotationFiles {
  const documents: AnnotatedDocument[] = [];
  let complete = true;
  for (const [path, content] of files) {
    if (!isAnnotation(path)) continue;
    const value = known.get(path);
    const file = new YamlFile(path, textOf(content), value);
    const document = readAnnotation(file, texts, problems, value !== undefined);
    if (document) documents.push(document);
    else complete = false;
  }
  problems.push(...problemsOfTwins(documents));
  const read = new Set(documents.map(({ annotation }) => annotation.document.source));
  for (const path of complete ? texts.keys() : [])
    if (!read.has(path))
      problems.push({
        file: path,
        line: 1,
        code: 'UNUSED',
        message: `no annotation reads ${path}`,
        fix: 'Annotate it, or remove it and its checksum.',
      });
  return { documents, complete };
}
