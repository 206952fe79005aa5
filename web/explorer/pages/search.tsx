import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../app/page-title.js';
import {
  type EntityType,
  ExplorerSearchDocument,
  type ExplorerSearchQuery,
} from '../generated/graphql.js';
import { Rows } from '../parts/block.js';
import { Chinese } from '../parts/chinese.js';
import { CsvButton } from '../parts/csv-button.js';
import { Facets } from '../parts/facets.js';
import { FigureRow } from '../parts/figure.js';
import { Highlighted } from '../parts/highlighted.js';
import { Answered } from '../parts/states.js';
import { ThingLink } from '../parts/thing-link.js';
import type { ListSearch as Asked, Show } from '../state/address.js';
import { kindOf } from '../state/kinds.js';
import { usePageSubject } from '../state/travelling.js';
import { useAnswer } from '../state/use-answer.js';
import styles from './search.module.css';

type Counted = ExplorerSearchQuery['counted'];
type Hit = ExplorerSearchQuery['search']['edges'][number];

/** What words find: things, figures and sentences, with the filters that were read out of the words. */
export function Search() {
  const asked = useSearch({ strict: false }) as Asked;
  const t = useTranslations('search');
  const { q = '', type, city, year, area, literal } = asked;
  const types = type as EntityType[] | undefined;
  usePageTitle(q, t('title'));
  const answer = useAnswer(
    ExplorerSearchDocument,
    {
      query: q,
      types: types ?? null,
      shown: asked.show ? typesOf(asked.show, types) : (types ?? null),
      cityIds: (city as string[] | undefined) ?? null,
      years: year?.map(Number).filter(Number.isInteger) ?? null,
      areaIds: (area as string[] | undefined) ?? null,
      readWords: literal !== '1',
      first: 100,
      after: null,
    },
    { enabled: q !== '', keepPrevious: true },
  );
  if (q === '')
    return (
      <>
        <h1>{t('title')}</h1>
        <p className="quiet">{t('nothingAsked')}</p>
      </>
    );
  return (
    <Answered by={answer} rows={10}>
      {({ counted, search }) => <Found asked={asked} found={counted} hits={search.edges} />}
    </Answered>
  );
}

const tabs: readonly Show[] = ['things', 'figures', 'sentences'];

/** The kinds of a tab, of those that are chosen. */
const typesOf = (show: Show, chosen: readonly EntityType[] | undefined): EntityType[] =>
  searchedTypes.filter((type) => groupOf(type) === show && (!chosen || chosen.includes(type)));

const searchedTypes: readonly EntityType[] = [
  'CITY',
  'DOCUMENT',
  'SECTION',
  'POLICY',
  'PROGRAM',
  'SERVICE_BRAND',
  'TARGET',
  'RESULT',
  'INDICATOR',
  'DEPARTMENT',
  'OFFICIAL',
  'PLACE',
  'POLICY_AREA',
  'BENEFICIARY_GROUP',
  'CONCEPT',
];

const showOf = ({ node: { __typename } }: Hit): Show =>
  __typename === 'Target' || __typename === 'Result'
    ? 'figures'
    : __typename === 'Section'
      ? 'sentences'
      : 'things';

function Found({
  asked,
  found,
  hits: all,
}: {
  readonly asked: Asked;
  readonly found: Counted;
  readonly hits: readonly Hit[];
}) {
  const t = useTranslations('search');
  const tf = useTranslations('state');
  const groups = Map.groupBy(all, showOf);
  const countOf = (show: Show): number =>
    found.facets
      .filter(({ type }) => groupOf(type) === show)
      .reduce((sum, { count }) => sum + count, 0);
  const shown =
    asked.show ??
    (['things', 'figures', 'sentences'] as const).find((tab) => groups.has(tab)) ??
    'things';
  const hits = groups.get(shown) ?? [];
  return (
    <div className={styles.three}>
      <div className={styles.filters}>
        <Facets
          facets={[
            {
              key: 'type',
              counts: found.facets.map(({ type, count }) => ({ id: type, kind: type, count })),
            },
            {
              key: 'city',
              counts: found.cities.map(({ city, count }) => ({ id: city.id, thing: city, count })),
            },
            {
              key: 'year',
              counts: found.years.map(({ year, count }) => ({ id: String(year), count })),
            },
            {
              key: 'area',
              counts: found.policyAreas.map(({ policyArea, count }) => ({
                id: policyArea.id,
                thing: policyArea,
                count,
              })),
            },
          ]}
          chosen={{ type: asked.type, city: asked.city, year: asked.year, area: asked.area }}
        />
      </div>
      <div className={styles.found}>
        <h1 className="unseen">{t('title')}</h1>
        <Read asked={asked} found={found} />
        <FurtherViews asked={asked} found={found} />
        <nav aria-label={t('tabs')} className={styles.tabs}>
          {tabs.map((tab) => (
            <Link
              key={tab}
              to="/search"
              search={(all) => ({ ...all, show: tab })}
              aria-current={tab === shown ? 'true' : undefined}
              replace
            >
              {t(tab)} {countOf(tab)}
            </Link>
          ))}
        </nav>
        {found.totalCount === 0 && <NothingFound asked={asked} found={found} />}
        {hits.length > 0 && (
          <p className={`${styles.take} noprint`}>
            <DrawThese hits={hits} />
            <HitsCsv hits={hits} name={`${asked.q} ${t(shown)}`} />
          </p>
        )}
        <Rows>
          {hits.map((hit) => (
            <li key={hit.node.id}>
              <HitRow hit={hit} />
            </li>
          ))}
        </Rows>
        {countOf(shown) > hits.length && (
          <p className="quiet small" role="status">
            {tf('shown', { shown: hits.length, total: countOf(shown) })} · {t('narrow')}
          </p>
        )}
      </div>
    </div>
  );
}

