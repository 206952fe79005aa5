import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import {
  ExplorerChangesChoiceDocument,
  type ExplorerChangesChoiceQuery,
  ExplorerChangesDocument,
} from '../../generated/graphql.js';
import { ChooseCity } from '../../parts/choose-city.js';
import { ChooseOne } from '../../parts/choose-one.js';
import { useNameOf } from '../../parts/named.js';
import { Answered } from '../../parts/states.js';
import type { ChangesSearch } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import { ChangeGroups } from './change-groups.js';
import styles from './changes-page.module.css';

/** What a city says in one year and in another: what is new, what goes on, what is not mentioned any more. */
export function ChangesPage() {
  const t = useTranslations('changes');
  usePageTitle(t('title'));
  const choice = useAnswer(ExplorerChangesChoiceDocument, {});
  return (
    <article className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Answered by={choice} rows={2}>
        {(choices) => <Chosen choices={choices} />}
      </Answered>
    </article>
  );
}

function Chosen({ choices }: { readonly choices: ExplorerChangesChoiceQuery }) {
  const t = useTranslations('changes');
  const tf = useTranslations('filters');
  const asked = useSearch({ strict: false }) as ChangesSearch;
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const { city, from, to, area, cities, years } = chosenOf(choices, asked);
  const answer = useAnswer(
    ExplorerChangesDocument,
    { city, from, to, area: area ?? null },
    { keepPrevious: true },
  );
  const change = (search: Partial<ChangesSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, e: undefined, ...search }),
      replace: true,
    } as Parameters<typeof navigate>[0]);
  const yearChoices = (held: (year: number) => boolean) =>
    years.map((year) => ({
      value: String(year),
      label: held(year) ? String(year) : t('yearNotHeld', { year: String(year) }),
    }));
  const isHeld = (year: number) =>
    choices.coverage.some((held) => held.city.id === city && held.year === year);
  return (
    <>
      <div className={`${styles.choices} noprint`}>
        <ChooseCity
          cities={cities}
          chosen={city}
          onChoose={(id) => change({ city: [id], from: undefined, to: undefined })}
        />
        <ChooseOne
          label={t('from')}
          value={String(from)}
          choices={yearChoices(isHeld).filter(({ value }) => Number(value) < to)}
          onChoose={(value) => change({ from: value, to: String(to) })}
        />
        <ChooseOne
          label={t('to')}
          value={String(to)}
          choices={yearChoices(isHeld).filter(({ value }) => Number(value) > from)}
          onChoose={(value) => change({ from: String(from), to: value })}
        />
        <ChooseOne
          label={tf('area')}
          value={area ?? ''}
          choices={[
            { value: '', label: t('allAreas') },
            ...choices.policyAreas.map((each) => ({ value: each.id, label: nameOf(each) })),
          ]}
          onChoose={(value) => change({ area: value === '' ? undefined : [value] })}
        />
      </div>
      <Answered by={answer} rows={10}>
        {({ changes }) => <ChangeGroups of={changes} from={from} to={to} />}
      </Answered>
    </>
  );
}

/**
 * What the address asks for; where it says nothing, the first city of which two years are held, and its first
 * and last year.
 */
function chosenOf({ coverage }: ExplorerChangesChoiceQuery, asked: ChangesSearch) {
  const byCity = Map.groupBy(coverage, ({ city }) => city.id);
  const cities = [...byCity.values()].map(([held]) => (held as (typeof coverage)[number]).city);
  const held = coverage.map(({ year }) => year);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  const several = cities.find(
    ({ id }) => new Set(byCity.get(id)?.map(({ year }) => year)).size > 1,
  );
  const city = asked.city?.[0] ?? several?.id ?? cities[0]?.id ?? '';
  const own = (byCity.get(city) ?? []).map(({ year }) => year);
  const askedTo = numberOf(asked.to);
  const askedFrom = numberOf(asked.from);
  // Of a city with one year, that one and the year before or after it: what is missing is then said.
  const to = askedTo ?? (own.length > 0 ? Math.max(...own, (askedFrom ?? first) + 1) : last);
  const from = askedFrom ?? Math.min(...(own.length > 0 ? own : [first]), to - 1);
  return {
    city,
    from,
    to,
    area: asked.area?.[0],
    cities,
    years: Array.from(
      { length: Math.max(last, to) - Math.min(first, from) + 1 },
      (_, at) => Math.min(first, from) + at,
    ),
  };
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined;
