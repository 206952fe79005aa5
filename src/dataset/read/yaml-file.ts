import { Document, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem, ProblemCode } from './problem.js';

export type YamlPath = readonly (string | number)[];

/** Most levels of brackets, and most columns of indentation and list marks before a line's words. */
const maxDepth = 32;
const maxIndent = 80;

/** Most problems of one file's YAML, and most characters of each: a file of another kind has thousands. */
const maxProblems = 20;
const maxMessage = 200;

/** A place in a text, and what is wrong there. */
interface Mistake {
  readonly at: number;
  readonly message: string;
}

const correct =
  'Correct the YAML here; a word that begins with a mark or holds ": " or " #" goes in quotes.';

/**
 * Finds what no parser should be given: it calls itself for every level, and the engine does not
 * survive the end of its stack.
 */
function tooDeep(text: string): Mistake | undefined {
  for (const { 0: indent, index } of text.matchAll(/^(?: |[-?:](?= ))*/gm))
    if (indent.length > maxIndent)
      return { at: index, message: `more than ${maxIndent} columns of indentation` };
  let at = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > maxDepth) return { at, message: `more than ${maxDepth} levels of brackets` };
    at += token.length;
  }
  return undefined;
}

/** Finds aliases, which let a short file stand for an endless one, and keys that stand twice in a map. */
function mistakesIn(document: Document): Mistake[] {
  const mistakes: Mistake[] = [];
  const report = (node: unknown, message: string): void => {
    mistakes.push({ at: (isNode(node) && node.range?.[0]) || 0, message });
  };
  visit(document, {
    Alias: (_, node) =>
      report(node, `*${node.source} repeats another value: write that value out here`),
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) report(key, `${JSON.stringify(name)} stands twice in one map`);
        seen.add(name);
      }
    },
  });
  return mistakes;
}

/** A YAML file that knows the line of each of its values. */
export class YamlFile {
  readonly path: string;
  /** Undefined where the file could not be parsed. */
  readonly value: unknown;
  readonly syntaxProblems: readonly Problem[];
  readonly #text: string;
  #document: Document | undefined;
  readonly #lines = new LineCounter();
  #paths: WeakMap<object, YamlPath> | undefined;

  /**
   * @param known what the text is known to hold, where it was read before: it is parsed then only when
   * the line of a value is asked for
   */
  constructor(path: string, text: string, known?: unknown) {
    this.path = path;
    this.#text = text;
    if (known !== undefined) {
      this.value = known;
      this.syntaxProblems = [];
      return;
    }
    const deep = text.includes('\0')
      ? { at: 0, message: 'The file is binary, and no text' }
      : tooDeep(text);
    const document = deep ? new Document() : this.#parsed();
    this.#document = document;
    const { errors, warnings } = document;
    const mistakes = deep
      ? [deep]
      : [
          ...[...errors, ...warnings].map(({ pos, message }) => ({ at: pos[0], message })),
          ...mistakesIn(document),
        ];
    this.syntaxProblems = mistakes.slice(0, maxProblems).map(({ at, message }) => ({
      file: path,
      line: deep ? text.slice(0, at).split('\n').length : this.#lines.linePos(at).line,
      code: 'YAML',
      message: message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message,
      fix: correct,
    }));
    // A warning is a problem, and does not keep the file from being read.
    this.value = mistakes.length > warnings.length ? undefined : document.toJS();
  }

  #parsed(): Document {
    // Keys are compared above: the parser compares each with each.
    return parseDocument(this.#text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
  }

  /** The line, from 1, of the value at a path, or of the nearest value around it. */
  lineAt(path: YamlPath): number {
    this.#document ??= this.#parsed();
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** The path of an object or list of `value`; empty where it is not a part of it. */
  pathOf(part: object): YamlPath {
    if (!this.#paths) {
      this.#paths = new WeakMap();
      remember(this.#paths, this.value, []);
    }
    return this.#paths.get(part) ?? [];
  }

  /**
   * A problem on the line of a value.
   *
   * @param part an object or list of `value`
   * @param inside path below `part`
   */
  problem(
    part: object,
    inside: YamlPath,
    code: ProblemCode,
    message: string,
    fix: string,
  ): Problem {
    const line = this.lineAt([...this.pathOf(part), ...inside]);
    return { file: this.path, line, code, message, fix };
  }
}

function remember(paths: WeakMap<object, YamlPath>, value: unknown, path: YamlPath): void {
  if (typeof value !== 'object' || value === null) return;
  paths.set(value, path);
  for (const [key, part] of Object.entries(value))
    remember(paths, part, [...path, Array.isArray(value) ? Number(key) : key]);
}
