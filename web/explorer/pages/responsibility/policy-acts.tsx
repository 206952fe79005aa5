import { useTranslations } from 'use-intl';
import type { ExplorerResponsibilityQuery } from '../../generated/graphql.js';
import { Block, Rows } from '../../parts/block.js';
import { ProofButton } from '../../parts/proof-button.js';
import { ThingLink } from '../../parts/thing-link.js';
import { Roles } from './duty-lists.js';
import styles from './responsibility-page.module.css';

type PolicyRow = NonNullable<ExplorerResponsibilityQuery['policies']>['nodes'][number];

/** Whether the words stand in the name of a policy, or of who has to do with it. */
export function speaksOf({ name, nameEn, duties, actors }: PolicyRow, words = ''): boolean {
  const parties = duties.map(({ party }) => ('name' in party ? party.name : ''));
  const departments = actors.map(({ department }) => department.name);
  const text = [name, nameEn ?? '', ...parties, ...departments].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

const actions = [
  'ISSUES',
  'PUBLISHES',
  'APPROVES',
  'DRAFTS',
  'REVISES',
  'IMPLEMENTS',
  'EVALUATES',
] as const;
type Action = (typeof actions)[number];

/** What the documents say was done with policies, and with whom: issued, drafted, carried out. */
export function PolicyActs({
  policies,
  documents,
  total,
}: {
  readonly policies: readonly PolicyRow[];
  /** Ids of the documents of the page: what others say of a policy is left out. */
  readonly documents: readonly string[];
  readonly total: number;
}) {
  const t = useTranslations('responsibility');
  const isHere = ({ document }: { readonly document: { readonly id: string } }) =>
    documents.includes(document.id);
  const groups = actions
    .map((action) => ({
      action,
      acts: policies.flatMap((policy) => actsOf(policy, action, isHere)),
    }))
    .filter(({ acts }) => acts.length > 0);
  if (groups.length === 0) return null;
  return (
    <Block title={t('policies')}>
      {groups.map(({ action, acts }) => (
        <section key={action}>
          <h3 className={styles.action}>
            {t(`actions.${action}`)} {acts.length}
          </h3>
          <Rows>
            {acts.map(({ policy, evidence, answering, actors }) => (
              <li key={`${policy.id} ${evidence}`} className={styles.act}>
                <span>
                  <ThingLink to={policy} sign />{' '}
                  <ProofButton evidence={evidence}>
                    <span className="small quiet">{t('sentence')}</span>
                    <span className="unseen"> {policy.name}</span>
                  </ProofButton>
                </span>
                <span>
                  {actors.map((department) => (
                    <ThingLink key={department.id} to={department} sign />
                  ))}
                  <Roles answering={answering} />
                </span>
              </li>
            ))}
          </Rows>
        </section>
      ))}
      {total > policies.length && (
        <p className="quiet small">{t('more', { shown: policies.length, total })}</p>
      )}
    </Block>
  );
}

function actsOf(
  policy: PolicyRow,
  action: Action,
  isHere: (of: { readonly document: { readonly id: string } }) => boolean,
) {
  return policy.mentions
    .filter((mention) => mention.action === action && isHere(mention))
    .map(({ evidence }) => ({
      policy,
      evidence: evidence.id,
      actors: policy.actors
        .filter((actor) => actor.action === action && isHere(actor))
        .map(({ department }) => department),
      answering: policy.duties.filter(isHere).map(({ role, party, evidence: { id } }) => ({
        role,
        party: 'id' in party ? party : { id: '', name: '' },
        evidence: id,
      })),
    }));
}
