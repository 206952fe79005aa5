import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { AnnotationFiles } from '../read/read-annotations.js';
import { type StatedThing, saysDifferent, saysSame, statedThings } from '../read/same-things.js';

interface Stated extends StatedThing {
  readonly document: AnnotatedDocument;
}

type Fault = readonly [code: Problem['code'], message: string, fix: string];

/**
 * Whatever is said to be the same thing is one of the same kind, of the same city, and is known by its own key.
 * Whatever is said to be different is there, and is not said to be the same elsewhere.
 */
export function checkSameThings({ documents, complete }: AnnotationFiles): readonly Problem[] {
  if (!documents.some(({ annotation: each }) => saysSame(each) || saysDifferent(each))) return [];
  const things: readonly Stated[] = documents.flatMap((document) =>
    statedThings(document.annotation).map((thing) => ({ ...thing, document })),
  );
  const byId = new Map<string, Stated[]>();
  for (const thing of things) byId.set(thing.id, [...(byId.get(thing.id) ?? []), thing]);
  return things.flatMap((thing) => {
    const { document, fact } = thing;
    const fault = faultOf(thing, byId, things, complete);
    return [
      ...(fault ? [document.file.problem(fact, ['sameAs'], ...fault)] : []),
      ...thing.differentFrom.flatMap((other, at) => {
        const fault = faultOfDifference(thing, other, at, byId, things, complete);
        return fault ? [document.file.problem(fact, ['differentFrom', at], ...fault)] : [];
      }),
    ];
  });
}

/** @param at which of the keys it is */
function faultOfDifference(
  { id, list, owner, fact }: Stated,
  other: string,
  at: number,
  byId: ReadonlyMap<string, readonly Stated[]>,
  things: readonly Stated[],
  complete: boolean,
): Fault | undefined {
  if (other === id)
    return [
      'SAME_AS',
      `${id} is said to be different from itself`,
      'Give the key of the other thing, or remove it.',
    ];
  if (!byId.has(other)) {
    const key = fact.differentFrom?.[at] as string;
    return complete ? unknown('differentFrom', { key, list, owner }, things) : undefined;
  }
  const merging = (each: string) => byId.get(each)?.find(({ sameAs }) => sameAs !== undefined);
  const [own, others] = [merging(id), merging(other)];
  if ((own?.sameAs ?? id) !== (others?.sameAs ?? other)) return undefined;
  const said = (own ?? others) as Stated;
  return [
    'SAME_AS',
    `${id} is said to be different from ${other} here, and the same in ${said.document.file.path}`,
    'Keep one of the two: sameAs where they are one thing, differentFrom where they are two.',
  ];
}

function faultOf(
  { id, sameAs, list, owner, fact }: Stated,
  byId: ReadonlyMap<string, readonly Stated[]>,
  things: readonly Stated[],
  complete: boolean,
): Fault | undefined {
  if (sameAs === undefined) return undefined;
  const key = fact.sameAs as string;
  if (sameAs === id)
    return [
      'SAME_AS',
      `${id} is said to be the same as itself`,
      'Give the key of the other thing, or remove sameAs.',
    ];
  const other = byId.get(id)?.find((each) => each.sameAs !== undefined && each.sameAs !== sameAs);
  if (other)
    return [
      'SAME_AS',
      `${id} is said to be ${sameAs} here and ${other.sameAs} in ${other.document.file.path}`,
      'Say the same in both.',
    ];
  const known = byId.get(sameAs);
  if (!known) return complete ? unknown('sameAs', { key, list, owner }, things) : undefined;
  const next = known.find((each) => each.sameAs !== undefined && each.sameAs !== sameAs);
  if (next?.sameAs === id)
    return [
      'SAME_AS',
      `${id} and ${sameAs} are each said to be the same as the other`,
      'Keep sameAs at the one that the other is to be known by no longer, and remove it there.',
    ];
  if (next)
    return [
      'SAME_AS',
      `${sameAs} is itself said to be the same as ${next.sameAs}, in ${next.document.file.path}`,
      'Give the key that all of them are to be known by: sameAs leads one step.',
    ];
  const level = known.find((each) => each.fact.level !== fact.level);
  if (level)
    return [
      'SAME_AS',
      `${id} has level ${fact.level} and ${sameAs} has level ${level.fact.level} in ${level.document.file.path}`,
      'What is of a city and what is of a province are two things: correct the level, or remove sameAs.',
    ];
  return undefined;
}

/** With where the key is, where that is of no use. */
function unknown(
  property: 'sameAs' | 'differentFrom',
  { key, list, owner }: { readonly key: string } & Pick<Stated, 'list' | 'owner'>,
  things: readonly Stated[],
): Fault {
  const named = things.filter(({ fact }) => fact.key === key);
  const elsewhere =
    named.find((thing) => thing.list === list) ?? named.find((thing) => thing.owner === owner);
  const message = `${property} ${key} is not among the ${list} of ${owner}`;
  if (!elsewhere)
    return ['UNKNOWN_REFERENCE', message, 'Correct the key, or add what it stands for.'];
  return [
    'SAME_AS',
    `${message}, but among the ${elsewhere.list} of ${elsewhere.owner}`,
    elsewhere.list === list
      ? `Things of two cities are never one: correct the key, or remove ${property}.`
      : `Things of two kinds are never one: correct the key, or remove ${property}.`,
  ];
}
