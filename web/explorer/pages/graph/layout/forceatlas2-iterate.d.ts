/** One round of ForceAtlas2 on bare numbers: what the package's own layouts are made of. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  interface Settings {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }
  /**
   * @param nodes ten numbers a node: x, y, dx, dy, dx and dy before, mass, convergence, size, 1 if it is fixed
   * @param edges three numbers an edge: where its two nodes begin, weight
   */
  export default function iterate(
    settings: Settings,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
}
