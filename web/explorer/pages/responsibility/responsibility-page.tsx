import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import {
  ExplorerHomeDocument,
  ExplorerResponsibilityDocument,
  type ExplorerResponsibilityQuery,
} from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { ChosenCoverage, CoverageChooser } from '../../parts/coverage-chooser.js';
import { Nothing } from '../../parts/nothing.js';
import { Answered } from '../../parts/states.js';
import { Name, ThingLink } from '../../parts/thing-link.js';
import { WordsField } from '../../parts/words-field.js';
import { type ResponsibilitySearch, type Role, rolesByRank } from '../../state/address.js';
import { useAnswer } from '../../state/use-answer.js';
import { useChangeAddress } from '../../state/use-change-address.js';
import { joined, useWholeAnswer } from '../../state/use-whole-answer.js';
import { DutiesCsv } from './duties-csv.js';
import { byParty, bySection, passing } from './duty-groups.js';
import { PartyList, SectionList } from './duty-lists.js';
import { PolicyActs, speaksOf } from './policy-acts.js';
import styles from './responsibility-page.module.css';

/** What is asked about: one document, or all documents of a city and year. */
type Of =
  | { readonly document: string }
  | { readonly document?: undefined; readonly city: string; readonly year: number };

/** Who answers for what (责任). */
export function ResponsibilityPage() {
  const t = useTranslations('responsibility');
  const { document, city, year } = useSearch({ strict: false }) as ResponsibilitySearch;
  const of: Of | undefined =
    document !== undefined
      ? { document }
      : city?.[0] !== undefined && Number.isInteger(Number(year?.[0]))
        ? { city: city[0], year: Number(year?.[0]) }
        : undefined;
  return (
    <div className={styles.page}>
      {of ? (
        <DutiesOf key={JSON.stringify(of)} of={of} />
      ) : (
        <>
          <h1>{t('title')}</h1>
          <Chooser />
        </>
      )}
    </div>
  );
}

function Chooser() {
  const t = useTranslations('responsibility');
  usePageTitle(t('title'));
  const answer = useAnswer(ExplorerHomeDocument, {});
  return (
    <Answered by={answer}>
      {({ coverage }) => <CoverageChooser cells={coverage} to="/responsibility" />}
    </Answered>
  );
}

const filtersOf = (of: Of) =>
  of.document !== undefined
    ? { filter: { document: { eq: of.document } }, policies: null, withPolicies: false, city: null }
    : {
        filter: { city: { id: { eq: of.city } }, year: { eq: of.year } },
        policies: { city: { id: { eq: of.city } }, year: { eq: of.year } },
        withPolicies: true,
        city: [of.city],
      };

function DutiesOf({ of }: { readonly of: Of }) {
  const answer = useWholeAnswer(
    ExplorerResponsibilityDocument,
    { ...filtersOf(of), after: null },
    {
      next: ({ responsibilities: { pageInfo } }) =>
        pageInfo.hasNextPage ? { after: pageInfo.endCursor, withPolicies: false } : undefined,
      join: (one, other) => ({
        ...one,
        responsibilities: joined(one.responsibilities, other.responsibilities),
      }),
    },
  );
  const t = useTranslations('responsibility');
  const cell = answer.data && cellOf(answer.data, of);
  // A city of which nothing is held in this year still has its name.
  const city =
    cell?.city ?? (of.document === undefined ? answer.data?.coverage[0]?.city : undefined);
  return (
    <>
      <h1>
        {city && <Name of={city} />} {of.document === undefined ? of.year : cell?.year} {t('title')}
      </h1>
      <Answered by={answer} rows={12}>
        {(duties) => <DutiesOfAll of={of} duties={duties} />}
      </Answered>
    </>
  );
}

/** City and year of what is asked about, and the documents that are held of them. */
const cellOf = ({ coverage }: ExplorerResponsibilityQuery, of: Of) =>
  of.document === undefined
    ? coverage.find(({ year }) => year === of.year)
    : coverage.find(({ documents }) => documents.some(({ id }) => id === of.document));

