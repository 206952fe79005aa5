import type { CityLevel, ConceptKind, MeasureBasis } from '../../model/ontology.js';
import { checkSchema } from './check-schema.js';
import { formOf } from './forms.js';
import type { Problem } from './problem.js';
import { type SeedFiles, textOf } from './seed-files.js';
import { vocabularySchemas } from './vocabulary-schema.js';
import { YamlFile } from './yaml-file.js';

/** What files hold, by path, where that was read and found right before. */
export type KnownValues = ReadonlyMap<string, unknown>;

/** What documents call a thing. */
export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface TermEntry extends Named {
  readonly key: string;
  /** A short noun phrase, in lower case but for proper names. */
  readonly nameEn: string;
}

export interface CityEntry extends TermEntry {
  readonly level: CityLevel;
  readonly province?: string;
  readonly parent?: string;
  readonly anonymized?: boolean;
}

export interface PolicyAreaEntry extends TermEntry {
  /** What people call it who search, beside its name and aliases; aliases are the documents' own words. */
  readonly searchWords?: readonly string[];
}

export interface UnitEntry {
  readonly key: string;
  /** The kind of thing that it counts: 个 and 家 both count things. */
  readonly counts: string;
}

export interface IndicatorEntry extends TermEntry {
  readonly unit: string;
  readonly basis: MeasureBasis;
  readonly policyArea?: string;
  /** Key of its family. */
  readonly family: string;
  /** What one unit of it is: 床位, 机构, 人员. */
  readonly object: string;
  /** Of whom or what. */
  readonly population?: string;
  /** What is done to it: 新建, 改造, 累计. */
  readonly action?: string;
  readonly note?: string;
}

/** Indicators about one matter, which are set side by side and never summed. */
export interface IndicatorFamilyEntry {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly policyArea?: string;
}

/** An established term that no city owns (提法): 跨省通办. */
export interface ConceptEntry extends TermEntry {
  readonly kind: ConceptKind;
  readonly policyArea?: string;
  readonly note?: string;
}

/** How a word is read (读音) that the dictionary of pinyin reads wrongly. */
export interface ReadingEntry {
  /** The word: 乐清. */
  readonly key: string;
  /** A syllable for each character, without tones: `yue qing`. */
  readonly pinyin: string;
}

/** Words that mean the same (简称与全称): 最低生活保障 and 低保. */
export interface SynonymsEntry {
  readonly key: string;
  /** The full term first. */
  readonly terms: readonly string[];
  readonly note?: string;
}

/** One file of the vocabulary. */
export interface Terms<Entry extends { readonly key: string }> {
  readonly file: YamlFile;
  readonly entries: ReadonlyMap<string, Entry>;
  /** False where parts of the file could not be read. */
  readonly complete: boolean;
  /** True for a key that the file has, or may have where parts of it could not be read. */
  knows(key: string): boolean;
}

export interface Vocabulary {
  readonly cities: Terms<CityEntry>;
  readonly policyAreas: Terms<PolicyAreaEntry>;
  readonly beneficiaryGroups: Terms<TermEntry>;
  readonly units: Terms<UnitEntry>;
  readonly indicators: Terms<IndicatorEntry>;
  readonly indicatorFamilies: Terms<IndicatorFamilyEntry>;
  readonly concepts: Terms<ConceptEntry>;
  readonly readings: Terms<ReadingEntry>;
  readonly synonyms: Terms<SynonymsEntry>;
}

/** The files of what has a name and aliases. */
export const namedTermsOf = (vocabulary: Vocabulary): readonly Terms<TermEntry>[] => [
  vocabulary.cities,
  vocabulary.policyAreas,
  vocabulary.beneficiaryGroups,
  vocabulary.indicators,
  vocabulary.concepts,
];

type FileName = keyof typeof vocabularySchemas;

/** True of the path of a file of the vocabulary. */
export const isVocabulary = (path: string): boolean =>
  Object.keys(vocabularySchemas).some((name) => path === `vocabulary/${name}`);

