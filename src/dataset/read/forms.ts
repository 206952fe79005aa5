import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { annotationSchema } from './annotation-schema.js';
import { isPartialDate } from './partial-date.js';
import type { Schema } from './schema-parts.js';
import { vocabularySchemas } from './vocabulary-schema.js';

/** The forms of the files of the seeds: an annotation, and each file of the vocabulary. */
export const forms = { annotation: annotationSchema, ...vocabularySchemas } as const;
export type FormName = keyof typeof forms;

export const formOptions: Options = {
  allErrors: true,
  verbose: true,
  strictTypes: false,
  // Quotes and references are everywhere: compiling each once takes a third of the time.
  inlineRefs: false,
};

const ajv = new Ajv2020(formOptions);
ajv.addFormat('partial-date', isPartialDate);

const compiled = new Map<FormName, ValidateFunction>();

/**
 * What tells whether a value has a form. Each is compiled when it is first asked for; in the bundle of
 * the command line they are code, which scripts/bundle-cli.js makes of this file.
 */
export function formOf(name: FormName): ValidateFunction {
  const known = compiled.get(name) ?? ajv.compile(forms[name] as Schema);
  compiled.set(name, known);
  return known;
}
