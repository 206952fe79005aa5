import { around } from './around.js';
import { documents } from './documents.js';
import { explore } from './explore.js';
import { figures } from './figures.js';
import { lists } from './lists.js';
import type { Question } from './question.js';
import { search } from './search.js';
import { shapes } from './shapes.js';
import { suggest } from './suggest.js';

const stored = { ...lists, ...figures, ...search, ...suggest, ...explore, ...documents };
const asked = { ...shapes, ...around };
const all = { ...asked, ...stored };

export type ShapeName = keyof typeof asked;
export type StoredName = keyof typeof stored;
export type QuestionName = keyof typeof all;

export const shapeNames = Object.keys(asked) as ShapeName[];
/** The operations of `schema/operations`, by name. */
export const storedNames = (Object.keys(stored) as StoredName[]).sort();
export const questionNames: readonly QuestionName[] = [...shapeNames, ...storedNames];

export const questions: Readonly<Record<QuestionName, Question>> = all;
