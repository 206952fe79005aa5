import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ExplorerSuggestDocument } from '../generated/graphql.js';
import type { Kind } from '../state/kinds.js';
import { useAnswer } from '../state/use-answer.js';
import { Chinese } from './chinese.js';
import { Sign } from './sign.js';
import styles from './thing-finder.module.css';
import { Name } from './thing-link.js';

/** A field that finds things by their names, and buttons of those found. */
export function ThingFinder({
  label,
  placeholder,
  noneFound,
  isWanted,
  onPick,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly noneFound: string;
  readonly isWanted: (thing: { readonly id: string; readonly type: Kind }) => boolean;
  readonly onPick: (id: string) => void;
}) {
  const tk = useTranslations('kinds');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAnswer(
    ExplorerSuggestDocument,
    { text: asked },
    { enabled: asked !== '', keepPrevious: true, aside: true },
  );
  const found =
    asked === ''
      ? []
      : (data?.suggest ?? []).filter(({ node }) =>
          isWanted({ id: node.id, type: node.type as Kind }),
        );
  const field = useRef<HTMLInputElement>(null);
  const pick = (id: string) => {
    // What was picked goes: one may go on with the next.
    field.current?.focus();
    setText('');
    setAsked('');
    onPick(id);
  };
  return (
    <div className={`${styles.finder} noprint`}>
      <label>
        {label}{' '}
        <input
          ref={field}
          type="search"
          value={text}
          autoComplete="off"
          placeholder={placeholder}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <ul aria-live="polite">
        {found.map(({ node }) => (
          <li key={node.id}>
            <button type="button" className="button" onClick={() => pick(node.id)}>
              <Sign kind={node.type as Kind} />
              <Chinese>{node.label}</Chinese>
              <span className="quiet small">
                {node.city && <Name of={node.city} />} {tk(node.type)}
              </span>
            </button>
          </li>
        ))}
        {asked !== '' && data && found.length === 0 && <li className="quiet small">{noneFound}</li>}
      </ul>
    </div>
  );
}
