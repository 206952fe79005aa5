import { useEffect, useRef, useState } from 'react';
import type { Batch, Drawing, Pin } from '../drawing.js';
import type { Asked, Placed } from './layout.worker.js';
import type { Places } from './place.js';

interface Known {
  readonly history: readonly (Batch | Pin)[];
  readonly places: Places;
}

/**
 * Where everything of a drawing lies, worked out beside the page; the places before until they are there.
 * What comes to a history that is known is placed among what stands: nothing else is worked out again.
 */
export function usePlaces(drawing: Drawing | undefined): Places {
  const worker = useRef<Worker>(undefined);
  const known = useRef<Known>({ history: [], places: new Map() });
  const asked = useRef(0);
  const [places, setPlaces] = useState<Places>(known.current.places);

  useEffect(() => {
    const own = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    return () => own.terminate();
  }, []);

  useEffect(() => {
    if (!drawing || !worker.current) return undefined;
    const { history, relations } = drawing;
    const before = known.current;
    const begins = before.history.every((step, at) => isSame(step, history[at]));
    const number = ++asked.current;
    if (begins && before.history.length === history.length) return undefined;
    const rest = before.history.slice(history.length);
    // What came last is gone again. Things come without moving any; a place that was given moves one.
    if (
      history.every((step, at) => isSame(step, before.history[at])) &&
      rest.every((step) => 'ids' in step)
    ) {
      known.current = { history, places: without(before.places, rest) };
      setPlaces(known.current.places);
      return undefined;
    }
    const from = begins ? before : { history: [], places: new Map() };
    const answer = ({ data }: MessageEvent<Placed>): void => {
      if (data.number !== number) return;
      known.current = { history, places: data.places };
      setPlaces(data.places);
    };
    const own = worker.current;
    own.addEventListener('message', answer);
    own.postMessage({
      number,
      history: history.slice(from.history.length),
      relations: relations.map(({ source, target }) => [source, target]),
      standing: from.places,
    } satisfies Asked);
    return () => own.removeEventListener('message', answer);
  }, [drawing]);

  return places;
}

function without(places: Places, batches: readonly Batch[]): Places {
  const gone = new Set(batches.flatMap(({ ids }) => ids));
  return new Map([...places].filter(([id]) => !gone.has(id)));
}

const isSame = (one: Batch | Pin, other: Batch | Pin | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