function readTerms<Entry extends { readonly key: string }>(
  files: SeedFiles,
  name: FileName,
  problems: Problem[],
  known: KnownValues,
): Terms<Entry> {
  const path = `vocabulary/${name}`;
  const content = files.get(path);
  const value = known.get(path);
  const file = new YamlFile(path, content ? textOf(content) : '[]', value);
  const entries = new Map<string, Entry>();
  if (value !== undefined) {
    for (const entry of value as readonly Entry[]) entries.set(entry.key, entry);
    return { file, entries, complete: true, knows: (key) => entries.has(key) };
  }
  let complete = content !== undefined && file.value !== undefined;
  if (!content)
    problems.push({
      file: path,
      line: 1,
      code: 'FILE',
      message: `${path} does not exist`,
      fix: 'Restore it: every document is read with the whole vocabulary.',
    });
  problems.push(...file.syntaxProblems);
  if (file.value !== undefined) {
    const report = checkSchema(file, formOf(name));
    problems.push(...report.problems);
    const broken = new Set(report.broken.map(([index]) => index));
    complete &&= report.broken.length === 0;
    const rows = Array.isArray(file.value) ? (file.value as Entry[]) : [];
    for (const [index, entry] of rows.entries()) {
      if (broken.has(index)) continue;
      if (entries.has(entry.key))
        problems.push(
          file.problem(
            entry,
            ['key'],
            'DUPLICATE_ID',
            `${entry.key} is in ${path} twice`,
            'Merge the two entries, or give one another key.',
          ),
        );
      else entries.set(entry.key, entry);
    }
  }
  return { file, entries, complete, knows: (key) => !complete || entries.has(key) };
}

function checkReferences(vocabulary: Vocabulary, problems: Problem[]): void {
  const { cities, policyAreas, units, indicators, indicatorFamilies, concepts } = vocabulary;
  const unknown = (
    file: YamlFile,
    entry: { readonly key: string },
    property: string,
    value: string,
    terms: Terms<{ readonly key: string }>,
  ): void => {
    if (terms.knows(value)) return;
    problems.push(
      file.problem(
        entry,
        [property],
        terms === units ? 'UNKNOWN_UNIT' : 'UNKNOWN_REFERENCE',
        `${property} ${value} of ${entry.key} is not in ${terms.file.path}`,
        `Add it there, or correct the ${property}.`,
      ),
    );
  };
  for (const city of cities.entries.values())
    if (city.parent) unknown(cities.file, city, 'parent', city.parent, cities);
  for (const indicator of indicators.entries.values()) {
    unknown(indicators.file, indicator, 'unit', indicator.unit, units);
    unknown(indicators.file, indicator, 'family', indicator.family, indicatorFamilies);
    if (indicator.policyArea)
      unknown(indicators.file, indicator, 'policyArea', indicator.policyArea, policyAreas);
    const counts = units.entries.get(indicator.unit)?.counts;
    if (counts && (counts === 'money') !== (indicator.basis === 'AMOUNT'))
      problems.push(
        indicators.file.problem(
          indicator,
          ['basis'],
          'BASIS_MISMATCH',
          `${indicator.key} has unit ${indicator.unit} and basis ${indicator.basis}`,
          'Money, and nothing else, has basis AMOUNT and unit 元.',
        ),
      );
  }
  for (const { file, entries } of [indicatorFamilies, concepts])
    for (const entry of entries.values())
      if (entry.policyArea) unknown(file, entry, 'policyArea', entry.policyArea, policyAreas);
}

function checkReadings({ file, entries }: Terms<ReadingEntry>, problems: Problem[]): void {
  for (const entry of entries.values()) {
    const characters = [...entry.key].length;
    const syllables = entry.pinyin.split(' ').length;
    if (characters !== syllables)
      problems.push(
        file.problem(
          entry,
          ['pinyin'],
          'SCHEMA',
          `${entry.key} has ${characters} characters, and its pinyin ${syllables} syllables`,
          'Write one syllable for each character, separated by spaces.',
        ),
      );
  }
}

/**
 * English names tell things apart as the Chinese ones do: of one file, each may stand once, whatever
 * its case.
 */
function checkEnglishNames(vocabulary: Vocabulary, problems: Problem[]): void {
  const lists = [...namedTermsOf(vocabulary), vocabulary.indicatorFamilies];
  for (const { file, entries } of lists) {
    const keyOfName = new Map<string, string>();
    const named: Iterable<TermEntry | IndicatorFamilyEntry> = entries.values();
    for (const entry of named) {
      const name = entry.nameEn.toLowerCase();
      const known = keyOfName.get(name);
      if (known === undefined) keyOfName.set(name, entry.key);
      else
        problems.push(
          file.problem(
            entry,
            ['nameEn'],
            'DUPLICATE_NAME',
            `${known} and ${entry.key} have the English name ${entry.nameEn}`,
            'Say in English, too, what tells the two apart.',
          ),
        );
    }
  }
}