/** As many of the hits are drawn at once as a picture begins well with. */
const mostDrawn = 20;

/** The way from what was found to a picture of it; sections are no beginning of one. */
function DrawThese({ hits }: { readonly hits: readonly Hit[] }) {
  const t = useTranslations('search');
  const ids = hits
    .filter(({ node }) => node.__typename !== 'Section')
    .slice(0, mostDrawn)
    .map(({ node }) => node.id);
  if (ids.length === 0) return null;
  return (
    <Link to="/graph" search={{ s: ids }} className="button">
      {t('draw', { count: ids.length })}
    </Link>
  );
}

const groupOf = (type: EntityType): Show =>
  type === 'TARGET' || type === 'RESULT' ? 'figures' : type === 'SECTION' ? 'sentences' : 'things';

/** What of the words was read as a filter, each removable; and whether other words were looked for. */
function Read({ asked, found }: { readonly asked: Asked; readonly found: Counted }) {
  const t = useTranslations('search');
  const navigate = useNavigate();
  const filters = found.understood.filter(
    ({ city, year, policyArea }) => city || year || policyArea,
  );
  const others = found.understood.filter(({ alternatives }) => alternatives.length > 0);
  const drop = (text: string) =>
    void navigate({
      to: '/search',
      search: (all: Record<string, unknown>) => ({
        ...all,
        q: (asked.q ?? '').replace(text, ' ').trim() || asked.q,
      }),
    } as Parameters<typeof navigate>[0]);
  return (
    <>
      {(filters.length > 0 || asked.literal) && (
        <div className={styles.read}>
          <span className="quiet">{t('readAs')}</span>
          {filters.map(({ text, city, year, policyArea }) => (
            <span key={text} className={styles.chip}>
              <span className="quiet">{t(city ? 'asCity' : policyArea ? 'asArea' : 'asYear')}</span>{' '}
              {city || policyArea ? (
                <ThingLink to={(city ?? policyArea) as NonNullable<typeof city>} />
              ) : (
                year
              )}
              <button type="button" onClick={() => drop(text)} aria-label={t('drop', { text })}>
                ×
              </button>
            </span>
          ))}
          <Link
            to="/search"
            search={(all) => ({ ...all, literal: asked.literal ? undefined : ('1' as const) })}
            className="button"
          >
            {t(asked.literal ? 'readWords' : 'literally')}
          </Link>
        </div>
      )}
      {others.map(({ text, alternatives }) => (
        <p key={text} className="quiet small">
          {t('alsoFor', { text, others: alternatives.join('、') })}
        </p>
      ))}
      {found.widened && <p className="quiet small">{t('widened')}</p>}
      {found.setAside.length > 0 && (
        <p className="quiet small">{t('setAside', { words: found.setAside.join('、') })}</p>
      )}
    </>
  );
}

/** What the words say of city, year and field leads on to the pages that are about them. */
function FurtherViews({ asked, found }: { readonly asked: Asked; readonly found: Counted }) {
  const t = useTranslations('thing.views');
  const read = <Id,>(of: (word: Counted['understood'][number]) => Id | null | undefined): Id[] =>
    found.understood.map(of).filter((id) => id !== null && id !== undefined);
  const city = asked.city ?? read((word) => word.city?.id);
  const year = asked.year ?? read((word) => word.year).map(String);
  const area = asked.area ?? read((word) => word.policyArea?.id);
  usePageSubject({ city, year, area });
  const isOne = city.length === 1 && year.length === 1;
  if (area.length === 0 && !isOne) return null;
  return (
    <nav aria-label={t('label')} className={`${styles.read} noprint`}>
      <span className="quiet">{t('label')}</span>
      {area[0] !== undefined && (
        <Link to="/board" search={{ area: [area[0]], city, year }} className="button">
          {t('board')}
        </Link>
      )}
      {isOne && (
        <>
          <Link to="/plan" search={{ city, year }} className="button">
            {t('plan')}
          </Link>
          <Link to="/responsibility" search={{ city, year }} className="button">
            {t('responsibility')}
          </Link>
        </>
      )}
    </nav>
  );
}

