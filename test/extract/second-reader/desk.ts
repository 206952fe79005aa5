import { readSeedFiles, type SeedFiles } from '../../../src/dataset/read/seed-files.js';
import { readVocabulary } from '../../../src/dataset/read/vocabulary.js';
import {
  type CheckedDraft,
  checkDraft,
  keptDraft,
} from '../../../src/extract/draft/check-draft.js';
import { type Draft, draftOf } from '../../../src/extract/draft/draft.js';
import type { TextOfRecord } from '../../../src/extract/input/text-of-record.js';
import { AnswerCache } from '../../../src/extract/second-reader/answer-cache.js';
import { ChatEndpoint } from '../../../src/extract/second-reader/chat-endpoint.js';
import { type DraftMaking, readAgain } from '../../../src/extract/second-reader/second-reading.js';
import { type GivenReader, readerSettings } from '../../../src/extract/second-reader/settings.js';
import {
  type MeasuredStates,
  type ReadSheet,
  readSheetOf,
} from '../../../src/extract/second-reader/sheet.js';
import { sha256 } from '../../../src/util/sha256.js';

/** A vocabulary of units and families alone: checks with it take no time. */
async function smallSeeds(): Promise<SeedFiles> {
  const { files } = await readSeedFiles('seeds');
  const kept = ['units.yaml', 'indicator-families.yaml', 'policy-areas.yaml'];
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith('vocabulary/'))
      .map(([path, bytes]) => [
        path,
        kept.some((name) => path.endsWith(name)) ? bytes : new Uint8Array(),
      ]),
  );
}

const recordOf = (text: string): TextOfRecord => ({
  text,
  source: { name: 'plan.txt', bytes: text.length, sha256: sha256(text), format: 'txt' },
  converter: 'none',
  repairs: [],
  stated: {},
});

/** A draft by the rules, and what it takes to have it read again. */
export interface ByRules {
  readonly making: DraftMaking;
  readonly draft: Draft;
  readonly checked: CheckedDraft;
}

export async function draftByRules(text: string): Promise<ByRules> {
  const seeds = await smallSeeds();
  const known = { vocabulary: readVocabulary(seeds, []), programs: new Map(), entities: new Map() };
  const record = recordOf(text);
  const draft = draftOf(record, known);
  const checked = checkDraft(seeds, keptDraft(text, draft));
  return { making: { record, known, given: {}, taken: new Set(), seeds }, draft, checked };
}

export const endpointAt = (
  url: string,
  given: GivenReader = {},
  { cache, environment = {} }: { cache?: string; environment?: Record<string, string> } = {},
): ChatEndpoint => {
  const settings = readerSettings({ url, model: 'scripted', ...given }, environment);
  if (!settings) throw new Error('There is no reader.');
  return new ChatEndpoint(settings, cache === undefined ? undefined : new AnswerCache(cache));
};

/** The sheet of a draft that an endpoint has read again, and the draft with what it added. */
export async function readBy(
  { making, draft, checked }: ByRules,
  endpoint: ChatEndpoint,
  measured?: MeasuredStates,
): Promise<{ readonly sheet: ReadSheet; readonly draft: Draft; readonly faults: number }> {
  const reading = await readAgain(making, draft, checked, endpoint);
  return {
    sheet: readSheetOf(making.record, reading, endpoint, {
      cost: endpoint.cost,
      ...(measured && { measured }),
    }),
    draft: reading.draft,
    faults: reading.checked.faults.length,
  };
}
