import { type Kind, kinds } from '../state/kinds.js';
import { usePreferences } from '../state/preferences.js';
import styles from './sign.module.css';

/** The sign of a kind: a character on the silhouette and in the colour of its family. */
export function Sign({ kind, large = false }: { readonly kind: Kind; readonly large?: boolean }) {
  const { language } = usePreferences();
  const { family, silhouette, sign } = kinds[kind];
  const [zh, en] = sign;
  return (
    <span
      aria-hidden="true"
      className={[styles.sign, styles[silhouette], family, large && styles.large]
        .filter(Boolean)
        .join(' ')}
    >
      {language === 'zh' ? zh : en}
    </span>
  );
}
