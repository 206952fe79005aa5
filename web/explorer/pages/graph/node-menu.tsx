import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type Ref, useId } from 'react';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { useShowSentence } from '../../parts/proof-button.js';
import { Sign } from '../../parts/sign.js';
import { ThingLink } from '../../parts/thing-link.js';
import { usePreferences } from '../../state/preferences.js';
import type { DrawnNode } from './drawing.js';
import { dueOf, isWithheld, kindOfNode, nameOf, sentenceOf } from './names.js';
import styles from './node-menu.module.css';
import type { Offer } from './offers.js';
import { yearsOf } from './shown.js';

export interface NodeActions {
  readonly expand: (id: string, relation: string) => void;
  readonly collapse: (id: string) => void;
  readonly togglePin: (id: string) => void;
  readonly toggleFocus: (id: string) => void;
  readonly take: (id: string) => void;
  readonly togglePathEnd: (id: string) => void;
  readonly close: () => void;
}

/** What a thing is and belongs to, what it can be expanded by, and what can be done with it. */
export function NodeMenu({
  ref,
  node,
  offers,
  isExpanded,
  isPinned,
  isFocus,
  isPathEnd,
  on,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly node: DrawnNode;
  readonly offers: readonly Offer[];
  readonly isExpanded: boolean;
  readonly isPinned: boolean;
  readonly isFocus: boolean;
  readonly isPathEnd: boolean;
  readonly on: NodeActions;
}) {
  const t = useTranslations('graph');
  const to = useTranslations('graph.offers');
  const tk = useTranslations('kinds');
  const title = useId();
  const { language } = usePreferences();
  const show = useShowSentence();
  const { id, city, policyArea } = node;
  const name = nameOf(node, language);
  const sentence = sentenceOf(node);
  const years = yearsOf(node);
  return (
    <section ref={ref} aria-labelledby={title} tabIndex={-1} className={styles.menu}>
      <header>
        <Sign kind={kindOfNode(node)} />
        <h2 id={title}>
          <Chinese>{name}</Chinese>
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('closeMenu', { name })}
          onClick={on.close}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </header>
      <p className={`quiet small ${styles.belongs}`}>
        <span>{tk(kindOfNode(node))}</span>
        {city && city.id !== id && <ThingLink to={city} />}
        {years.length > 0 && <span>{years.join('、')}</span>}
        {policyArea && policyArea.id !== id && <ThingLink to={policyArea} />}
        {isWithheld(node) && <span>{t('withheld')}</span>}
        {dueOf(node) && <span>{t('due', { due: dueOf(node) ?? '' })}</span>}
      </p>
      <ul className={styles.offers}>
        {offers.map(({ relation, end, shown, total, next }) => (
          <li key={relation}>
            <button
              type="button"
              aria-disabled={next === 0}
              onClick={() => next > 0 && on.expand(id, relation)}
            >
              {to(`${relation}.${end}`)}{' '}
              <span className="quiet">
                {shown === 0
                  ? total
                  : next === 0
                    ? t('expanded', { count: total })
                    : t('partly', { shown, total, more: next })}
              </span>
            </button>
          </li>
        ))}
        {offers.length === 0 && <li className="quiet small">{t('nothingToExpand')}</li>}
      </ul>
      <div className={styles.actions}>
        {sentence !== null && (
          <button type="button" className="button" onClick={() => show(sentence)}>
            {t('sentence')}
          </button>
        )}
        <Link to="/$id" params={{ id }} className="button">
          {t('open')}
        </Link>
        {isExpanded && (
          <button type="button" className="button" onClick={() => on.collapse(id)}>
            {t('collapse')}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-pressed={isPinned}
          onClick={() => on.togglePin(id)}
        >
          {t(isPinned ? 'unpin' : 'pin')}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isFocus}
          onClick={() => on.toggleFocus(id)}
        >
          {t(isFocus ? 'unfocus' : 'focus')}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isPathEnd}
          onClick={() => on.togglePathEnd(id)}
        >
          {t('pathEnd')}
        </button>
        <button type="button" className="button" onClick={() => on.take(id)}>
          {t('take')}
        </button>
      </div>
    </section>
  );
}
