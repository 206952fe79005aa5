import type { Dataset, EdgeRecord, NodeRecord } from '../../src/model/graph.js';
import {
  definitionOf,
  graphNodeTypes,
  isSearched,
  type NodeType,
  nodeTypeNames,
  type RelationType,
  relationDefinitionOf,
  relationTypeNames,
  type SearchField,
  typeOfId,
} from '../../src/model/ontology.js';
import { OwnTexts, sectionRange } from '../../src/model/own-texts.js';
import type { RelationRows } from '../../src/model/plan.js';
import {
  byHits,
  type SearchGroup,
  type SearchGrouping,
  type SearchRequest,
  type SearchWord,
  searchRank,
  searchScore,
  sortKey,
} from '../../src/model/search.js';
import {
  idBeginningsOf,
  idTier,
  lookupsOf,
  maxIdsLookedAt,
  namesOf,
  nearNamesAmong,
  reasonFor,
  type SuggestRequest,
  spellingsOf,
  suggestedTypes,
  suggestionRank,
} from '../../src/model/suggestions.js';
import { compareText } from '../../src/store/order.js';
import {
  type AggregateGroup,
  type Aggregation,
  type Avoided,
  type Edge,
  type Expansion,
  type GroupNodeKey,
  groupNodeKeys,
  type NodeSummaries,
  type NodeSummary,
  type Suggestion,
  type WhichNeighbors,
  type WhichRelations,
  type WhichSummaries,
} from '../../src/store/questions.js';
import { ReferenceStore } from './reference-store.js';

