import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { ProofButton } from '../../parts/proof-button.js';
import { ThingLink } from '../../parts/thing-link.js';
import { type Role, rolesByRank } from '../../state/address.js';
import type { Answering, PartyDuties, SectionDuties, Subject } from './duty-groups.js';
import styles from './responsibility-page.module.css';

/** Sections in reading order: who answers for each, and what inherits that because it stands in it. */
export function SectionList({
  sections,
  isNarrowed,
}: {
  readonly sections: readonly SectionDuties[];
  /** Whether only some things are left: what is left is opened. */
  readonly isNarrowed: boolean;
}) {
  return (
    <ul>
      {sections.map(({ id, heading, within, whole, direct, inherited }) => (
        <li key={id} className={styles.group}>
          <div>
            {within && (
              <p className="quiet small">
                <Chinese>{within}</Chinese>
              </p>
            )}
            <h3 className={styles.heading}>
              <ThingLink to={{ id, name: heading }} />
            </h3>
          </div>
          <div>
            <Roles answering={whole} />
            {direct.map((subject) => (
              <div key={subject.id} className={styles.direct}>
                <ThingLink to={subject} sign />
                <Roles answering={subject.answering} />
              </div>
            ))}
            <Inherited subjects={inherited} isOpen={isNarrowed} from={heading} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Parties, and what each answers for. */
export function PartyList({
  parties,
  isNarrowed,
}: {
  readonly parties: readonly PartyDuties[];
  readonly isNarrowed: boolean;
}) {
  const t = useTranslations('duties');
  return (
    <ul>
      {parties.map(({ direct, inherited, ...party }) => (
        <li key={party.id} className={styles.group}>
          <h3 className={styles.heading}>
            <ThingLink to={party} sign />
          </h3>
          <div>
            {direct.map((subject) => (
              <div key={subject.id} className={styles.duty}>
                {subject.answering.map(({ role, evidence }) => (
                  <span key={`${role} ${evidence}`} className={styles.role}>
                    <ProofButton evidence={evidence}>{t(`roles.${role}`)}</ProofButton>
                  </span>
                ))}
                <ThingLink to={subject} />
              </div>
            ))}
            <Inherited subjects={inherited} isOpen={isNarrowed} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Role by role: who leads, who is responsible, who cooperates; each name opens the sentence that says so. */
export function Roles({ answering }: { readonly answering: readonly Answering[] }) {
  const t = useTranslations('duties');
  return (
    <dl className={styles.roles}>
      {rolesByRank
        .map((role) => ({ role, parties: answering.filter((each) => each.role === role) }))
        .filter(({ parties }) => parties.length > 0)
        .map(({ role, parties }) => {
          // One sentence mostly names them all: it is offered once, after the last of its names.
          const last = new Map(parties.map(({ evidence, party }) => [evidence, party.id]));
          return (
            <div key={role}>
              <dt>{t(`roles.${role}`)}</dt>
              <dd>
                {parties.map(({ party, evidence }) => (
                  <span key={`${party.id} ${evidence}`} className={styles.party}>
                    <ThingLink to={party} sign />
                    {last.get(evidence) === party.id && (
                      <Proof evidence={evidence} of={party.name} role={role} />
                    )}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}

function Proof({
  evidence,
  of,
  role,
}: {
  readonly evidence: string;
  readonly of: string;
  readonly role: Role;
}) {
  const t = useTranslations('duties');
  const te = useTranslations('evidence');
  return (
    <ProofButton evidence={evidence}>
      <span className="small quiet">{te('title')}</span>
      <span className="unseen">
        {' '}
        <Chinese>{of}</Chinese> {t(`roles.${role}`)}
      </span>
    </ProofButton>
  );
}

/** What inherits: dashed and marked, and shut until it is asked for or few are left. */
function Inherited({
  subjects,
  isOpen,
  from,
}: {
  readonly subjects: readonly Subject[];
  readonly isOpen: boolean;
  /** Heading of the section that it is inherited from. */
  readonly from?: string;
}) {
  const t = useTranslations('responsibility');
  if (subjects.length === 0) return null;
  return (
    <details
      key={String(isOpen)}
      open={isOpen}
      className={styles.inherited}
      aria-label={from && t('inheritedFrom', { from })}
    >
      <summary>
        <span className={styles.mark}>{t('mark')}</span>{' '}
        {t('inherited', { count: subjects.length })}
      </summary>
      <ul>
        {subjects.map((subject) => (
          <li key={subject.id}>
            <ThingLink to={subject} sign />
            {subject.answering[0] && (
              <ProofButton evidence={subject.answering[0].evidence}>
                <span className="small quiet">{t('byWhat')}</span>
              </ProofButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
