import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ExplorerGraphBeginningsDocument } from '../../generated/graphql.js';
import { Block } from '../../parts/block.js';
import { Sign } from '../../parts/sign.js';
import { Answered } from '../../parts/states.js';
import { Name, type Named } from '../../parts/thing-link.js';
import { kindOf } from '../../state/kinds.js';
import { useAnswer } from '../../state/use-answer.js';
import styles from './graph-page.module.css';

/** Where nothing is drawn: a few things to begin from. */
export function Beginnings() {
  const t = useTranslations('graph');
  const answer = useAnswer(ExplorerGraphBeginningsDocument, {});
  return (
    <Answered by={answer}>
      {({ brands, departments, concepts }) => (
        <>
          <Things title={t('beginBrands')} things={brands.nodes} />
          <Things title={t('beginDepartments')} things={departments.nodes} />
          <Things title={t('beginConcepts')} things={concepts.nodes} />
        </>
      )}
    </Answered>
  );
}

function Things({
  title,
  things,
}: {
  readonly title: string;
  readonly things: readonly (Named & { readonly owner?: Named })[];
}) {
  return (
    <Block title={title}>
      <ul className={styles.beginnings}>
        {things.map((thing) => (
          <li key={thing.id}>
            <Link to="/graph" search={{ s: [thing.id] }} className="button">
              <Sign kind={kindOf(thing.id) ?? 'PROGRAM'} />
              <Name of={thing} />
              {thing.owner && (
                <span className="quiet small">
                  <Name of={thing.owner} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}
