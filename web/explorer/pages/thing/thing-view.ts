import type { TypedOperation } from '../../../../src/client/index.js';
import {
  ExplorerFigureDocument,
  type ExplorerFigureQuery,
  ExplorerLocalityDocument,
  type ExplorerLocalityQuery,
  ExplorerPartyDocument,
  type ExplorerPartyQuery,
  ExplorerTopicDocument,
  type ExplorerTopicQuery,
  ExplorerUndertakingDocument,
  type ExplorerUndertakingQuery,
} from '../../generated/graphql.js';
import type { FigureData } from '../../parts/figure.js';
import type { Named } from '../../parts/thing-link.js';
import { type Kind, kindOf } from '../../state/kinds.js';

export type ThingQuery =
  | ExplorerFigureQuery
  | ExplorerLocalityQuery
  | ExplorerPartyQuery
  | ExplorerTopicQuery
  | ExplorerUndertakingQuery;

export type ThingNode = NonNullable<ThingQuery['node']>;

const operations: Readonly<Partial<Record<Kind, TypedOperation<ThingQuery, { id: string }>>>> = {
  CITY: ExplorerLocalityDocument,
  DEPARTMENT: ExplorerPartyDocument,
  OFFICIAL: ExplorerPartyDocument,
  PLACE: ExplorerLocalityDocument,
  PROGRAM: ExplorerUndertakingDocument,
  RESULT: ExplorerFigureDocument,
  SERVICE_BRAND: ExplorerUndertakingDocument,
  TARGET: ExplorerFigureDocument,
};

/** What asks for all of a thing, by its kind. */
export const operationFor = (id: string): TypedOperation<ThingQuery, { id: string }> =>
  operations[kindOf(id) as Kind] ?? ExplorerTopicDocument;

interface Page<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
}

export interface LinkedThing extends Named {
  readonly owner?: Named | null;
  /** Of what can be merged with others: see docs/adr/0032-former-ids.md. */
  readonly formerIds?: readonly string[];
}

/** Every field that the kinds of things have, under one name each; absent where a kind has it not. */
interface AnyThing {
  readonly name?: string;
  readonly nameEn?: string | null;
  readonly familyNameEn?: string;
  readonly number?: number;
  readonly aliases?: readonly string[];
  readonly formerIds?: readonly string[];
  readonly years?: readonly number[];
  readonly owner?: Named;
  readonly issuerCity?: Named | null;
  readonly policyArea?: Named | null;
  readonly indicator?: Named;
  readonly displayText?: string;
  readonly targetPage?: Page<FigureData>;
  readonly resultPage?: Page<FigureData>;
  readonly reported?: readonly FigureData[];
  readonly promised?: FigureData | null;
  readonly partTargets?: readonly FigureData[];
  readonly partResults?: readonly FigureData[];
  readonly dutyList?: readonly DutyData[];
  readonly dutyPage?: Page<DutyData>;
  readonly documents?: Page<{ id: string; title: string; owner: Named }>;
  readonly [list: string]: unknown;
}

type Duties = Extract<ThingNode, { dutyList: unknown }>['dutyList'];
export type DutyData = Duties[number];

/** What the head of the page and its blocks show, whatever the kind. */
export function viewOf(node: ThingNode) {
  const thing = node as unknown as AnyThing;
  const isFigure = thing.displayText !== undefined;
  const duties = thing.dutyPage ?? (thing.dutyList && pageOf(thing.dutyList));
  return {
    id: node.id,
    name: thing.name ?? (isFigure ? (thing.indicator?.name ?? '') : String(thing.number ?? '')),
    nameEn: thing.nameEn ?? thing.familyNameEn ?? (isFigure ? thing.indicator?.nameEn : undefined),
    aliases: thing.aliases ?? [],
    formerIds: thing.formerIds ?? [],
    years: thing.years ?? [],
    city:
      thing.owner ??
      thing.issuerCity ??
      (node.id.startsWith('city:') ? (thing as unknown as Named) : undefined),
    area: thing.policyArea ?? undefined,
    figure: isFigure ? (thing as unknown as FigureData) : undefined,
    figures: figuresOf(thing, isFigure),
    duties,
  };
}

const pageOf = <Item>(nodes: readonly Item[]): Page<Item> => ({ nodes, totalCount: nodes.length });

/** Targets and results together; of a figure itself its counterpart and its parts. */
function figuresOf(thing: AnyThing, isFigure: boolean) {
  if (isFigure) {
    const shown = [
      ...(thing.reported ?? []),
      ...(thing.promised ? [thing.promised] : []),
      ...(thing.partTargets ?? []),
      ...(thing.partResults ?? []),
    ];
    return shown.length > 0 ? { shown, total: shown.length } : undefined;
  }
  if (!thing.targetPage || !thing.resultPage) return undefined;
  return {
    shown: [...thing.targetPage.nodes, ...thing.resultPage.nodes],
    total: thing.targetPage.totalCount + thing.resultPage.totalCount,
  };
}

/** The lists of related things, in the order in which a page shows them, under the field of each. */
const lists = {
  partOf: ['partOfProgram', 'parentDepartment', 'parentCity', 'program'],
  family: ['family'],
  parts: ['partPrograms'],
  brands: ['brandPage', 'brandList'],
  programs: ['programPage'],
  policies: ['policyPage', 'policyList'],
  concepts: ['concepts'],
  indicators: ['indicatorPage'],
  departments: ['departmentPage', 'departmentList'],
  officials: ['officials'],
  beneficiaries: ['beneficiaries'],
  places: ['placeList'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LinkKey = keyof typeof lists | 'documents';

export interface Links {
  readonly key: LinkKey;
  readonly things: readonly LinkedThing[];
  readonly total: number;
}

/** The related things of a node by what they are to it; lists without any are left out. */
export function linksOf(node: ThingNode): Links[] {
  const thing = node as unknown as AnyThing;
  const linked = Object.entries(lists).map(([key, fields]) => {
    const pages = fields.map((field) => asPage(thing[field])).filter((page) => page !== undefined);
    return {
      key: key as LinkKey,
      things: pages.flatMap(({ nodes }) => nodes),
      total: pages.reduce((sum, { totalCount }) => sum + totalCount, 0),
    };
  });
  const documents = (thing.documents?.nodes ?? []).map(({ id, title, owner }) => ({
    id,
    name: title,
    owner,
  }));
  return [
    ...linked,
    { key: 'documents' as const, things: documents, total: thing.documents?.totalCount ?? 0 },
  ].filter(({ total }) => total > 0);
}

function asPage(value: unknown): Page<LinkedThing> | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return pageOf(value as LinkedThing[]);
  if (typeof value === 'object' && 'nodes' in value) return value as Page<LinkedThing>;
  return pageOf([value as LinkedThing]);
}
