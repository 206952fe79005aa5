/**
 * A bill of what runs, with the packages that are bundled into the pages: npm knows them as what only the
 * development needs.
 *
 * @param {{ metadata: { component: { 'bom-ref': string } }, components: object[], dependencies: { ref: string, dependsOn?: string[] }[] }} bill
 *   CycloneDX, as npm writes it
 * @param {Record<string, { version: string, license?: string, integrity?: string, resolved?: string }>} packages
 *   of the lock file, by path
 * @param {Iterable<string>} shipped paths of the packages that reach a user
 */
export function withBundled(bill, packages, shipped) {
  const known = new Set(bill.components.map((component) => component['bom-ref']));
  const bundled = [];
  for (const path of shipped) {
    const component = componentOf(path, packages[path]);
    // A release may be installed in several places.
    if (known.has(component['bom-ref'])) continue;
    known.add(component['bom-ref']);
    bundled.push(component);
  }
  const refs = bundled.map((component) => component['bom-ref']);
  const root = bill.metadata.component['bom-ref'];
  return {
    ...bill,
    components: [...bill.components, ...bundled],
    dependencies: [
      ...bill.dependencies.map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: ref === root ? [...dependsOn, ...refs] : dependsOn,
      })),
      ...refs.map((ref) => ({ ref, dependsOn: [] })),
    ],
  };
}

function componentOf(path, { version, license, integrity = '' }) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [algorithm, sum] = integrity.split('-', 2);
  return {
    'bom-ref': `${name}@${version}`,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    properties: [{ name: 'cdx:npm:package:path', value: path }],
    ...(sum && {
      hashes: [
        {
          alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
          content: Buffer.from(sum, 'base64').toString('hex'),
        },
      ],
    }),
    ...(license && {
      licenses: [/[ (]/.test(license) ? { expression: license } : { license: { id: license } }],
    }),
  };
}
