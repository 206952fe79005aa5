import { editDistance } from '../util/edit-distance.js';
import { quoted } from '../util/quoted.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names that other programs know by another spelling, and that edit distance does not find. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['NEO4J_USERNAME', 'NEO4J_USER'],
  ['NEO4J_PASS', 'NEO4J_PASSWORD'],
  ['NEO4J_PWD', 'NEO4J_PASSWORD'],
  ['CACHE_MB', 'CACHE_MEGABYTES'],
]);

/** Names that begin so can be meant for this program only. */
const ownPrefix = 'MAX_';
/** Of so many characters of a name, one may be wrong. */
const charactersOfMistake = 5;
const mostEverMistakes = 3;

/**
 * Reads settings from the environment, and notes what is wrong with them, so that all of it can be told at
 * once. What has been asked for is a setting; of all other variables those are told that look like one.
 */
export class Settings {
  readonly problems: string[] = [];
  readonly #environment: Environment;
  readonly #names = new Set<string>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Undefined where it is not set, or blank. */
  text(name: string): string | undefined {
    this.#names.add(name);
    return this.#environment[name]?.trim() || undefined;
  }

  /** Its parts between commas. */
  list(name: string): string[] {
    const parts = (this.text(name) ?? '').split(',').map((each) => each.trim());
    return parts.filter((each) => each !== '');
  }

  oneOf<Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: Choice,
  ): Choice {
    const value = this.text(name) ?? otherwise;
    if (!choices.includes(value as Choice))
      this.problems.push(`${name} is ${quoted(value)}: give ${choices.join(' or ')}.`);
    return value as Choice;
  }

  isOn(name: string, otherwise: 'on' | 'off'): boolean {
    return this.oneOf(name, ['on', 'off'], otherwise) === 'on';
  }

  /** A whole number above 0. */
  wholeNumber(name: string, otherwise: number): number {
    return this.optionalNumber(name) ?? otherwise;
  }

  /** The same, undefined where it is not set. */
  optionalNumber(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1)
      this.problems.push(`${name} is ${quoted(text)}: give a whole number above 0.`);
    return value;
  }

  port(name: string, otherwise: number): number {
    const text = this.text(name);
    const value = Number(text ?? otherwise);
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      this.problems.push(`${name} is ${quoted(text ?? '')}: give a number from 0 to 65535.`);
    return value;
  }

  /**
   * Notes the variables that look like settings and are none. To be called once every setting was asked for.
   *
   * @param ignored names that are meant for other programs
   */
  noteUnknown(ignored: readonly string[]): void {
    for (const [name, value] of Object.entries(this.#environment)) {
      if (!value?.trim() || this.#names.has(name) || ignored.includes(name)) continue;
      const meant = this.#meantBy(name);
      if (meant === undefined && !name.startsWith(ownPrefix)) continue;
      this.problems.push(
        `${name} is no setting${meant === undefined ? '' : `: ${meant} is one`}. Leave it out, or name it in IGNORED_VARIABLES where it is another program's.`,
      );
    }
  }

  /** The setting that a name is nearest to, where it is near enough to be meant. */
  #meantBy(given: string): string | undefined {
    const name = given.toUpperCase();
    const spelling = otherSpellings.get(name);
    // Programs that share the environment may each have their own.
    if (spelling !== undefined) return this.text(spelling) === undefined ? spelling : undefined;
    const mostMistakes = name.startsWith(ownPrefix)
      ? name.length / 3
      : Math.min(mostEverMistakes, Math.max(1, Math.floor(name.length / charactersOfMistake)));
    let meant: string | undefined;
    let fewest = mostMistakes + 1;
    for (const known of this.#names) {
      const mistakes = editDistance(name, known);
      if (mistakes > mostMistakes || mistakes >= fewest) continue;
      fewest = mistakes;
      meant = known;
    }
    return meant;
  }
}
