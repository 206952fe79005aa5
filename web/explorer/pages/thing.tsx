import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/not-found.js';
import { Waiting } from '../parts/states.js';
import { kindOf } from '../state/kinds.js';
import { ThingPage } from './thing/thing-page.js';

const Reader = lazy(() => import('./reader/reader-page.js'));

/** What stands at the address that is an id: a text in the reader, everything else as a page of its own. */
export function Thing() {
  const { id } = useParams({ strict: false }) as { id: string };
  const kind = kindOf(id);
  if (kind === undefined) return <NotFound />;
  if (kind === 'DOCUMENT' || kind === 'SECTION' || kind === 'EVIDENCE')
    return (
      <Suspense fallback={<Waiting rows={12} />}>
        <Reader key={id} id={id} />
      </Suspense>
    );
  return <ThingPage key={id} id={id} />;
}
