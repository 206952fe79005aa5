import { useEffect, useState } from 'react';
import styles from './words-field.module.css';

/** A field for words that narrow a page down: the address follows when the fingers rest. */
export function WordsField({
  label,
  words,
  placeholder,
  onChange,
}: {
  readonly label: string;
  /** Those of the address. */
  readonly words: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (words: string | undefined) => void;
}) {
  const [text, setText] = useState(words ?? '');
  const asked = text.trim() === '' ? undefined : text.trim();
  useEffect(() => {
    if (asked === words) return;
    const timer = setTimeout(() => onChange(asked), 200);
    return () => clearTimeout(timer);
  });
  return (
    <label className={styles.words}>
      {label}
      <input
        type="search"
        value={text}
        placeholder={placeholder}
        onChange={({ target }) => setText(target.value)}
      />
    </label>
  );
}
