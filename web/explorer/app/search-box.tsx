import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import {
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { ExplorerSuggestDocument } from '../generated/graphql.js';
import { Chinese } from '../parts/chinese.js';
import { Sign } from '../parts/sign.js';
import { Name } from '../parts/thing-link.js';
import { useKeys } from '../state/keys.js';
import type { Kind } from '../state/kinds.js';
import { useAnswer } from '../state/use-answer.js';
import styles from './search-box.module.css';

/** The key of the row that searches for the words as they stand. */
const searchKey = 'search';

/** The box: what is typed becomes suggestions of things, and Enter searches for the words. */
export function SearchBox() {
  const t = useTranslations('box');
  const kinds = useTranslations('kinds');
  const { q = '' } = useSearch({ strict: false }) as { q?: string };
  const [text, setText] = useState(q);
  const [asked, setAsked] = useState('');
  const navigate = useNavigate();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => setText(q), [q]);
  // Not before the fingers rest, and never for half of a character that is being composed.
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  useKeys({
    box: () => {
      field.current?.focus();
      field.current?.select();
    },
  });

  const { data } = useAnswer(
    ExplorerSuggestDocument,
    { text: asked },
    { enabled: asked !== '', keepPrevious: true, aside: true },
  );
  const suggestions = asked === '' ? [] : (data?.suggest ?? []);

  const search = () => {
    const words = text.trim();
    if (words !== '') void router.navigate({ to: '/search', search: { q: words } });
  };
  const choose = (key: Key | null) => {
    if (key === null) return;
    if (key === searchKey) return search();
    void navigate({ to: '/$id', params: { id: String(key) } });
    setText('');
  };

  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <ComboBox
          inputValue={text}
          onInputChange={setText}
          onSelectionChange={choose}
          selectedKey={null}
          allowsCustomValue
          // The service has filtered them; and it opens before the first are there.
          defaultFilter={() => true}
          allowsEmptyCollection
          menuTrigger="input"
          className={styles.box ?? ''}
        >
          <Label className="unseen">{t('label')}</Label>
          <Input
            ref={field}
            type="search"
            name="q"
            enterKeyHint="search"
            autoComplete="off"
            placeholder={t('placeholder')}
            className={styles.field ?? ''}
            onKeyDown={(event) => {
              // Enter with no suggestion chosen searches; the list handles it where one is.
              const isChosen = event.currentTarget.getAttribute('aria-activedescendant');
              if (event.key === 'Enter' && !isChosen && !event.nativeEvent.isComposing) search();
            }}
          />
          <span aria-hidden="true" className={styles.key}>
            /
          </span>
          <Popover className={styles.popover ?? ''} placement="bottom start">
            <ListBox
              aria-label={t('suggestions')}
              className={styles.list ?? ''}
              renderEmptyState={() => null}
            >
              {suggestions.map(({ node, matched }) => (
                <ListBoxItem
                  key={node.id}
                  id={node.id}
                  textValue={text}
                  className={styles.item ?? ''}
                >
                  <Sign kind={node.type as Kind} />
                  <span className={styles.name}>
                    <Chinese>{node.label}</Chinese>
                    {matched !== node.label && <span className="quiet small"> {matched}</span>}
                  </span>
                  <span className="quiet small">
                    {node.city && <Name of={node.city} />} {kinds(node.type)}
                  </span>
                </ListBoxItem>
              ))}
              {text.trim() !== '' && (
                <ListBoxItem id={searchKey} textValue={text} className={styles.item ?? ''}>
                  {t('all', { text: text.trim() })}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </form>
    </search>
  );
}
