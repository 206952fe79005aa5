import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { NotFound } from '../../app/not-found.js';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerNamesakesDocument } from '../../generated/graphql.js';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { CsvButton } from '../../parts/csv-button.js';
import { DownloadButton } from '../../parts/download-button.js';
import { type FigureData, FigureRow, FigureWords } from '../../parts/figure.js';
import { useFirstRows } from '../../parts/first-rows.js';
import { Nothing } from '../../parts/nothing.js';
import { ProofButton } from '../../parts/proof-button.js';
import { Sign } from '../../parts/sign.js';
import { Answered } from '../../parts/states.js';
import { Name, type Named, ThingLink } from '../../parts/thing-link.js';
import { YearsStrip } from '../../parts/years-strip.js';
import { type Kind, kindOf, kinds } from '../../state/kinds.js';
import { usePreferences } from '../../state/preferences.js';
import { usePageSubject } from '../../state/travelling.js';
import { useAnswer } from '../../state/use-answer.js';
import type { Figure } from '../compare/comparison.js';
import { useFigureCsv } from '../compare/figure-csv.js';
import { Duties } from './duties.js';
import styles from './thing-page.module.css';
import {
  type LinkedThing,
  linksOf,
  operationFor,
  type ThingNode,
  type ThingQuery,
  viewOf,
} from './thing-view.js';

/** Everything about one thing, each with its sentence one step away. */
export function ThingPage({ id }: { readonly id: string }) {
  const answer = useAnswer(operationFor(id), { id });
  return (
    <Answered by={answer} rows={12}>
      {({ node, coverage }) => (node ? <Loaded node={node} coverage={coverage} /> : <NotFound />)}
    </Answered>
  );
}

function Loaded({
  node,
  coverage,
}: {
  readonly node: ThingNode;
  readonly coverage: ThingQuery['coverage'];
}) {
  const t = useTranslations('thing');
  const tk = useTranslations('kinds');
  const tt = useTranslations('take.columns');
  const { language } = usePreferences();
  const kind = kindOf(node.id) as Kind;
  const view = viewOf(node);
  const { family } = kinds[kind];
  usePageTitle(language === 'en' && view.nameEn ? view.nameEn : view.name);
  const area = kind === 'POLICY_AREA' ? node.id : view.area?.id;
  usePageSubject({
    ...(view.city && { city: [view.city.id] }),
    ...(view.figure && { year: [String(view.figure.at.year)] }),
    ...(area !== undefined && { area: [area] }),
  });
  const heldYears = [
    ...new Set(
      coverage
        .filter(
          ({ city, documents }) => documents.length > 0 && (!view.city || city.id === view.city.id),
        )
        .map(({ year }) => year),
    ),
  ];
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <Sign kind={kind} large />
        <div>
          <h1>
            <Name of={view} />
          </h1>
          <p className="quiet">
            {tk(kind)}
            {view.city && kind !== 'CITY' && (
              <>
                {' · '}
                <ThingLink to={view.city} />
              </>
            )}
            {view.area && (
              <>
                {' · '}
                <ThingLink to={view.area} />
              </>
            )}
            {language === 'en' && view.nameEn && (
              <>
                {' · '}
                <Chinese>{view.name}</Chinese>
              </>
            )}
          </p>
          {view.aliases.length > 0 && (
            <p className="quiet small">
              {t('aliases')} <Chinese>{view.aliases.join('、')}</Chinese>
            </p>
          )}
          {view.formerIds.length > 0 && (
            <p className={`quiet small ${styles.ids}`}>
              {t('formerIds')} <code>{view.formerIds.join(' ')}</code>
            </p>
          )}
        </div>
      </header>
      <Views of={node} figure={view.figure} />
      {view.years.length > 0 && (
        <div className={`${styles.years} ${family}`}>
          <YearsStrip mentioned={view.years} held={heldYears} />
          <span className="quiet small">{t('first', { year: Math.min(...view.years) })}</span>
        </div>
      )}
      {view.figure && <OneFigure node={node} figure={view.figure} />}
      <Figures view={view} isCity={kind === 'CITY'} />
      {view.duties && <Duties duties={view.duties} of={node.id} />}
      {linksOf(node).map(({ key, things, total }) => (
        <Block
          key={key}
          title={t(`links.${key}`)}
          count={total}
          aside={
            things.length > 1 && (
              <CsvButton
                name={`${view.name} ${t(`links.${key}`)}`}
                rows={things}
                columns={[
                  [tt('name'), ({ name }) => name],
                  [tt('nameEn'), ({ nameEn }) => nameEn],
                  [tt('city'), ({ owner }) => owner?.name],
                  [tt('id'), ({ id }) => id],
                  // Most lists have none.
                  ...(things.some(hasFormerIds) ? [[tt('formerIds'), formerIdsOf] as const] : []),
                ]}
              />
            )
          }
        >
          <ul className={styles.links}>
            {things.map((thing) => (
              <li key={thing.id}>
                <ThingLink to={thing} sign city={kind === 'CITY' ? undefined : thing.owner} />
              </li>
            ))}
          </ul>
          {total > things.length && (
            <p className="quiet small">{t('more', { shown: things.length, total })}</p>
          )}
        </Block>
      ))}
      <Related node={node} />
      <Spread node={node} />
      <Namesakes id={node.id} kind={kind} />
      <Sentences node={node} />
    </article>
  );
}

