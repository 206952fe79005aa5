import { createNodeImageProgram } from '@sigma/node-image';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeProgramType } from 'sigma/rendering';
import { kinds } from '../../../state/kinds.js';
import type { DrawnNode } from '../drawing.js';
import type { Place, Places } from '../layout/place.js';
import { kindOfNode } from '../names.js';
import { DashedLine } from './dashed-line.js';
import {
  type Box,
  boxAround,
  fontOf,
  freeOnLine,
  isFree,
  labelGap,
  labelSize,
  termSize,
  writeLabel,
  writeTerm,
} from './labels.js';
import type { LineGroup } from './line-groups.js';
import type { Palette } from './palette.js';
import { imageOf } from './silhouettes.js';

/** What is drawn of a thing and of a line between two. */
export interface Content {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly LineGroup[];
  readonly places: Places;
  readonly palette: Palette;
  readonly fontFamily: string;
  /** The whole name of a thing, and what of it stands in the picture. */
  readonly namesOf: (node: DrawnNode) => { readonly name: string; readonly label: string };
  readonly termOf: (line: LineGroup) => string;
}

export interface Handlers {
  readonly onSelect: (id: string | undefined) => void;
  readonly onLine: (line: LineGroup) => void;
  readonly onMove: (id: string, to: Place) => void;
  /** The view has changed: what lies over the picture has to follow. */
  readonly onView: () => void;
}

interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  image: string;
  label: string;
  name: string;
  type: string;
}

interface LineLook {
  size: number;
  color: string;
  type: string;
  label: string;
  line: LineGroup;
}

/** The renderer tells the key of what is drawn; its types do not say so. */
type Keyed<Drawn> = Drawn & { readonly key: string };

/** Half of the square that the coordinates are counted in: fixed, so that what comes moves nothing. */
const half = 1_000;
const nodeSize = 11;
/** A pixel of it is faded out at its edges: on a coarse screen that is most of a thinner line. */
const lineSize = devicePixelRatio < 1.5 ? 2.2 : 1.5;
/** With at most so many lines each says what it is; with more only those of the selection do. */
const mostNamedLines = 30;
/** With at most so many things each has its name; with more the renderer leaves out those without room. */
const mostNamedNodes = 80;
/** Lines answer to a click where there are not so many that finding one is slow. */
const mostLivelyLines = 2_000;
/** Around all things when they come into view: their names have room there. */
const padding = { x: 100, y: 56 } as const;

/** Sigma on an element, with what this picture looks like and does. */
export class Renderer {
  #graph = new UndirectedGraph<NodeLook, LineLook>();
  readonly #sigma: Sigma<NodeLook, LineLook>;
  readonly #handlers: Handlers;
  readonly #sizes: ResizeObserver;
  #content: Content | undefined;
  #selected: string | undefined;
  #near: ReadonlySet<string> = new Set();
  /** What the words of this frame take up: names, and by their line what lines say. */
  #names: Box[] = [];
  readonly #terms = new Map<string, Box>();

  constructor(container: HTMLElement, handlers: Handlers, { still }: { readonly still: boolean }) {
    this.#handlers = handlers;
    const duration = still ? 0 : 200;
    this.#sigma = new Sigma<NodeLook, LineLook>(this.#graph, container, {
      nodeProgramClasses: {
        silhouette: createNodeImageProgram({
          drawingMode: 'color',
          keepWithinCircle: false,
          debounceTimeout: 0,
        }),
      },
      edgeProgramClasses: { dashed: DashedLine as unknown as EdgeProgramType<NodeLook, LineLook> },
      defaultDrawNodeLabel: (context, data) => this.#drawLabel(context, data as Keyed<typeof data>),
      defaultDrawNodeHover: (context, data) => this.#drawHover(context, data),
      defaultDrawEdgeLabel: (context, data, source, target) =>
        this.#drawTerm(context, data as Keyed<typeof data>, source, target),
      nodeReducer: (id, data) => this.#nodeLook(id, data),
      edgeReducer: (_, data) => this.#lineLook(data),
      renderEdgeLabels: true,
      enableEdgeEvents: true,
      labelRenderedSizeThreshold: 0,
      labelGridCellSize: 120,
      minEdgeThickness: 1,
      zoomDuration: duration,
      inertiaDuration: duration,
      doubleClickZoomingDuration: duration,
      stagePadding: 0,
      minCameraRatio: 0.02,
      maxCameraRatio: 20,
      allowInvalidContainer: true,
      // Things keep their size until one is so far away that they would cover each other.
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(Math.max(1, ratio / this.#naturalRatio)),
    });
    this.#sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
    this.#listen();
    // A panel beside the picture changes its width, and the window's stays.
    this.#sizes = new ResizeObserver(() => this.#sigma.resize().refresh());
    this.#sizes.observe(container);
  }

