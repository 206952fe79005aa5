import { randomBytes } from 'node:crypto';
import type { Marker } from '../served/marker.js';

/**
 * `8-9f3a61c2` after the seventh load: a name that no other load has, so what another one writes late
 * can never be mixed into this one.
 */
export function nextPublication(generation: number): Pick<Marker, 'publication' | 'generation'> {
  const next = generation + 1;
  return { generation: next, publication: `${next}-${randomBytes(4).toString('hex')}` };
}