const formerIdsOf = ({ formerIds = [] }: LinkedThing): string => formerIds.join(' ');
const hasFormerIds = (thing: LinkedThing): boolean => formerIdsOf(thing) !== '';

const kindsWithTimeline: readonly Kind[] = ['SERVICE_BRAND', 'PROGRAM', 'INDICATOR', 'DEPARTMENT'];

/** Other pages that show the thing: compared, as a board, over time; of a city its plans, duties and changes. */
function Views({
  of: node,
  figure,
}: {
  readonly of: ThingNode;
  readonly figure: FigureData | undefined;
}) {
  const t = useTranslations('thing.views');
  const { id } = node;
  const kind = kindOf(id) as Kind;
  const indicator = kind === 'INDICATOR' ? id : figure?.indicator.id;
  const city = 'brandPage' in node && 'departmentPage' in node ? node : undefined;
  const newest = Math.max(0, ...(city?.years ?? []));
  const ofCity = { city: [id], year: [String(newest)] };
  const views = [
    indicator !== undefined && (
      <Link key="compare" to="/compare" search={{ i: indicator }} className="button">
        {t('compare')}
      </Link>
    ),
    kind === 'POLICY_AREA' && (
      <Link key="board" to="/board" search={{ area: [id] }} className="button">
        {t('board')}
      </Link>
    ),
    kindsWithTimeline.includes(kind) && (
      <Link key="timeline" to="/timeline" search={{ id: [id] }} className="button">
        {t('timeline')}
      </Link>
    ),
    city !== undefined && newest > 0 && (
      <Link key="plan" to="/plan" search={ofCity} className="button">
        {t('plan')}
      </Link>
    ),
    city !== undefined && newest > 0 && (
      <Link key="responsibility" to="/responsibility" search={ofCity} className="button">
        {t('responsibility')}
      </Link>
    ),
    city !== undefined && city.brandPage.nodes.length > 0 && (
      <Link
        key="brands"
        to="/timeline"
        search={{ id: city.brandPage.nodes.map((brand) => brand.id) }}
        className="button"
      >
        {t('brands')}
      </Link>
    ),
    kind === 'CITY' && (
      <Link key="changes" to="/changes" search={{ city: [id] }} className="button">
        {t('changes')}
      </Link>
    ),
    <Link key="graph" to="/graph" search={{ s: [id] }} className="button">
      {t('graph')}
    </Link>,
  ].filter(Boolean);
  return (
    <nav className={`${styles.views} noprint`} aria-label={t('label')}>
      {views}
    </nav>
  );
}

function OneFigure({ node, figure }: { readonly node: ThingNode; readonly figure: FigureData }) {
  const t = useTranslations('thing');
  const tf = useTranslations('figure');
  const details = [
    ['unit', figure.unit],
    ['basis', tf(`basis.${figure.basis}`)],
    ['period', tf(`period.${figure.period}`)],
    ['scope', figure.scope],
    ['due', 'due' in node ? node.due : undefined],
    ['note', 'note' in node ? node.note : undefined],
    ['doubt', figure.basisDoubt],
  ] as const;
  return (
    <Block title={t('figure')}>
      <p className={styles.one}>
        <FigureWords of={figure} />
      </p>
      <dl className={styles.details}>
        {details
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`details.${key}`)}</dt>
              <dd>
                <Chinese>{value}</Chinese>
              </dd>
            </div>
          ))}
        <div>
          <dt>{t('details.indicator')}</dt>
          <dd>
            <ThingLink to={figure.indicator} />
          </dd>
        </div>
        {'document' in node && node.document && (
          <div>
            <dt>{t('details.document')}</dt>
            <dd>
              <ThingLink to={{ id: node.document.id, name: node.document.title }} />
            </dd>
          </div>
        )}
      </dl>
    </Block>
  );
}