function NothingFound({ asked: { q }, found }: { readonly asked: Asked; readonly found: Counted }) {
  const t = useTranslations('search');
  return (
    <div className={styles.nothing}>
      <p>{t('none', { q: q ?? '' })}</p>
      {found.didYouMean.length > 0 && (
        <p>
          {t('didYouMean')}{' '}
          {found.didYouMean.map((name) => (
            <Link key={name} to="/search" search={{ q: name }} className={styles.meant}>
              <Chinese>{name}</Chinese>
            </Link>
          ))}
        </p>
      )}
      <p className="quiet">
        <Link to="/documents">{t('whatIsHeld')}</Link>
      </p>
    </div>
  );
}

/** The hits of a tab as a table: things, figures or sentences, each with the words that were found. */
function HitsCsv({ hits, name }: { readonly hits: readonly Hit[]; readonly name: string }) {
  const t = useTranslations('take.columns');
  const tk = useTranslations('kinds');
  const rows = hits.map(csvRowOf);
  return (
    <CsvButton
      name={name}
      rows={rows}
      columns={[
        [t('kind'), ({ id }) => tk(kindOf(id) as EntityType)],
        [t('name'), (row) => row.name],
        [t('city'), (row) => row.city],
        [t('year'), (row) => row.year],
        [t('words'), (row) => row.words],
        [t('value'), (row) => row.value],
        [t('unit'), (row) => row.unit],
        [t('sentence'), (row) => row.sentence],
        [t('document'), (row) => row.document],
        [t('id'), (row) => row.id],
      ]}
    />
  );
}

function csvRowOf({ node, passages: [passage] }: Hit) {
  const place = { sentence: passage?.text, document: passage?.document.title };
  const empty = { name: '', city: '', year: '', words: '', value: null, unit: '', ...place };
  const { id } = node as { readonly id: string };
  switch (node.__typename) {
    case 'Target':
    case 'Result':
      return {
        ...empty,
        id,
        name: node.indicator.name,
        city: node.owner.name,
        year: String(node.at.year),
        words: node.displayText,
        value: node.value,
        unit: node.unit,
      };
    case 'Section':
      return {
        ...empty,
        id,
        name: `${node.printedNumber ?? ''}${node.heading}`,
        document: node.document.title,
      };
    case 'Document':
      return { ...empty, id, name: node.title, city: node.owner.name, year: String(node.at.year) };
    default: {
      const owner = 'owner' in node ? node.owner : 'issuer' in node ? node.issuer : undefined;
      return {
        ...empty,
        id,
        name: node.name,
        city: owner?.name ?? '',
        year: node.years.join('; '),
      };
    }
  }
}

/** Of a section or document a hit shows the words around what was found; of all else the whole sentence. */
function cutOf(node: Hit['node'], { start, end }: Hit['passages'][number]) {
  if (node.__typename === 'Section') return { before: start > node.start, behind: end < node.end };
  const isPart = node.__typename === 'Document';
  return { before: isPart && start > 0, behind: isPart };
}

function HitRow({ hit: { node, passages } }: { readonly hit: Hit }) {
  if (node.__typename === 'Target' || node.__typename === 'Result') return <FigureRow of={node} />;
  const [passage] = passages;
  return (
    <div className={styles.hit}>
      <div className={styles.name}>
        {node.__typename === 'Section' ? (
          <ThingLink
            to={{ id: node.id, name: `${node.printedNumber ?? ''}${node.heading}` }}
            sign
          />
        ) : node.__typename === 'Document' ? (
          <ThingLink to={{ id: node.id, name: node.title }} sign city={node.owner} />
        ) : (
          <ThingLink
            to={{ id: node.id, name: node.name, nameEn: node.nameEn }}
            sign
            city={'owner' in node ? node.owner : 'issuer' in node ? node.issuer : undefined}
          />
        )}
        <span className="quiet small">
          {'years' in node && node.years.join('、')}
          {node.__typename === 'Document' && node.at.year}
        </span>
      </div>
      {passage && (
        <p className={styles.passage}>
          <Link
            to="/$id"
            params={{ id: passage.document.id }}
            search={{
              at: `${passage.highlights[0]?.start ?? passage.start}-${passage.highlights[0]?.end ?? passage.end}`,
            }}
          >
            <Highlighted
              text={passage.text}
              start={passage.start}
              marks={passage.highlights}
              isCut={cutOf(node, passage)}
            />
          </Link>
          <span className="quiet small">
            {' '}
            <Chinese>{passage.document.title}</Chinese>
          </span>
        </p>
      )}
    </div>
  );
}
