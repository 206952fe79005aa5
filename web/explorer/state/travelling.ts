import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Filters } from './address.js';
import { SharedValue } from './shared-value.js';

const subject = new SharedValue<Filters>({});

/**
 * Says what a page is about where its address does not: a search by the words that were read as filters, a
 * document by its city and year. The page that one goes to next begins from it.
 */
export function usePageSubject({ city, year, area }: Filters): void {
  const key = JSON.stringify([city, year, area]);
  useEffect(() => {
    const [cities, years, areas] = JSON.parse(key) as (string[] | null)[];
    subject.set({
      ...(cities?.length && { city: cities }),
      ...(years?.length && { year: years }),
      ...(areas?.length && { area: areas }),
    });
    return () => subject.set({});
  }, [key]);
}

/** City, year and field that go along to the next page: those of the address, then those of the page. */
export function useTravellingFilters(): Filters {
  const asked = useSearch({ strict: false }) as Filters;
  const { city, year, area } = { ...subject.use(), ...present(asked) };
  return { city, year, area };
}

const present = ({ city, year, area }: Filters): Filters => ({
  ...(city && { city }),
  ...(year && { year }),
  ...(area && { area }),
});