function DutiesOfAll({
  of,
  duties,
}: {
  readonly of: Of;
  readonly duties: ExplorerResponsibilityQuery;
}) {
  const t = useTranslations('responsibility');
  const { by, role, words } = useSearch({ strict: false }) as ResponsibilitySearch;
  const { coverage, responsibilities, policies } = duties;
  const cell = cellOf(duties, of);
  const year = of.document === undefined ? of.year : cell?.year;
  const documents = (cell?.documents ?? []).filter(
    ({ id }) => of.document === undefined || id === of.document,
  );
  const rows = passing(responsibilities.nodes, { role, words });
  const direct = rows.filter(({ inherited }) => !inherited).length;
  usePageTitle(t('title'), cell?.city.name, year === undefined ? undefined : String(year));
  return (
    <>
      {of.document === undefined && (
        <ChosenCoverage cells={coverage} city={of.city} year={of.year} to="/responsibility" />
      )}
      <p className={styles.held}>
        <span className="quiet">{t('from')}</span>
        {documents.length === 0 && <Nothing kind="notHeld" />}
        {documents.map(({ id, title }) => (
          <ThingLink key={id} to={{ id, name: title }} sign />
        ))}
      </p>
      {responsibilities.totalCount > 0 && <Choices />}
      <Block
        title={t('whoFor')}
        aside={
          responsibilities.totalCount > 0 && (
            <>
              <span className="quiet small">
                {t('counts', { direct, inherited: rows.length - direct })}
              </span>
              <DutiesCsv rows={rows} name={[cell?.city.name, year, t('title')].join(' ')} />
            </>
          )
        }
      >
        {responsibilities.totalCount === 0 && documents.length > 0 && (
          <p className={styles.none}>
            <Nothing kind="silent" /> {t('none')}
          </p>
        )}
        {responsibilities.totalCount > 0 && rows.length === 0 && (
          <p className={styles.none}>{t('nonePass')}</p>
        )}
        {by === 'party' ? (
          <PartyList parties={byParty(rows)} isNarrowed={words !== undefined} />
        ) : (
          <SectionList
            sections={bySection(rows, responsibilities.nodes)}
            isNarrowed={words !== undefined}
          />
        )}
        {responsibilities.nodes.length < responsibilities.totalCount && (
          <p className="quiet small">
            {t('more', {
              shown: responsibilities.nodes.length,
              total: responsibilities.totalCount,
            })}
          </p>
        )}
      </Block>
      {policies && of.document === undefined && (
        <PolicyActs
          policies={policies.nodes.filter((policy) => speaksOf(policy, words))}
          documents={documents.map(({ id }) => id)}
          total={policies.totalCount}
        />
      )}
    </>
  );
}

/** By section or by party, the role, and words. */
function Choices() {
  const t = useTranslations('responsibility');
  const td = useTranslations('duties');
  const { by, role, words } = useSearch({ strict: false }) as ResponsibilitySearch;
  const set = useChangeAddress<ResponsibilitySearch>();
  return (
    <div className={`${styles.choices} noprint`}>
      <fieldset>
        <legend className="unseen">{t('by')}</legend>
        {(['section', 'party'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="by"
              checked={(by ?? 'section') === each}
              onChange={() => set({ by: each === 'party' ? 'party' : undefined })}
            />
            {t(each === 'party' ? 'byParty' : 'bySection')}
          </label>
        ))}
      </fieldset>
      <label>
        {t('role')}{' '}
        <select
          value={role ?? ''}
          onChange={({ target }) =>
            set({ role: target.value === '' ? undefined : (target.value as Role) })
          }
        >
          <option value="">{t('allRoles')}</option>
          {rolesByRank.map((each) => (
            <option key={each} value={each}>
              {td(`roles.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <WordsField
        label={t('words')}
        words={words}
        placeholder={t('wordsExample')}
        onChange={(changed) => set({ words: changed })}
      />
    </div>
  );
}
