import { useTranslations } from 'use-intl';
import type { ChangeKind, ExplorerChangesQuery } from '../../generated/graphql.js';
import { Block, Rows } from '../../parts/block.js';
import { Chinese } from '../../parts/chinese.js';
import { CsvButton } from '../../parts/csv-button.js';
import { Nothing } from '../../parts/nothing.js';
import { ProofButton } from '../../parts/proof-button.js';
import { type Named, ThingLink } from '../../parts/thing-link.js';
import { usePreferences } from '../../state/preferences.js';
import styles from './change-groups.module.css';

type Changes = ExplorerChangesQuery['changes'];
type Change = Changes['changes'][number];

/** What is most worth reading first. */
const order: readonly ChangeKind[] = [
  'VALUE_RAISED',
  'VALUE_LOWERED',
  'TARGET_REPORTED',
  'CONTINUED',
  'RELATED',
  'APPEARED',
  'GONE',
];

/** The changes by kind, with the sentences of both years side by side. */
export function ChangeGroups({
  of: { documentsFrom, documentsTo, changes },
  from,
  to,
}: {
  readonly of: Changes;
  readonly from: number;
  readonly to: number;
}) {
  const t = useTranslations('changes');
  const { language } = usePreferences();
  const groups = Map.groupBy(changes, ({ kind }) => kind);
  const missing = [
    ...(documentsFrom.length === 0 ? [from] : []),
    ...(documentsTo.length === 0 ? [to] : []),
  ];
  const inOrder = order.flatMap((kind) => groups.get(kind) ?? []);
  return (
    <>
      <p className={`${styles.take} noprint`}>
        <ChangesCsv of={inOrder} from={from} to={to} />
      </p>
      <div className={`${styles.change} ${styles.documents}`}>
        <h2>{t('documents')}</h2>
        <Documents year={from} documents={documentsFrom} />
        <Documents year={to} documents={documentsTo} />
      </div>
      {missing.length > 0 && (
        <p role="status" className={styles.missing}>
          {t('missing', { years: missing.join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
      {missing.length === 0 && changes.length === 0 && (
        <p role="status" className={styles.missing}>
          {t('none')}
        </p>
      )}
      {order.map((kind) => {
        const group = groups.get(kind);
        return (
          group && (
            <Block key={kind} title={t(`kinds.${kind}`)} count={group.length}>
              <p className="quiet small">{t(`about.${kind}`)}</p>
              <Rows>
                {group.map((change) => (
                  <li key={`${change.subject.id} ${change.counterpart?.id ?? ''}`}>
                    <ChangeRow of={change} from={from} to={to} />
                  </li>
                ))}
              </Rows>
            </Block>
          )
        );
      })}
    </>
  );
}

/** The changes as a table, in the order of the page, each with its sentences of both years. */
function ChangesCsv({
  of: changes,
  from,
  to,
}: {
  readonly of: readonly Change[];
  readonly from: number;
  readonly to: number;
}) {
  const t = useTranslations('changes');
  const tt = useTranslations('take.columns');
  return (
    <CsvButton
      name={`${t('title')} ${from}-${to}`}
      rows={changes}
      columns={[
        [tt('change'), ({ kind }) => t(`kinds.${kind}`)],
        [tt('name'), ({ subject }) => namedOf(subject).name],
        [String(from), ({ before }) => before?.displayQuote],
        [String(to), ({ after }) => after?.displayQuote],
        [
          t('goesOn'),
          ({ counterpart }) => (counterpart && 'name' in counterpart ? counterpart.name : ''),
        ],
        [tt('id'), ({ subject }) => namedOf(subject).id],
        [`${tt('evidence')} ${from}`, ({ before }) => before?.id],
        [`${tt('evidence')} ${to}`, ({ after }) => after?.id],
      ]}
    />
  );
}

/** The documents of a year, or that none is held. */
function Documents({
  year,
  documents,
}: {
  readonly year: number;
  readonly documents: Changes['documentsFrom'];
}) {
  return (
    <div>
      <h3>{year}</h3>
      {documents.length === 0 && <Nothing kind="notHeld" />}
      <ul>
        {documents.map(({ id, title }) => (
          <li key={id}>
            <ThingLink to={{ id, name: title }} sign />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChangeRow({
  of: { subject, before, after, counterpart },
  from,
  to,
}: {
  readonly of: Change;
  readonly from: number;
  readonly to: number;
}) {
  const t = useTranslations('changes');
  return (
    <div className={styles.change}>
      <div className={styles.subject}>
        <ThingLink to={namedOf(subject)} sign />
        {counterpart && 'name' in counterpart && (
          <span className="small">
            {t('goesOn')} <ThingLink to={counterpart as Named} />
          </span>
        )}
      </div>
      <Said year={from} sentence={before} />
      <Said year={to} sentence={after} />
    </div>
  );
}

/** What one year says, as a door to its place in the document; or that it does not. */
function Said({ year, sentence }: { readonly year: number; readonly sentence: Change['before'] }) {
  return (
    <div className={styles.said}>
      <span className={styles.year}>{year}</span>
      {sentence ? (
        <ProofButton evidence={sentence.id}>
          <Chinese>{sentence.displayQuote}</Chinese>
        </ProofButton>
      ) : (
        <Nothing kind="silent" />
      )}
    </div>
  );
}

/** The name of what has changed; of a target, what is counted and how much. */
const namedOf = (subject: Change['subject']): Named =>
  'displayText' in subject
    ? { id: subject.id, name: `${subject.indicator.name} ${subject.displayText}` }
    : 'name' in subject
      ? subject
      : {
          id: (subject as { readonly id: string }).id,
          name: (subject as { readonly id: string }).id,
        };
