import { nodeTypeNames, typeOfId } from '../../src/model/ontology.js';
import type { Answer, Question } from './question.js';
import { storedOperation } from './stored-operation.js';

/** What a person would call a node, whatever its type. */
const label = (node: string): string =>
  `coalesce(${node}.name, ${node}.title, ${node}.heading, ${node}.text, toString(${node}.year))`;

const drawn = (node: string): string => `{id: ${node}.id, label: ${label(node)}}`;

const inOrder = (nodes: readonly Answer[]): Answer[] =>
  [...new Map(nodes.map((node) => [node.id, node])).values()]
    .map(({ id, ...node }: Answer) => ({ id, type: typeOfId(id), ...node }))
    .sort(
      (a, b) =>
        nodeTypeNames.indexOf(a.type) - nodeTypeNames.indexOf(b.type) || (a.id < b.id ? -1 : 1),
    );

const kinds = ['QUANTITY', 'TITLE', 'QUOTED_NAME', 'COVERAGE', 'NAMED_PHRASE'];

/** Pages that no document fills. */
const wholePage = { hasNextPage: false };

const firstPage = ({ nodes, ...page }: Answer, complete: (node: Answer) => Answer): Answer => ({
  totalCount: nodes.length,
  ...page,
  nodes: nodes.map(complete),
  pageInfo: wholePage,
});

/** Whole documents. */
export const documents = {
  DocumentReader: {
    title: 'a document with all that its passages prove and its ledger',
    operation: storedOperation('DocumentReader'),
    // A passage is stored with the relations that it proves, a line for each: Cypher has no other way to
    // find them than to look at every relation of the graph.
    statement: `MATCH (d:Document {slot: $slot, id: $document})-[:PUBLISHED_BY]->(c:City)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(i:Department)
RETURN {document: d {
  .id, .title, .kind, .period, .issuedOn, .sha256, .text, .artefacts, .ledgerCounts,
  city: c {.id, .name}, year: {year: d.year}, issuer: i {.id, .name},
  sections: COLLECT {
    MATCH (d)<-[:IN_DOCUMENT]-(s:Section)
    OPTIONAL MATCH (s)-[:PARENT_SECTION]->(p:Section)
    OPTIONAL MATCH (s)-[:CONCERNS]->(a:PolicyArea)
    WITH s, p, a ORDER BY s.position
    RETURN s {.id, .ordinal, .printedNumber, .heading, .start, .end, parent: p {.id}, policyArea: a {.id, .name}}
  },
  passages: {nodes: COLLECT {
    MATCH (d)<-[:QUOTED_FROM]-(e:Evidence)
    WITH e ORDER BY e.id
    RETURN {
      evidence: e {.id, .start, .end},
      nodes: COLLECT { MATCH (e)<-[:PROVEN_BY|RANK_PROVEN_BY]-(n) RETURN DISTINCT ${drawn('n')} },
      edges: split(e._provenRelations, '\\n')
    }
  }},
  ledger: {mentions: {nodes: COLLECT {
    MATCH (d)<-[:IN_LEDGER_OF]-(m:Mention)
    WITH m ORDER BY m.id
    RETURN m {.start, .end, .text, .kind, .state, .reason, .note,
      explainedBy: COLLECT { MATCH (m)-[:EXPLAINED_BY]->(n) RETURN ${drawn('n')} }}
  }}}
}} AS data`,
    complete: ({ document }) => {
      const { artefacts, ledgerCounts, passages, ledger, ...rest } = document;
      return {
        document: {
          ...rest,
          artefacts: artefacts.flatMap((start: number, at: number) =>
            at % 2 === 0 ? [{ start, end: artefacts[at + 1] }] : [],
          ),
          passages: firstPage(passages, ({ evidence, nodes, edges }) => ({
            evidence,
            nodes: inOrder(nodes),
            edges: (edges ?? []).map((line: string) => {
              const [type, id, source, target] = line.split('\t');
              return { id, type, source, target };
            }),
          })),
          ledger: {
            counts: kinds.map((kind, at) => {
              const [mentions, explained, setAside, open] = ledgerCounts.slice(4 * at, 4 * at + 4);
              return { kind, mentions, explained, setAside, open };
            }),
            mentions: firstPage(ledger.mentions, ({ explainedBy, ...mention }) => ({
              ...mention,
              reason: mention.reason ?? null,
              note: mention.note ?? null,
              explainedBy: inOrder(explainedBy),
            })),
          },
        },
      };
    },
    // A cursor is the API's own.
    comparable: ({ document: { passages, ledger, ...document } }) => ({
      ...document,
      passages: { ...passages, pageInfo: wholePage },
      ledger: { ...ledger, mentions: { ...ledger.mentions, pageInfo: wholePage } },
    }),
  },
} as const satisfies Readonly<Record<string, Question>>;