  /**
   * Puts other things into the picture; where nothing was in it before, all come into view. They are a graph of
   * their own: of one that is changed in place the renderer works out all of it anew for each thing that is
   * taken out.
   */
  show(content: Content): void {
    const isFirst = this.#graph.order === 0;
    this.#content = content;
    this.#graph = graphOf(content);
    this.#choose();
    this.#sigma.setGraph(this.#graph);
    // To set it draws all once more.
    const isLively = this.#graph.size <= mostLivelyLines;
    if (this.#sigma.getSetting('enableEdgeEvents') !== isLively)
      this.#sigma.setSetting('enableEdgeEvents', isLively);
    if (isFirst && this.#graph.order > 0) this.fit();
    else this.#handlers.onView();
  }

  select(id: string | undefined): void {
    if (id === this.#selected) return;
    const before = { ids: this.#near, selected: this.#selected };
    this.#selected = id;
    this.#choose();
    // Only what looks otherwise than before: of thousands of lines, all others stay as they are.
    const ends = [before.selected, id].filter(
      (end) => end !== undefined && this.#graph.hasNode(end),
    );
    this.#sigma.refresh({
      partialGraph: {
        nodes: [...new Set([...before.ids, ...this.#near])].filter((each) =>
          this.#graph.hasNode(each),
        ),
        edges: [...new Set(ends.flatMap((end) => this.#graph.edges(end)))],
      },
      skipIndexation: true,
      schedule: true,
    });
  }

  /** Brings all things into view, none larger than it naturally is. */
  fit(): void {
    const all = this.#graph.mapNodes((_, { x, y }) => ({ x, y }));
    if (all.length === 0) return;
    const [left, right] = extentOf(all.map(({ x }) => x));
    const [bottom, top] = extentOf(all.map(({ y }) => y));
    const { width, height } = this.#sigma.getDimensions();
    const room = Math.min(
      Math.max(1, width - 2 * padding.x) / Math.max(1, right - left),
      Math.max(1, height - 2 * padding.y) / Math.max(1, top - bottom),
    );
    this.#sigma.getCamera().setState({
      x: 0.5 + (left + right) / 2 / (2 * half),
      y: 0.5 + (bottom + top) / 2 / (2 * half),
      ratio: this.#naturalRatio / Math.min(1, room),
      angle: 0,
    });
    this.#handlers.onView();
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    camera.setState({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  /** How many things lie outside what is to be seen. */
  get outside(): number {
    const { width, height } = this.#sigma.getDimensions();
    return this.#graph
      .nodes()
      .map((id) => this.positionOf(id))
      .filter((at) => at && (at.x < 0 || at.y < 0 || at.x > width || at.y > height)).length;
  }

  /** Where a thing is on the element, in pixels; undefined where it is not in the picture. */
  positionOf(id: string): Place | undefined {
    if (!this.#graph.hasNode(id)) return undefined;
    return this.#sigma.graphToViewport(this.#graph.getNodeAttributes(id));
  }

  close(): void {
    this.#sizes.disconnect();
    this.#sigma.kill();
  }

  /** The camera's ratio at which a unit is a pixel. */
  get #naturalRatio(): number {
    const { width, height } = this.#sigma?.getDimensions() ?? { width: 1, height: 1 };
    return Math.max(1, Math.min(width, height)) / (2 * half);
  }

  #choose(): void {
    const id = this.#selected;
    this.#near = new Set(
      id !== undefined && this.#graph.hasNode(id) ? [id, ...this.#graph.neighbors(id)] : [],
    );
  }

  #nodeLook(id: string, data: NodeLook) {
    return {
      ...data,
      highlighted: id === this.#selected,
      forceLabel: this.#graph.order <= mostNamedNodes || this.#near.has(id),
      zIndex: this.#near.has(id) ? 1 : 0,
    };
  }

  #lineLook(data: LineLook) {
    const { source, target } = data.line;
    const isChosen = source === this.#selected || target === this.#selected;
    const isNamed = isChosen || this.#graph.size < mostNamedLines;
    return {
      ...data,
      ...(isChosen && this.#content && { color: this.#content.palette.ink, size: lineSize + 0.8 }),
      label: isNamed ? data.label : '',
      forceLabel: isNamed,
    };
  }

  #drawLabel(
    context: CanvasRenderingContext2D,
    data: { key: string; x: number; y: number; size: number; label: string | null },
  ): void {
    if (!this.#content) return;
    const { palette, fontFamily } = this.#content;
    const font = fontOf(labelSize, fontFamily);
    context.font = font;
    const { width } = context.measureText(data.label ?? '');
    const box = boxAround(data.x, data.y + data.size + labelGap, width, labelSize);
    // Of two names that would cover each other one is left out, and is in the table, and here when one
    // comes nearer. What is chosen has its name, and so have those beside it.
    if (!this.#near.has(data.key) && !isFree(box, this.#names)) return;
    this.#names.push(box);
    writeLabel(context, data, { ...palette, font });
  }

  /** Around what is chosen or pointed at: a ring, and its whole name. */
  #drawHover(
    context: CanvasRenderingContext2D,
    data: { x: number; y: number; size: number; label: string | null },
  ): void {
    if (!this.#content) return;
    const { palette, fontFamily } = this.#content;
    const { x, y, size } = data;
    context.beginPath();
    context.arc(x, y, size + 6, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = palette.mark;
    context.stroke();
    const name = (data as Partial<NodeLook>).name ?? data.label;
    const font = fontOf(labelSize, fontFamily, 600);
    context.font = font;
    const width = context.measureText(name ?? '').width;
    context.fillStyle = palette.ground;
    context.fillRect(
      x - width / 2 - 4,
      y + size + labelGap - labelSize / 2 - 4,
      width + 8,
      labelSize + 8,
    );
    writeLabel(context, { x, y, size, label: name }, { ...palette, font });
  }

  #drawTerm(
    context: CanvasRenderingContext2D,
    { key, label }: { readonly key: string; readonly label?: string | null },
    source: { x: number; y: number },
    target: { x: number; y: number },
  ): void {
    if (!this.#content || !label) return;
    const { palette, fontFamily } = this.#content;
    context.font = fontOf(termSize, fontFamily);
    const { width } = context.measureText(label);
    // Pointing at a thing writes them again, and nothing else of the frame.
    const box =
      this.#terms.get(key) ??
      freeOnLine(source, target, width, [...this.#names, ...this.#terms.values()]);
    if (!box) return;
    this.#terms.set(key, box);
    writeTerm(context, label, box, { ink: palette.quiet, ground: palette.ground });
  }

  #listen(): void {
    const sigma = this.#sigma;
    let held: { readonly id: string; from: Place; moved: boolean } | undefined;
    sigma.on('clickNode', ({ node }) => this.#handlers.onSelect(node));
    sigma.on('clickStage', () => this.#handlers.onSelect(undefined));
    sigma.on('clickEdge', ({ edge }) =>
      this.#handlers.onLine(this.#graph.getEdgeAttribute(edge, 'line')),
    );
    sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault());
    sigma.on('beforeRender', () => {
      this.#names = [];
      this.#terms.clear();
    });
    sigma.on('afterRender', () => this.#handlers.onView());
    sigma.on('downNode', ({ node, event }) => {
      held = { id: node, from: { x: event.x, y: event.y }, moved: false };
    });
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      if (!held) return;
      preventSigmaDefault();
      event.original.preventDefault();
      held.moved ||= Math.hypot(event.x - held.from.x, event.y - held.from.y) > 4;
      if (held.moved && this.#graph.hasNode(held.id))
        this.#graph.mergeNodeAttributes(held.id, sigma.viewportToGraph(event));
    });
    const release = (): void => {
      if (held?.moved && this.#graph.hasNode(held.id)) {
        const { x, y } = this.#graph.getNodeAttributes(held.id);
        this.#handlers.onMove(held.id, { x, y: -y });
      }
      held = undefined;
    };
    sigma.on('upNode', release);
    sigma.on('upStage', release);
  }
}

/** What is to be seen of things that have a place, and of the lines between them. */
function graphOf({ nodes, lines, places, palette, namesOf, termOf }: Content) {
  const graph = new UndirectedGraph<NodeLook, LineLook>();
  for (const node of nodes) {
    const at = places.get(node.id);
    if (!at) continue;
    const { family, silhouette } = kinds[kindOfNode(node)];
    graph.addNode(node.id, {
      x: at.x,
      // The renderer counts upwards.
      y: -at.y,
      size: nodeSize,
      color: palette.families[family],
      image: imageOf(silhouette),
      ...namesOf(node),
      type: 'silhouette',
    });
  }
  for (const line of lines)
    if (graph.hasNode(line.source) && graph.hasNode(line.target))
      graph.addEdgeWithKey(line.key, line.source, line.target, {
        size: lineSize,
        color: palette.line,
        type: line.isInherited ? 'dashed' : 'line',
        label: termOf(line),
        line,
      });
  return graph;
}

const extentOf = (numbers: readonly number[]): readonly [number, number] => [
  numbers.reduce((one, other) => Math.min(one, other)),
  numbers.reduce((one, other) => Math.max(one, other)),
];
