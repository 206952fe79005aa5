/**
 * The style sheet of Neo4j Browser for the graph: a colour for each type of node, so that types which
 * belong together look alike, and its caption by the ontology.
 */

/** By label: where and when, what documents say, what is undertaken, figures, who answers, vocabulary. */
const colours = {
  City: '#2b6cb0',
  Year: '#63a4dd',
  Place: '#8fc1e8',
  Document: '#4a5568',
  Section: '#8795a8',
  Evidence: '#c3ccd8',
  Mention: '#dfe4eb',
  Policy: '#7b5ea7',
  Program: '#2f855a',
  ServiceBrand: '#68b984',
  Target: '#dd6b20',
  Result: '#f0a35e',
  Indicator: '#c9a227',
  IndicatorFamily: '#e3c766',
  Department: '#b83280',
  Official: '#e07ab5',
  PolicyArea: '#319795',
  BeneficiaryGroup: '#7cc7c4',
  Concept: '#285e61',
  SynonymSet: '#a7c4bc',
};

/** Colours on which dark letters read better. */
const light = new Set([
  'Place',
  'Evidence',
  'Mention',
  'Result',
  'IndicatorFamily',
  'BeneficiaryGroup',
]);

/** @param {Record<string, string>} declarations */
const rule = (selector, declarations) =>
  [
    `${selector} {`,
    ...Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`),
    '}',
  ].join('\n');

/**
 * @param {Record<string, { label: string, caption: string }>} nodeTypes
 * @returns {string} in GraSS, which Neo4j Browser reads
 */
export function browserStyle(nodeTypes) {
  const ofTypes = Object.values(nodeTypes).map(({ label, caption }) => {
    const colour = colours[label];
    if (!colour)
      throw new Error(`${label} has no colour: give it one in scripts/neo4j-browser-style.js`);
    return rule(`node.${label}`, {
      color: colour,
      'border-color': colour,
      'text-color-internal': light.has(label) ? '#1a202c' : '#ffffff',
      caption: `'{${caption}}'`,
    });
  });
  return `${[
    rule('node', {
      diameter: '50px',
      color: '#a5abb6',
      'border-color': '#9aa1ac',
      'border-width': '2px',
      'text-color-internal': '#ffffff',
      'font-size': '10px',
    }),
    rule('relationship', {
      color: '#a5abb6',
      'shaft-width': '1px',
      'font-size': '8px',
      padding: '3px',
      'text-color-external': '#1a202c',
      'text-color-internal': '#ffffff',
      caption: "'<type>'",
    }),
    ...ofTypes,
  ].join('\n\n')}\n`;
}
