/** What the documentation says of the ontology: docs/ontology.md, derived from src/model/ontology.ts. */

/** @param {string} text */
const code = (text) => `\`${text}\``;

/** @param {string[]} cells */
const row = (...cells) => `| ${cells.join(' | ')} |`;

/** @param {string[]} heads */
const head = (...heads) => [row(...heads), row(...heads.map(() => '---'))];

/** `value` float? may be left unsaid by the source; `cityId`\* is a copy of what a relation says. */
const propertyOf = ([name, { kind, nullable, values, denormalised }]) =>
  `${code(name)}${denormalised ? '\\*' : ''} ${values ? values.join(' / ') : kind}${nullable ? '?' : ''}`;

const propertiesOf = (properties) =>
  Object.entries(properties)
    .filter(([name]) => !['name', 'aliases', 'years'].includes(name))
    .map(propertyOf)
    .join(', ');

/** Pairs of types that read each other by the same fields share a row. */
function endsOf({ ends }, labelOf) {
  const rows = new Map();
  for (const { from, to, forward, reverse } of ends) {
    const key = [from, readAs(forward), readAs(reverse)].join();
    const known = rows.get(key) ?? { from, to: [], forward, reverse };
    known.to.push(labelOf(to));
    rows.set(key, known);
  }
  return [...rows.values()].map(({ from, to, forward, reverse }) => [
    `${labelOf(from)} → ${to.join(', ')}`,
    readAs(forward),
    readAs(reverse),
  ]);
}

const readAs = (end) => {
  if (!end) return '';
  const { field, cardinality, required } = end;
  return `${code(field)} ${cardinality === 'many' ? 'many' : required ? 'one' : 'at most one'}`;
};

/** @returns {string} the page, in Markdown */
export function ontologyPage({ nodeTypes, relationTypes }) {
  const labelOf = (type) => nodeTypes[type].label;
  return [
    '<!-- Written by scripts/emit-ontology-docs.js from src/model/ontology.ts: npm run ontology. -->',
    '',
    '# Ontology',
    '',
    'The node types and relation types of the graph, as `src/model/ontology.ts` has them. A property marked `?` may be left unsaid by the source; one marked `*` is denormalised: a copy of what a relation says, so that filters and orders need not follow the relation. Every node has an `id`.',
    '',
    '## Node types',
    '',
    'Entities are the named things; each also has `name`, `aliases`, `nameEn` (null of what only documents name), `pinyin`, `aliasPinyin` and `years`. Evidence belongs to the provenance layer: it proves the graph, and answers do not show or count it as a part of it. Synonym sets belong to the vocabulary layer: no document states them, and searches use them.',
    '',
    ...head('type', '中文', 'entity', 'ids begin with', 'searched', 'properties'),
    ...Object.values(nodeTypes).map(({ label, term, entity, idPrefix, searched, properties }) =>
      row(
        label,
        term,
        entity ? 'yes' : '',
        code(`${idPrefix}:`),
        searched.join(', '),
        propertiesOf(properties),
      ),
    ),
    '',
    '## Relation types',
    '',
    '"Read from the left" is the field by which the first type reads the second, "read from the right" the other way round; empty where it is not read that way.',
    '',
    ...head('relation', '中文', 'between', 'read from the left', 'read from the right', 'its own'),
    ...Object.entries(relationTypes).flatMap(([name, definition]) =>
      endsOf(definition, labelOf).map(([between, forward, reverse], index) =>
        row(
          index === 0 ? code(name) : '',
          index === 0 ? definition.term : '',
          between,
          forward,
          reverse,
          index === 0 ? propertiesOf(definition.properties) : '',
        ),
      ),
    ),
    '',
  ].join('\n');
}
