import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from './problem.js';
import type { YamlFile, YamlPath } from './yaml-file.js';

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
};

function describe(error: ErrorObject): { readonly message: string; readonly fix: string } {
  const at = error.instancePath === '' ? 'the file' : error.instancePath.slice(1);
  const { keyword, params, data } = error;
  switch (keyword) {
    case 'required':
      return {
        message: `${at} has no ${params.missingProperty}`,
        fix: `Add ${params.missingProperty}.`,
      };
    case 'additionalProperties':
      return {
        message: `${at} has an unknown property ${params.additionalProperty}`,
        fix: 'Remove it, or correct its spelling: docs/add-a-document.md lists what there is.',
      };
    case 'enum':
      return {
        message: `${at} is ${shown(data)}`,
        fix: `Take one of ${(params.allowedValues as unknown[]).join(', ')}.`,
      };
    case 'type':
      return {
        message: `${at} is ${shown(data)}, not of type ${[params.type].flat().join(' or ')}`,
        fix:
          data === null
            ? 'Give it a value, or remove the line.'
            : 'Write it in that type; a number or date that is meant as text goes in quotes.',
      };
    case 'format':
      return {
        message: `${at} is ${shown(data)}, which is no date`,
        fix: 'Write a year, year-month or date that the calendar has: 2024, 2024-06 or 2024-06-30.',
      };
    case 'pattern':
      return {
        message: `${at} is ${shown(data)}, which does not match ${params.pattern}`,
        fix: 'Write it in that form; keys are lower-case letters, digits and single hyphens.',
      };
    case 'minItems':
      return {
        message: `${at} has fewer than ${params.limit} elements`,
        fix: 'Add what belongs to it, or remove the entry.',
      };
    case 'uniqueItems':
      return {
        message: `${at} has ${shown((data as readonly unknown[])[params.i as number])} twice`,
        fix: 'Remove one of the two.',
      };
    case 'maxLength':
      return {
        message: `${at} is ${shown(data)}, of more than ${params.limit} characters`,
        fix: 'Shorten it: lists are ordered by it, and cursors repeat it.',
      };
    case 'false schema':
      return {
        message: `${at} stands where the comparator is not RANGE`,
        fix: 'Remove upperValue, or make the comparator RANGE.',
      };
    default:
      return {
        message: `${at} ${error.message ?? 'is not as it should be'}`,
        fix: 'See docs/add-a-document.md for the form.',
      };
  }
}

export interface SchemaReport {
  readonly problems: readonly Problem[];
  /** Paths of the values that break the schema and must not be used. */
  readonly broken: readonly YamlPath[];
}

/** Checks a parsed file against the form of its kind. */
export function checkSchema(file: YamlFile, validate: ValidateFunction): SchemaReport {
  if (validate(file.value)) return { problems: [], broken: [] };
  const problems: Problem[] = [];
  const broken: YamlPath[] = [];
  for (const error of validate.errors ?? []) {
    if (error.keyword === 'if') continue;
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const inside =
      error.keyword === 'additionalProperties'
        ? [...path, String(error.params.additionalProperty)]
        : path;
    // A string that is no date can be read like any other string.
    if (error.keyword !== 'format') broken.push(path);
    problems.push({
      file: file.path,
      line: file.lineAt(inside),
      code: error.keyword === 'format' ? 'DATE' : 'SCHEMA',
      ...describe(error),
    });
  }
  return { problems, broken };
}