/** Answers questions as their definitions read, by looking at everything. For comparison only. */
export class ReferenceQuestions {
  readonly #dataset: Dataset;
  readonly #ownTexts: OwnTexts;
  readonly #nodes: ReadonlyMap<string, NodeRecord>;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    const sections = dataset.nodes.filter(({ type }) => type === 'SECTION');
    this.#ownTexts = new OwnTexts(sections.map(sectionRange));
    this.#nodes = new Map(dataset.nodes.map((node) => [node.id, node]));
  }

  /** All that is found, best first. */
  ranked(request: SearchRequest): { id: string; score: number }[] {
    return this.#found(request)
      .map((node) => ({ id: node.id, tier: this.#tierOf(node, request), rank: rankOf(node) }))
      .sort((a, b) => {
        const withinTier = sortKey(a.tier, a.rank) - sortKey(b.tier, b.rank);
        return b.tier - a.tier || withinTier || compareText(a.id, b.id);
      })
      .map(({ id, tier, rank }) => ({ id, score: searchScore(tier, rank) }));
  }

  suggestions(request: SuggestRequest): Suggestion[] {
    const { types, cityIds, limit } = request;
    const lookups = lookupsOf(request);
    const passes = (node: NodeRecord) =>
      (types?.includes(node.type) ?? true) &&
      (cityIds?.some((id) => this.#citiesOf(node).includes(id)) ?? true);
    const suggestions = this.#dataset.nodes
      .filter((node) => suggestedTypes.includes(node.type) && passes(node))
      .flatMap((node) => {
        const spellings = spellingsOf((property) => node.properties[property]);
        const reason = reasonFor(spellings, lookups);
        const { id, type, properties } = node;
        const rank = suggestionRank(type, id, properties[definitionOf(type).caption] ?? null);
        return reason ? [{ ...reason, id, type, rank }] : [];
      });
    const known = new Set(suggestions.map(({ id }) => id));
    for (const beginning of idBeginningsOf(request))
      suggestions.push(
        ...this.#dataset.nodes
          .filter(({ id }) => id.startsWith(beginning))
          .sort((a, b) => compareText(a.id, b.id))
          .slice(0, maxIdsLookedAt)
          .filter((node) => passes(node) && !known.has(node.id))
          .map(({ id, type }) => ({
            ...{ id, type, tier: idTier, rank: 0 },
            ...{ form: 'ID' as const, matched: id },
          })),
      );
    return suggestions
      .sort((a, b) => a.tier - b.tier || a.rank - b.rank || compareText(a.id, b.id))
      .slice(0, limit)
      .map(({ id, type, form, matched }) => ({ id, type, form, matched }));
  }

  nearNames(text: string, limit: number): string[] {
    const names = this.#dataset.nodes
      .filter(({ type }) => suggestedTypes.includes(type))
      .flatMap(({ properties }) => namesOf((property) => properties[property]));
    return nearNamesAmong(text, names, limit, compareText);
  }

  /** Ids of all that is found, in no order that means anything. */
  found(request: SearchRequest): string[] {
    return this.#found(request).map(({ id }) => id);
  }

  #found(request: SearchRequest): NodeRecord[] {
    const { types, cityIds, years, areaIds } = request;
    return this.#dataset.nodes
      .filter(({ type }) => isSearched(type) && (!types || types.includes(type)))
      .filter((node) => !cityIds || cityIds.some((id) => this.#citiesOf(node).includes(id)))
      .filter((node) => !years || years.some((year) => this.#yearsOf(node).includes(year)))
      .filter((node) => !areaIds || areaIds.includes(areaOf(node) as string))
      .filter((node) =>
        request.words.every((word) => this.#isOf(node, word) || hasAny(this.#textsOf(node), word)),
      );
  }

  #textsOf(
    node: NodeRecord,
    fields: readonly SearchField[] = definitionOf(node.type).searched,
  ): string[] {
    const texts = (name: SearchField) =>
      name === 'text' ? this.#ownTexts.of(node) : (node.properties[name] ?? []);
    return fields.flatMap((name) => texts(name) as string | string[]);
  }

  /** True for a node that is of a city, a year or an area that the word is read as. */
  #isOf(node: NodeRecord, { cityIds = [], years = [], areaIds = [] }: SearchWord): boolean {
    return (
      cityIds.some((id) => this.#citiesOf(node).includes(id)) ||
      years.some((year) => this.#yearsOf(node).includes(year)) ||
      areaIds.some((id) => areaOf(node) === id)
    );
  }

  /** 4 and 3: called so by name and by alias; 2: all in the name; 1: all in names and headings; else 0;
   * -1 where no word is there literally. */
  #tierOf(node: NodeRecord, { words, called, alsoRanked = [] }: SearchRequest): number {
    const isCalled = (field: SearchField) =>
      this.#textsOf(node, [field]).some((name) =>
        called.some((other) => bare(name) === bare(other)),
      );
    if (isCalled('name')) return 4;
    if (isCalled('aliases')) return 3;
    const unread = words.filter((word) => !this.#isOf(node, word));
    const hasWords = (...fields: SearchField[]) => {
      const has = (word: SearchWord) => hasAny(this.#textsOf(node, fields), word);
      return unread.length > 0 ? unread.every(has) : [...words, { texts: alsoRanked }].some(has);
    };
    if (hasWords('name')) return 2;
    if (hasWords('name', 'aliases', 'title', 'heading')) return 1;
    return hasWords(...definitionOf(node.type).searched) ? 0 : -1;
  }

  facets(ids: readonly string[]): { type: NodeType; count: number }[] {
    const types = ids.map((id) => this.#nodes.get(id)?.type);
    return countsOf(nodeTypeNames, types as NodeType[]);
  }

  /** How many of these nodes are of each city, year or area. */
  groups(ids: readonly string[], by: SearchGrouping): SearchGroup[] {
    const valuesOf = (node: NodeRecord): unknown[] => {
      if (by === 'city') return this.#citiesOf(node);
      return by === 'area' ? [areaOf(node)] : this.#yearsOf(node);
    };
    const values = ids
      .map((id) => this.#nodes.get(id) as NodeRecord)
      .flatMap((node) => [...new Set(valuesOf(node))])
      .filter((value) => typeof value === 'string' || typeof value === 'number');
    return [...new Set(values)]
      .map((value) => ({ value, count: values.filter((other) => other === value).length }))
      .sort(byHits);
  }

  edges(
    ids: readonly string[],
    within: boolean,
    types: readonly NodeType[] = graphNodeTypes,
  ): Edge[] {
    const joins = (near: string, far: string) =>
      ids.includes(near) && types.includes(this.#nodes.get(far)?.type as NodeType);
    return this.#graphEdges()
      .filter(({ from, to }) => joins(from, to) || joins(to, from))
      .filter(({ from, to }) => !within || (ids.includes(from) && ids.includes(to)))
      .map(({ id, type, from, to, evidence, properties }) => {
        const { role = null, inherited = null, action = null } = properties;
        return { id, type, from, to, role, inherited, action, evidence } as Edge;
      });
  }

  neighbors(
    ids: readonly string[],
    types: readonly NodeType[] | undefined,
    limit: number,
  ): string[] {
    const edges = this.edges(ids, false, types).slice(0, limit);
    const others = edges.flatMap(({ from, to }) => [
      ...(ids.includes(from) ? [to] : []),
      ...(ids.includes(to) ? [from] : []),
    ]);
    const isOf = (id: string) => !types || types.includes(typeOfId(id) as NodeType);
    return [...new Set(others)].filter(isOf).sort();
  }

  expand(id: string, which: WhichNeighbors): Omit<Expansion, 'revision'> {
    const { relation, types = graphNodeTypes, cityIds, years, after = '', limit } = which;
    const own = this.edges([id], false).filter(({ type }) => type === relation);
    const otherEnd = ({ from, to }: Edge): string => (from === id ? to : from);
    const all = [...new Set(own.map(otherEnd))].sort(compareText).filter((far) => {
      const node = this.#nodes.get(far) as NodeRecord;
      return (
        types.includes(node.type) &&
        (!cityIds || cityIds.some((city) => this.#citiesOf(node).includes(city))) &&
        (!years || years.some((year) => this.#yearsOf(node).includes(year)))
      );
    });
    const rest = all.filter((far) => compareText(far, after) > 0);
    const ids = rest.slice(0, limit);
    const edges = own.filter((edge) => ids.includes(otherEnd(edge)));
    const told = this.summaries(ids, which.summaries);
    return { ...told, edges, hasMore: rest.length > limit, total: all.length };
  }

  relations(which: WhichRelations): RelationRows {
    const { rows, total } = new ReferenceStore(this.#dataset).relations(which.type, which);
    return { rows, total: which.count ? total : null };
  }

  /** All paths that are as short as any, by going every way that does not return. */
  shortestPaths(
    from: string,
    to: string,
    maxLength: number,
    { types = [], ids = [] }: Avoided = {},
  ): string[][] {
    const joined = (id: string): string[] =>
      this.#graphEdges().flatMap((edge) =>
        edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [],
      );
    const mayPass = (id: string): boolean =>
      !['YEAR', 'POLICY_AREA', ...types].includes(this.#nodes.get(id)?.type as NodeType) &&
      !ids.includes(id);
    if (from === to || !this.#nodes.has(from) || !this.#nodes.has(to)) return [];
    let paths = [[from]];
    for (let length = 1; length <= maxLength; length++) {
      paths = paths.flatMap((path) => {
        const last = path.at(-1) as string;
        const next = last === from || mayPass(last) ? [...new Set(joined(last))] : [];
        return next.filter((id) => !path.includes(id)).map((id) => [...path, id]);
      });
      const whole = paths.filter((path) => path.at(-1) === to);
      if (whole.length > 0) return whole.sort((a, b) => compareText(a.join(' '), b.join(' ')));
    }
    return [];
  }

  /** What is told of nodes, where it may be less or more than {@link nodeSummaries}. */
  summaries(
    ids: readonly string[],
    { degrees, places }: WhichSummaries,
  ): Omit<NodeSummaries, 'revision'> {
    const nodeSummaries = this.nodeSummaries(ids).map((summary) =>
      degrees ? summary : { ...summary, degree: null, degrees: [] },
    );
    if (!places) return { nodeSummaries };
    const rowOf = (id: string, names: readonly string[]) =>
      names.map((name) => (name === 'id' ? id : this.#nodes.get(id)?.properties[name]) ?? null);
    const found = nodeSummaries.flatMap(({ cityId, policyAreaId }) => [
      ...(cityId && places.CITY ? [[cityId, rowOf(cityId, places.CITY)] as const] : []),
      ...(policyAreaId && places.POLICY_AREA
        ? [[policyAreaId, rowOf(policyAreaId, places.POLICY_AREA)] as const]
        : []),
    ]);
    return { nodeSummaries, places: new Map(found) };
  }

  nodeSummaries(ids: readonly string[]): NodeSummary[] {
    const nodes = ids.map((id) => this.#nodes.get(id)).filter((node) => node !== undefined);
    return nodes
      .filter(({ type }) => definitionOf(type).layer === 'graph')
      .map((node) => {
        const { id, type, properties } = node;
        const own = this.#graphEdges().filter(({ from, to }) => from === id || to === id);
        return {
          id,
          type,
          caption: String(properties[definitionOf(type).caption]),
          cityId: (this.#citiesOf(node)[0] ?? null) as string | null,
          year: (properties.years ? null : (this.#yearsOf(node)[0] ?? null)) as number | null,
          policyAreaId: this.#areaOf(node),
          degree: own.length,
          degrees: countsOf(
            relationTypeNames,
            own.map((edge) => edge.type),
          ),
        };
      });
  }

  /** Groups by the keys of `sortedBy`, most significant first, absent ones last. */
  aggregate({ type, where, groupBy, joined = {} }: Aggregation): AggregateGroup[] {
    const { rows } = new ReferenceStore(this.#dataset).read({
      start: { type, ...(where && { where }) },
      select: [{ type, properties: ['id'], relations: [] }],
    });
    const groups = new Map<string, NodeRecord[]>();
    for (const [id] of rows) {
      const node = this.#nodes.get(id as string) as NodeRecord;
      const { unit, basis, period } = node.properties;
      const key = JSON.stringify([
        ...groupBy.map((property) => node.properties[property]),
        ...[unit, basis, period],
      ]);
      groups.set(key, [...(groups.get(key) ?? []), node]);
    }
    const answer = [...groups.values()].map((members) => {
      const group = groupOf(members, groupBy, (node) => this.#isHeldBy(node, members));
      const keys = groupNodeKeys.filter((key) => joined[key]);
      const join = (key: GroupNodeKey) => {
        const node = this.#nodes.get(group[key] ?? '');
        const property = (name: string) => (name === 'id' ? node?.id : node?.properties[name]);
        return [key, node ? joined[key]?.map(property) : null];
      };
      return { ...group, joined: Object.fromEntries(keys.map(join)) };
    });
    return answer.sort(byKeys);
  }

  /** True where one of the others holds it (其中), directly or over what is not among them. */
  #isHeldBy(node: NodeRecord, others: readonly NodeRecord[]): boolean {
    const seen = new Set([node.id]);
    for (
      let at = this.#wholeOf(node.id);
      at !== undefined && !seen.has(at);
      at = this.#wholeOf(at)
    ) {
      if (others.some(({ id }) => id === at)) return true;
      seen.add(at);
    }
    return false;
  }

  #wholeOf(id: string): string | undefined {
    return this.#dataset.edges.find(({ type, from }) => type === 'PART_OF' && from === id)?.to;
  }

  #graphEdges(): EdgeRecord[] {
    return this.#dataset.edges.filter(({ type }) => relationDefinitionOf(type).layer === 'graph');
  }

  #documentOf({ properties }: NodeRecord): NodeRecord | undefined {
    return this.#nodes.get(properties.documentId as string);
  }

  #areaOf({ id, type, properties }: NodeRecord): string | null {
    const ofSection = this.#dataset.edges.find(
      (edge) => edge.type === 'CONCERNS' && edge.from === id,
    );
    return (type === 'POLICY_AREA' ? id : (properties.policyAreaId ?? ofSection?.to ?? null)) as
      | string
      | null;
  }

  #citiesOf(node: NodeRecord): unknown[] {
    const document = this.#documentOf(node);
    const own = node.properties.cityId ?? document?.properties.cityId;
    return node.type === 'CITY' ? [node.id] : [own];
  }

  #yearsOf(node: NodeRecord): unknown[] {
    const years = (node.properties.years ?? []) as readonly number[];
    const ofDocument = this.#documentOf(node)?.properties.year;
    return [...years, ...[node.properties.year, ofDocument].filter((year) => year !== undefined)];
  }
}

const hasAny = (texts: readonly string[], word: SearchWord): boolean =>
  texts.some((text) => word.texts.some((part) => plain(text).includes(plain(part))));

const areaOf = ({ id, type, properties }: NodeRecord): unknown =>
  type === 'POLICY_AREA' ? id : properties.policyAreaId;

const bare = (name: string): string => plain(name).replace(/\s/gu, '');

const rankOf = ({ id, type, properties }: NodeRecord): number =>
  searchRank(id, properties[definitionOf(type).caption] as string);

/** Small letters and single width, unit by unit. */
const plain = (text: string): string =>
  text
    .split('')
    .map((character) => {
      const single = /[！-～]/.test(character) ? character.normalize('NFKC') : character;
      const small = single.toLowerCase();
      return small.length === 1 ? small : character;
    })
    .join('');

function countsOf<Type extends NodeType | RelationType>(
  order: readonly Type[],
  types: readonly Type[],
): { type: Type; count: number }[] {
  return order
    .map((type) => ({ type, count: types.filter((other) => other === type).length }))
    .filter(({ count }) => count > 0);
}

function groupOf(
  members: readonly NodeRecord[],
  groupBy: Aggregation['groupBy'],
  isHeld: (member: NodeRecord) => boolean,
): Omit<AggregateGroup, 'joined'> {
  const { properties } = members[0] as NodeRecord;
  const keyOf = (key: Aggregation['groupBy'][number]) =>
    groupBy.includes(key) ? properties[key] : null;
  const valuesOf = (some: readonly NodeRecord[]): number[] =>
    some
      .map((member) => member.properties.value)
      .filter((value): value is number => typeof value === 'number');
  const values = valuesOf(members);
  const added = valuesOf(members.filter((member) => !isHeld(member)));
  const present = values.length > 0;
  return {
    cityId: keyOf('cityId'),
    year: keyOf('year'),
    indicatorId: keyOf('indicatorId'),
    policyAreaId: keyOf('policyAreaId'),
    unit: properties.unit,
    basis: properties.basis,
    period: properties.period,
    count: members.length,
    withheld: members.length - values.length,
    parts: values.length - added.length,
    sum: added.length > 0 ? exactSum(added) : null,
    min: present ? Math.min(...values) : null,
    max: present ? Math.max(...values) : null,
  } as Omit<AggregateGroup, 'joined'>;
}

const sortedBy = [
  ...['cityId', 'year', 'indicatorId', 'policyAreaId', 'unit', 'basis', 'period'],
] as const satisfies readonly (keyof AggregateGroup)[];

function byKeys(left: AggregateGroup, right: AggregateGroup): number {
  for (const key of sortedBy) {
    const [a, b] = [left[key], right[key]];
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return typeof a === 'string' ? compareText(a, b as string) : a - (b as number);
  }
  return 0;
}

/** Adds in thousandths, which the values of the test graphs have no parts of. */
const exactSum = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + BigInt(Math.round(value * 1000)), 0n)) / 1000;
