import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ExplorerSuggestDocument } from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import { Sign } from '../../parts/sign.js';
import { Name } from '../../parts/thing-link.js';
import type { Kind } from '../../state/kinds.js';
import { useAnswer } from '../../state/use-answer.js';
import styles from './timeline-page.module.css';

/** Kinds of things that have a time line. */
const kindsWithTimeline: readonly string[] = [
  'SERVICE_BRAND',
  'PROGRAM',
  'INDICATOR',
  'DEPARTMENT',
];

/** A field that finds a thing by its name, and gives it a lane. */
export function AddLane({
  ids,
  isFull,
}: {
  readonly ids: readonly string[];
  readonly isFull: boolean;
}) {
  const t = useTranslations('timeline');
  const tk = useTranslations('kinds');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const navigate = useNavigate();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAnswer(
    ExplorerSuggestDocument,
    { text: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  const found =
    asked === ''
      ? []
      : (data?.suggest ?? []).filter(
          ({ node }) => kindsWithTimeline.includes(node.type) && !ids.includes(node.id),
        );
  const add = (id: string) => {
    setText('');
    setAsked('');
    void navigate({
      to: '/timeline',
      search: (all: Record<string, unknown>) => ({ ...all, id: [...ids, id] }),
      resetScroll: false,
    } as Parameters<typeof navigate>[0]);
  };
  if (isFull) return null;
  return (
    <div className={`${styles.add} noprint`}>
      <label>
        {t('add')}{' '}
        <input
          type="search"
          value={text}
          autoComplete="off"
          placeholder={t('addExample')}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <ul aria-live="polite">
        {found.map(({ node }) => (
          <li key={node.id}>
            <button type="button" className="button" onClick={() => add(node.id)}>
              <Sign kind={node.type as Kind} />
              <Chinese>{node.label}</Chinese>
              <span className="quiet small">
                {node.city && <Name of={node.city} />} {tk(node.type)}
              </span>
            </button>
          </li>
        ))}
        {asked !== '' && data && found.length === 0 && (
          <li className="quiet small">{t('noneFound')}</li>
        )}
      </ul>
    </div>
  );
}
