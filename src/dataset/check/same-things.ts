import type { AnnotatedDocument } from '../read/annotated-document.js';
import type { Problem } from '../read/problem.js';
import type { AnnotationFiles } from '../read/read-annotations.js';
import { type StatedThing, saysSame, statedThings } from '../read/same-things.js';

interface Stated extends StatedThing {
  readonly document: AnnotatedDocument;
}

type Fault = readonly [code: Problem['code'], message: string, fix: string];

/** Whatever is said to be the same thing is one of the same kind, of the same city, and is known by its own key. */
export function checkSameThings({ documents, complete }: AnnotationFiles): readonly Problem[] {
  if (!documents.some(({ annotation }) => saysSame(annotation))) return [];
  const things: readonly Stated[] = documents.flatMap((document) =>
    statedThings(document.annotation).map((thing) => ({ ...thing, document })),
  );
  const byId = new Map<string, Stated[]>();
  for (const thing of things) byId.set(thing.id, [...(byId.get(thing.id) ?? []), thing]);
  return things.flatMap((thing) => {
    const fault = faultOf(thing, byId, things, complete);
    if (!fault) return [];
    const { document, fact } = thing;
    return [document.file.problem(fact, ['sameAs'], ...fault)];
  });
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
  if (!known) return complete ? unknown({ key, list, owner }, things) : undefined;
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
  { key, list, owner }: { readonly key: string } & Pick<Stated, 'list' | 'owner'>,
  things: readonly Stated[],
): Fault {
  const named = things.filter(({ fact }) => fact.key === key);
  const elsewhere =
    named.find((thing) => thing.list === list) ?? named.find((thing) => thing.owner === owner);
  const message = `sameAs ${key} is not among the ${list} of ${owner}`;
  if (!elsewhere)
    return ['UNKNOWN_REFERENCE', message, 'Correct the key, or add what it stands for.'];
  return [
    'SAME_AS',
    `${message}, but among the ${elsewhere.list} of ${elsewhere.owner}`,
    elsewhere.list === list
      ? 'Things of two cities are never one: correct the key, or remove sameAs.'
      : 'Things of two kinds are never one: correct the key, or remove sameAs.',
  ];
}
