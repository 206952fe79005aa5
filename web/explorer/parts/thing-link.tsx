import { Link } from '@tanstack/react-router';
import { kindOf } from '../state/kinds.js';
import { usePreferences } from '../state/preferences.js';
import { Chinese } from './chinese.js';
import { Sign } from './sign.js';
import styles from './thing-link.module.css';

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Where the vocabulary has one. */
  readonly nameEn?: string | null | undefined;
}

/** The name of a thing in the page's language: the vocabulary's English name where there is one. */
export function Name({ of: { name, nameEn } }: { readonly of: Omit<Named, 'id'> }) {
  const { language } = usePreferences();
  return language === 'en' && nameEn ? (
    <span title={name}>{nameEn}</span>
  ) : (
    <Chinese>{name}</Chinese>
  );
}

/** A link to the page of a thing, with the sign of its kind where wanted. */
export function ThingLink({
  to: thing,
  sign = false,
  city,
}: {
  readonly to: Named;
  readonly sign?: boolean;
  /** Is said beside the name outside the city's own page: cities have things of the same name. */
  readonly city?: Named | null | undefined;
}) {
  const kind = kindOf(thing.id);
  return (
    <span className={styles.thing}>
      {sign && kind && <Sign kind={kind} />}
      <Link to="/$id" params={{ id: thing.id }} className={styles.link}>
        <Name of={thing} />
      </Link>
      {city && (
        <span className="quiet small">
          <Name of={city} />
        </span>
      )}
    </span>
  );
}