function Figures({
  view,
  isCity,
}: {
  readonly view: ReturnType<typeof viewOf>;
  readonly isCity: boolean;
}) {
  const t = useTranslations('thing');
  const { rowOf, write } = useFigureCsv();
  if (!view.figures) return null;
  const { shown, total } = view.figures;
  const byYear = Map.groupBy(shown, ({ at }) => at.year);
  const years = [...byYear.keys()].sort((one, other) => other - one);
  return (
    <Block
      title={t('figures')}
      count={total}
      aside={
        shown.length > 0 && (
          <DownloadButton
            label="CSV"
            make={async () => ({
              name: `${view.name} ${t('figures')}.csv`,
              type: 'text/csv;charset=utf-8',
              content: await write(
                years
                  .flatMap((year) => byYear.get(year) ?? [])
                  .map((figure) => rowOf(figure as unknown as Figure)),
              ),
            })}
          />
        )
      }
    >
      {total === 0 && <p className={styles.none}>{t('noFigures')}</p>}
      {years.map((year) => (
        <section key={year}>
          {years.length > 1 && <h3 className={styles.year}>{year}</h3>}
          <Rows>
            {byYear.get(year)?.map((figure) => (
              <li key={figure.id}>
                <FigureRow of={figure} city={!isCity} />
              </li>
            ))}
          </Rows>
        </section>
      ))}
      {total > shown.length && (
        <p className="quiet small">{t('more', { shown: shown.length, total })}</p>
      )}
    </Block>
  );
}

/** Indicators alike, with what tells them apart: never the same, never to be added up. */
function Related({ node }: { readonly node: ThingNode }) {
  const t = useTranslations('thing');
  if (!('related' in node) || node.related.length === 0) return null;
  return (
    <Block title={t('related')} count={node.related.length}>
      <Rows>
        {node.related.map(({ indicator, differences }) => (
          <li key={indicator.id} className={styles.related}>
            <ThingLink to={indicator} sign />
            <span className="quiet small">
              {differences
                .map(
                  ({ aspect, here, there }) =>
                    `${t(`aspects.${aspect}`)} ${here ?? '—'} / ${there ?? '—'}`,
                )
                .join(' · ')}
            </span>
          </li>
        ))}
      </Rows>
    </Block>
  );
}

/** Cities of a concept that are listed at once. */
const usesAtOnce = 30;

/** A concept's way over cities and years, as far as the documents that are held show it. */
function Spread({ node }: { readonly node: ThingNode }) {
  const t = useTranslations('thing');
  const uses = 'spread' in node ? node.spread : undefined;
  const { shown, more } = useFirstRows(uses ?? [], usesAtOnce);
  if (!uses) return null;
  return (
    <Block title={t('spread')} count={uses.length}>
      <Rows>
        {shown.map(({ city, year, evidence, document }) => (
          <li key={city.id} className={styles.sentence}>
            <ProofButton evidence={evidence.id}>
              <Chinese>{evidence.displayQuote}</Chinese>
            </ProofButton>
            <span className="quiet small">
              {year} <Name of={city} /> · <Chinese>{document.title}</Chinese>
            </span>
          </li>
        ))}
      </Rows>
      {more}
    </Block>
  );
}

function Namesakes({ id, kind }: { readonly id: string; readonly kind: Kind }) {
  const t = useTranslations('thing');
  const isOwned = id.split(':').length > 2 && kind !== 'TARGET' && kind !== 'RESULT';
  const { data } = useAnswer(ExplorerNamesakesDocument, { id }, { enabled: isOwned });
  if (!isOwned || !data) return null;
  return (
    <Block title={t('namesakes')} count={data.namesakes.length}>
      {data.namesakes.length === 0 && <p className={styles.none}>{t('noNamesakes')}</p>}
      <ul className={styles.links}>
        {data.namesakes.map((other) => (
          <li key={other.id}>
            <ThingLink to={{ id: other.id, name: other.label }} sign city={other.city as Named} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Sentences({ node }: { readonly node: ThingNode }) {
  const t = useTranslations('thing');
  const tt = useTranslations('take.columns');
  if (!('sentences' in node)) return null;
  const { nodes, totalCount } = node.sentences;
  return (
    <Block
      title={t('sentences')}
      count={totalCount}
      aside={
        <CsvButton
          name={`${viewOf(node).name} ${t('sentences')}`}
          rows={nodes}
          columns={[
            [tt('sentence'), ({ displayQuote }) => displayQuote],
            [tt('year'), ({ document }) => document.year.year],
            [tt('document'), ({ document }) => document.title],
            [tt('start'), ({ start }) => start],
            [tt('end'), ({ end }) => end],
            [tt('evidence'), ({ id }) => id],
          ]}
        />
      }
    >
      <Rows>
        {nodes.map(({ id, displayQuote, document, start, end }) => (
          <li key={id} className={styles.sentence}>
            <ProofButton evidence={id}>
              <Chinese>{displayQuote}</Chinese>
            </ProofButton>
            <span className="quiet small">
              {document.year.year} <Chinese>{document.title}</Chinese> · {start}–{end}
            </span>
          </li>
        ))}
      </Rows>
      {totalCount > nodes.length && (
        <p className="quiet small">{t('more', { shown: nodes.length, total: totalCount })}</p>
      )}
      {totalCount === 0 && <Nothing kind="silent" />}
    </Block>
  );
}
