/**
 * The style sheet of Neo4j Browser for the graph: the explorer's colours, and captions by the ontology.
 */

/** @param {Record<string, string>} declarations */
const rule = (selector, declarations) =>
  [
    `${selector} {`,
    ...Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`),
    '}',
  ].join('\n');

/**
 * @param {Record<string, { label: string, caption: string }>} nodeTypes
 * @param {(type: string) => { colour: string, isLight: boolean }} lookOf
 * @returns {string} in GraSS, which Neo4j Browser reads
 */
export function browserStyle(nodeTypes, lookOf) {
  const ofTypes = Object.entries(nodeTypes).map(([type, { label, caption }]) => {
    const { colour, isLight } = lookOf(type);
    return rule(`node.${label}`, {
      color: colour,
      'border-color': colour,
      'text-color-internal': isLight ? '#1a202c' : '#ffffff',
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