/** A word of a search means one policy area: that which has it as its name, an alias or a search word. */
function checkSearchWords({ file, entries }: Terms<PolicyAreaEntry>, problems: Problem[]): void {
  const keyOfWord = new Map<string, string>();
  for (const { key, name, aliases = [] } of entries.values())
    for (const word of [name, ...aliases]) keyOfWord.set(word, key);
  for (const entry of entries.values())
    for (const [index, word] of (entry.searchWords ?? []).entries()) {
      const known = keyOfWord.get(word);
      keyOfWord.set(word, entry.key);
      if (known !== undefined)
        problems.push(
          file.problem(
            entry,
            ['searchWords', index],
            'DUPLICATE_NAME',
            `${word} of ${entry.key} is a word for ${known} already`,
            'Leave it to one policy area, once.',
          ),
        );
    }
}

/** A word is in one set: sets that share one mean the same, and are one. */
function checkSynonyms({ file, entries }: Terms<SynonymsEntry>, problems: Problem[]): void {
  const keyOfTerm = new Map<string, string>();
  for (const entry of entries.values())
    for (const [index, term] of entry.terms.entries()) {
      const known = keyOfTerm.get(term);
      if (known === undefined) keyOfTerm.set(term, entry.key);
      else
        problems.push(
          file.problem(
            entry,
            ['terms', index],
            'DUPLICATE_NAME',
            `${term} is in ${known} and in ${entry.key}`,
            'Leave it to one set, or merge the two.',
          ),
        );
    }
}

/**
 * Reads the vocabulary's files. Of a file that cannot be read whole, every key counts as known.
 *
 * @param known what files hold that were found right before: they are not read again
 */
export function readVocabulary(
  files: SeedFiles,
  problems: Problem[],
  known: KnownValues = new Map(),
): Vocabulary {
  const terms = <Entry extends { readonly key: string }>(name: FileName): Terms<Entry> =>
    readTerms(files, name, problems, known);
  const vocabulary: Vocabulary = {
    cities: terms('cities.yaml'),
    policyAreas: terms('policy-areas.yaml'),
    beneficiaryGroups: terms('beneficiary-groups.yaml'),
    units: terms('units.yaml'),
    indicators: terms('indicators.yaml'),
    indicatorFamilies: terms('indicator-families.yaml'),
    concepts: terms('concepts.yaml'),
    readings: terms('readings.yaml'),
    synonyms: terms('synonyms.yaml'),
  };
  if (known.size === 0) problems.push(...problemsOfVocabulary(vocabulary));
  return vocabulary;
}

/** What is wrong between the entries of a vocabulary. */
export function problemsOfVocabulary(vocabulary: Vocabulary): readonly Problem[] {
  const problems: Problem[] = [];
  checkReferences(vocabulary, problems);
  checkEnglishNames(vocabulary, problems);
  checkReadings(vocabulary.readings, problems);
  checkSearchWords(vocabulary.policyAreas, problems);
  checkSynonyms(vocabulary.synonyms, problems);
  return problems;
}

/** Entries that a draft proposes for the vocabulary, by its files. */
export interface ProposedTerms {
  readonly indicators: readonly IndicatorEntry[];
  readonly units: readonly UnitEntry[];
  readonly cities: readonly CityEntry[];
}

/** A vocabulary with proposed entries in it, and these alone as one of their own. */
export function withProposed(
  vocabulary: Vocabulary,
  proposed: ProposedTerms,
  problems: Problem[],
): { readonly whole: Vocabulary; readonly added: Vocabulary } {
  const values = new Map<string, unknown>(
    (Object.keys(vocabularySchemas) as FileName[]).map((name) => [`vocabulary/${name}`, []]),
  );
  for (const [name, entries] of [
    ['indicators.yaml', proposed.indicators],
    ['units.yaml', proposed.units],
    ['cities.yaml', proposed.cities],
  ] as const) {
    const path = `vocabulary/${name}`;
    values.set(path, entries);
    if (entries.length > 0)
      problems.push(...checkSchema(new YamlFile(path, '[]', entries), formOf(name)).problems);
  }
  const added = readVocabulary(new Map(), problems, values);
  const joined = <Entry extends { readonly key: string }>(
    base: Terms<Entry>,
    more: Terms<Entry>,
  ): Terms<Entry> => {
    const entries = new Map([...base.entries, ...more.entries]);
    for (const key of more.entries.keys())
      if (base.entries.has(key))
        problems.push({
          file: base.file.path,
          line: 1,
          code: 'DUPLICATE_ID',
          message: `${key} is proposed, and in ${base.file.path} already`,
          fix: 'Give the proposed one another key.',
        });
    return { ...base, entries, knows: (key) => base.knows(key) || entries.has(key) };
  };
  const whole = {
    ...vocabulary,
    indicators: joined(vocabulary.indicators, added.indicators),
    units: joined(vocabulary.units, added.units),
    cities: joined(vocabulary.cities, added.cities),
  };
  return { whole, added };
}
