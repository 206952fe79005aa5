import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerTimelineFrameDocument } from '../../generated/graphql.js';
import { DrawingButtons } from '../../parts/drawing-buttons.js';
import { Answered } from '../../parts/states.js';
import type { TimelineSearch } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import { AddLane } from './add-lane.js';
import { Beginnings } from './beginnings.js';
import { Lane } from './lane.js';
import { TimelineCsv } from './timeline-csv.js';
import styles from './timeline-page.module.css';

/** Most lanes beside each other: what is more cannot be compared by eye. */
const mostLanes = 12;

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
  const picture = useRef<HTMLDivElement>(null);
  const answer = useAnswer(ExplorerTimelineFrameDocument, {});
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
      {({ coverage }) => (
        <>
          {left > 0 && <p className="quiet small">{t('left', { left, most: mostLanes })}</p>}
          <p className={`${styles.take} noprint`}>
            <TimelineCsv ids={ids} />
            <DrawingButtons of={picture} name={t('title')} />
          </p>
          <div ref={picture}>
            {ids.map((id) => (
              <Lane key={id} id={id} coverage={coverage} remove={() => remove(id)} />
            ))}
          </div>
        </>
      )}
    </Answered>
  );
}
