import { stringify } from 'yaml';
import { readAnnotations } from '../../dataset/read/read-annotations.js';
import { readTexts } from '../../dataset/read/read-texts.js';
import type { SeedFiles } from '../../dataset/read/seed-files.js';
import { readVocabulary } from '../../dataset/read/vocabulary.js';
import type { Annotation } from '../../model/annotation.js';
import { type Draft, draftOf, type Known } from '../draft/draft.js';
import type { GivenHeader } from '../draft/header.js';
import { knownEntities } from '../draft/known-entities.js';
import { knownPrograms } from '../draft/known-programs.js';

/** A curated document and the draft that is made of it by what all others know. */
export interface LeftOut {
  readonly key: string;
  readonly text: string;
  readonly curated: Annotation;
  readonly draft: Draft;
  /** What it was made with. */
  readonly known: Known;
  readonly given: GivenHeader;
  /** The seeds without the document and what only it has. */
  readonly seeds: SeedFiles;
}

/**
 * Every curated document as a draft, each made with the vocabulary and the names of the others alone:
 * terms that only the document itself has are taken from the vocabulary first.
 */
export function leaveEachOut(seeds: SeedFiles): readonly LeftOut[] {
  const problems: never[] = [];
  const texts = readTexts(seeds, problems);
  const { documents } = readAnnotations(seeds, texts, problems);
  const whole = readVocabulary(seeds, []);
  return documents.map(({ annotation, text }) => {
    if (!text) throw new Error(`${annotation.document.key} has no text.`);
    const others = documents.map((each) => each.annotation).filter((each) => each !== annotation);
    const rest = without(seeds, annotation, others);
    const known: Known = {
      vocabulary: readVocabulary(rest, []),
      programs: knownPrograms(others),
      entities: knownEntities(others),
    };
    // The name of the place is given, as a person gives it who knows where a file is from.
    const city = whole.cities.entries.get(annotation.document.city);
    const given = { ...(city && { city: city.name }), year: annotation.document.year };
    return {
      key: annotation.document.key,
      text: text.text,
      curated: annotation,
      seeds: rest,
      known,
      given,
      draft: draftOf({ text: text.text, stated: {} }, known, given),
    };
  });
}

/** The seeds without a document, and without the terms that none of the others uses. */
function without(
  seeds: SeedFiles,
  { document }: Annotation,
  others: readonly Annotation[],
): SeedFiles {
  const used = JSON.stringify(others);
  const files = new Map(seeds);
  files.delete(`annotations/${document.key}.yaml`);
  files.delete(document.source);
  const whole = readVocabulary(seeds, []);
  for (const [file, terms] of [
    ['cities.yaml', whole.cities],
    ['concepts.yaml', whole.concepts],
    ['indicators.yaml', whole.indicators],
    ['beneficiary-groups.yaml', whole.beneficiaryGroups],
  ] as const) {
    const kept = [...terms.entries.values()].filter(({ key }) => used.includes(`"${key}"`));
    files.set(`vocabulary/${file}`, new TextEncoder().encode(stringify(kept)));
  }
  return files;
}
