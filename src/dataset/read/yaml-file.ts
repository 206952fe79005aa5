import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem, ProblemCode } from './problem.js';

export type YamlPath = readonly (string | number)[];

/** A YAML file that knows the line of each of its values. */
export class YamlFile {
  readonly path: string;
  /** Undefined where the file could not be parsed. */
  readonly value: unknown;
  readonly syntaxProblems: readonly Problem[];
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #paths = new WeakMap<object, YamlPath>();

  constructor(path: string, text: string) {
    this.path = path;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    this.syntaxProblems = [...this.#document.errors, ...this.#document.warnings].map((error) => ({
      file: path,
      line: this.#lines.linePos(error.pos[0]).line,
      code: 'YAML',
      message: error.message,
      fix: 'Correct the YAML here; a word that begins with a mark or holds ": " or " #" goes in quotes.',
    }));
    this.value = this.#document.errors.length > 0 ? undefined : this.#document.toJS();
    this.#remember(this.value, []);
  }

  /** The line, from 1, of the value at a path, or of the nearest value around it. */
  lineAt(path: YamlPath): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** The path of an object or list of `value`; empty where it is not a part of it. */
  pathOf(part: object): YamlPath {
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

  #remember(value: unknown, path: YamlPath): void {
    if (typeof value !== 'object' || value === null) return;
    this.#paths.set(value, path);
    for (const [key, part] of Object.entries(value))
      this.#remember(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
