import * as v from 'valibot';
import { basePath } from '../../state/graph-client.js';
import { addressOf, type Excerpted, type FigureNode, type Sentence } from './excerpted.js';
import type { Packet, PacketItem, PacketValues } from './packet.js';

/** Largest file that is opened, in bytes: as large as `verify` takes. */
export const largestFile = 16_000_000;
const mostItems = 1_000;

/** The sentences as a packet: with their places, their documents' checksums, and what each proves. */
export const packetOf = (
  excerpted: readonly Excerpted[],
  figures: ReadonlyMap<string, FigureNode>,
  revision: string,
  made: Date,
): Packet => ({
  format: 'minzheng-graph-packet',
  version: 1,
  revision,
  address: `${location.origin}${basePath}excerpts`,
  madeAt: made.toISOString(),
  items: excerpted.map((each) => itemOf(each, figures, revision)),
});

function itemOf(
  { sentence, note }: Excerpted,
  figures: ReadonlyMap<string, FigureNode>,
  revision: string,
): PacketItem {
  const { id, quote, start, end, document, citation, proves } = sentence;
  return {
    id,
    quote,
    start,
    end,
    document: { id: document.id, title: document.title, sha256: document.sha256 },
    address: addressOf(sentence, revision),
    citation,
    note,
    proves: {
      nodes: proves.nodes.map((node) => {
        const figure = figures.get(node.id);
        return {
          id: node.id,
          type: node.type,
          label: node.label,
          values: figure ? valuesOf(figure) : {},
        };
      }),
      relations: proves.edges.map(({ id: relation, type, source, target, ...values }) => ({
        id: relation,
        type,
        from: source,
        to: target,
        values: relationValues(values),
      })),
    },
  };
}

const relationValues = ({
  role,
  inherited,
  action,
}: Pick<Sentence['proves']['edges'][number], 'role' | 'inherited' | 'action'>): PacketValues => ({
  role,
  inherited,
  action,
});

/** What a figure was read as, under the names of the ontology. */
function valuesOf(figure: FigureNode): PacketValues {
  const { text, value, upperValue, comparator, unit, basis, scope, period, at, indicator } = figure;
  return {
    text,
    value,
    upperValue,
    comparator,
    unit,
    basis,
    scope,
    period,
    year: at.year,
    indicatorId: indicator.id,
    ...('dueOn' in figure
      ? { dueOn: figure.dueOn }
      : 'statedCompletionRate' in figure
        ? { statedCompletionRate: figure.statedCompletionRate }
        : {}),
  };
}

const packetSchema = v.object({
  format: v.literal('minzheng-graph-packet'),
  version: v.literal(1),
  revision: v.string(),
  items: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^evidence:\S{1,600}$/)),
        quote: v.string(),
        note: v.string(),
      }),
    ),
    v.maxLength(mostItems),
  ),
});

const viewSchema = v.object({
  format: v.literal('minzheng-graph-view'),
  version: v.literal(1),
  // Of this page only: nothing that a browser would take for another host.
  view: v.pipe(v.string(), v.regex(/^\/(?![/\\])/), v.maxLength(200_000)),
});

/** What a file holds that the page opens: a packet, a view, or why it is neither. */
export type Opened =
  | {
      readonly kind: 'packet';
      readonly revision: string;
      readonly items: readonly {
        readonly id: string;
        readonly quote: string;
        readonly note: string;
      }[];
    }
  | { readonly kind: 'view'; readonly view: string }
  | {
      readonly kind: 'refused';
      readonly why: 'large' | 'json' | 'other' | 'broken';
      readonly where: string;
    };

const refused = (why: Extract<Opened, { kind: 'refused' }>['why'], where = ''): Opened => ({
  kind: 'refused',
  why,
  where,
});

export async function open(file: Blob): Promise<Opened> {
  if (file.size > largestFile) return refused('large');
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch (error) {
    return refused('json', (error as Error).message);
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (format === 'minzheng-graph-view') {
    const view = v.safeParse(viewSchema, value);
    return view.success ? { kind: 'view', view: view.output.view } : brokenAt(view.issues);
  }
  if (format !== 'minzheng-graph-packet') return refused('other');
  const packet = v.safeParse(packetSchema, value, { abortEarly: true });
  return packet.success ? { kind: 'packet', ...packet.output } : brokenAt(packet.issues);
}

/** `items[3].note` */
const brokenAt = (issues: readonly v.BaseIssue<unknown>[]): Opened =>
  refused(
    'broken',
    (issues[0]?.path ?? [])
      .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, ''),
  );
