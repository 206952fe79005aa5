import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import {
  ExplorerTimelineFrameDocument,
  type ExplorerTimelineFrameQuery,
} from '../../generated/graphql.js';
import { Answered } from '../../parts/states.js';
import type { Named } from '../../parts/thing-link.js';
import type { TimelineSearch } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import { AddLane } from './add-lane.js';
import { Beginnings } from './beginnings.js';
import { Lane } from './lane.js';
import styles from './timeline-page.module.css';

/** Most lanes beside each other: what is more cannot be compared by eye. */
const mostLanes = 12;

type Coverage = ExplorerTimelineFrameQuery['coverage'];

/** What each document says of some things, lane by lane on one axis of years (时间线). */
export function TimelinePage() {
  const t = useTranslations('timeline');
  const { id: asked = [] } = useSearch({ strict: false }) as TimelineSearch;
  const ids = [...new Set(asked)].slice(0, mostLanes);
  usePageTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('lead')}</p>
      <AddLane ids={ids} isFull={ids.length >= mostLanes} />
      {ids.length === 0 ? <Beginnings /> : <Lanes ids={ids} left={asked.length - ids.length} />}
    </div>
  );
}

function Lanes({ ids, left }: { readonly ids: readonly string[]; readonly left: number }) {
  const t = useTranslations('timeline');
  const navigate = useNavigate();
  const answer = useAnswer(ExplorerTimelineFrameDocument, { ids }, { keepPrevious: true });
  const remove = (id: string) =>
    void navigate({
      to: '.',
      search: (all: Record<string, unknown>) => ({
        ...all,
        id: ids.length > 1 ? ids.filter((each) => each !== id) : undefined,
      }),
      resetScroll: false,
    } as Parameters<typeof navigate>[0]);
  return (
    <Answered by={answer}>
      {({ nodes, coverage }) => {
        const years = yearsOf(coverage);
        return (
          <>
            {left > 0 && <p className="quiet small">{t('left', { left, most: mostLanes })}</p>}
            <div className={styles.lanes}>
              {ids.map((id, at) => {
                const node = nodes[at];
                const thing = node ? namedOf(node) : undefined;
                return (
                  <Lane
                    key={id}
                    id={id}
                    thing={thing}
                    years={years}
                    held={heldDocuments(coverage, thing?.owner)}
                    remove={() => remove(id)}
                  />
                );
              })}
            </div>
          </>
        );
      }}
    </Answered>
  );
}

/** From the first year of which anything is held to the last. */
function yearsOf(coverage: Coverage): readonly number[] {
  const held = coverage.map(({ year }) => year);
  if (held.length === 0) return [];
  const first = Math.min(...held);
  return Array.from({ length: Math.max(...held) - first + 1 }, (_, at) => first + at);
}

/** The documents that are held of each year: of the thing's city, or of any for what no city owns. */
function heldDocuments(coverage: Coverage, owner: Named | null | undefined): HeldDocuments {
  const held = new Map<number, readonly HeldDocument[]>();
  for (const { city, year, documents } of coverage)
    if (documents.length > 0 && (!owner || owner.id === city.id))
      held.set(year, [...(held.get(year) ?? []), ...documents]);
  return held;
}

export type HeldDocument = Coverage[number]['documents'][number];
export type HeldDocuments = ReadonlyMap<number, readonly HeldDocument[]>;

export interface LaneThing extends Named {
  readonly owner: Named | null | undefined;
}

type FrameNode = NonNullable<ExplorerTimelineFrameQuery['nodes'][number]>;

function namedOf(node: FrameNode): LaneThing | undefined {
  if (!('name' in node)) return undefined;
  const owner = 'owner' in node ? node.owner : 'issuerCity' in node ? node.issuerCity : undefined;
  return { id: node.id, name: node.name, nameEn: node.nameEn, owner };
}
