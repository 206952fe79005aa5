import type { Batch, Pin } from '../drawing.js';
import { type Joined, type Place, place } from './place.js';

/** Asks for the places of what comes after what stands. */
export interface Asked {
  readonly number: number;
  readonly history: readonly (Batch | Pin)[];
  readonly relations: readonly Joined[];
  readonly standing: ReadonlyMap<string, Place>;
}

export interface Placed {
  readonly number: number;
  readonly places: ReadonlyMap<string, Place>;
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const { number, history, relations, standing } = data;
  postMessage({ number, places: place(history, relations, standing) } satisfies Placed);
});
