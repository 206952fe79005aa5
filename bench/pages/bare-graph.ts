import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { root } from '../root.js';

/** The same things and lines on a page that has nothing but sigma, as it comes. */
export interface BareGraph {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly lines: readonly (readonly [one: string, other: string])[];
}

const script = `
  import { UndirectedGraph } from 'graphology';
  import Sigma from 'sigma';
  const { nodes, lines } = globalThis.bareGraph;
  const graph = new UndirectedGraph();
  for (const { id, x, y } of nodes)
    graph.addNode(id, { x, y: -y, size: 11, color: '#004841', label: id.split(':').at(-1) });
  for (const [one, other] of lines)
    if (one !== other && !graph.hasEdge(one, other)) graph.addEdge(one, other, { size: 1.5, color: '#ccc' });
  const sigma = new Sigma(graph, document.getElementById('graph'), { allowInvalidContainer: true });
  let held;
  sigma.on('downNode', ({ node }) => { held = node; });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    graph.mergeNodeAttributes(held, sigma.viewportToGraph(event));
  });
  for (const end of ['upNode', 'upStage']) sigma.on(end, () => { held = undefined; });
  globalThis.bareSigma = sigma;
  globalThis.positionOf = (id) => sigma.graphToViewport(graph.getNodeAttributes(id));
`;

/** Puts the bare page at an address of the service, on an element of the size of the picture. */
export async function serveBareGraph(
  page: Page,
  address: string,
  { width, height }: { readonly width: number; readonly height: number },
  graph: BareGraph,
): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  });
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Bare</title><style>body { margin: 0 }</style>
<div id="graph" style="width: ${width}px; height: ${height}px"></div>
<script>globalThis.bareGraph = ${JSON.stringify(graph)}</script>
<script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`,
    }),
  );
}
