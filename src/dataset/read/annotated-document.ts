import type { Annotation } from '../../model/annotation.js';
import type { SourceText } from '../text/source-text.js';
import type { YamlFile } from './yaml-file.js';

/** The lists of an annotation whose items have keys. */
export const keyedLists = [
  'departments',
  'officials',
  'places',
  'policies',
  'programs',
  'brands',
  'targets',
  'results',
] as const;
export type KeyedList = (typeof keyedLists)[number];

/** One document as it was read: its annotation without the items that break the schema, and its text. */
export interface AnnotatedDocument {
  readonly file: YamlFile;
  readonly annotation: Annotation;
  /** Undefined where the text could not be read. */
  readonly text: SourceText | undefined;
  /** False where items were left out: checks of what nothing explains or uses are then skipped. */
  readonly whole: boolean;
  /** Keys (ordinals of sections) that the file declares, those of broken items included. */
  readonly declared: ReadonlyMap<KeyedList | 'sections', ReadonlySet<string>>;
}

/** A document that has passed every check. */
export interface ProvenDocument extends AnnotatedDocument {
  readonly text: SourceText;
}
