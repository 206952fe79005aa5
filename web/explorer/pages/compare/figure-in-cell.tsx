import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { FigureWords, isTarget } from '../../parts/figure.js';
import { Name } from '../../parts/thing-link.js';
import { type Figure, type Footnotes, type Pair, type ResultFigure, rateOf } from './comparison.js';
import styles from './figure-in-cell.module.css';
import { useFootnoteWords } from './footnote-words.js';

type Place = 'year' | 'city and year';

/** Target and results of one promise: hollow and filled, with the numbers of the footnotes about them. */
export function PairInCell({
  pair: { target, results },
  footnotes,
  place,
}: {
  readonly pair: Pair;
  readonly footnotes?: Footnotes | undefined;
  /** What is said beside a figure of where and when it is, if that is not to be seen. */
  readonly place?: Place | undefined;
}) {
  return (
    <div className={styles.pair}>
      {target && <FigureInCell figure={target} footnotes={footnotes} place={place} />}
      {results.map((result) => (
        <FigureInCell key={result.id} figure={result} footnotes={footnotes} place={place}>
          <Rate of={result} />
        </FigureInCell>
      ))}
    </div>
  );
}

function FigureInCell({
  figure,
  footnotes,
  place,
  children,
}: {
  readonly figure: Figure;
  readonly footnotes?: Footnotes | undefined;
  readonly place: Place | undefined;
  readonly children?: ReactNode;
}) {
  const tk = useTranslations('kinds');
  const tf = useTranslations('figure');
  const kind = isTarget(figure) ? 'TARGET' : 'RESULT';
  return (
    <div className={styles.figure}>
      <span className={`${styles.words} ${isTarget(figure) ? 'promised' : 'reached'}`}>
        <span className={`${styles.mark} ${styles[kind]}`} aria-hidden="true" />
        <FigureWords of={figure} />
        {footnotes && <FootnoteMarks footnotes={footnotes} figure={figure} />}
      </span>
      <span className={styles.about}>
        {place === 'city and year' && (
          <>
            <Name of={figure.owner} />{' '}
          </>
        )}
        {place && `${figure.at.year} · `}
        {tk(kind)} · {tf(`period.${figure.period}`)}
        {figure.scope && (
          <>
            {' · '}
            <Chinese className={styles.scope ?? ''}>{figure.scope}</Chinese>
          </>
        )}
        {children}
      </span>
    </div>
  );
}

/** Numbers of the footnotes about a figure: each says what it warns of, and leads to its words below. */
export function FootnoteMarks({
  footnotes,
  figure,
}: {
  readonly footnotes: Footnotes;
  readonly figure: Figure;
}) {
  const t = useTranslations('compare');
  const words = useFootnoteWords();
  return footnotes.of(figure).map((footnote) => (
    <sup key={footnote.number} className={styles.footnote}>
      <Link
        to="."
        search={(all: object) => all}
        hash={`note-${footnote.number}`}
        title={words(footnote)}
        aria-label={t('footnote', { number: footnote.number })}
      >
        {footnote.number}
      </Link>
    </sup>
  ));
}

/** The completion rate: upright as the source states it, in italics where it is computed. */
function Rate({ of: result }: { readonly of: ResultFigure }) {
  const t = useTranslations('compare');
  const tn = useTranslations('nothing');
  const format = useFormatter();
  const rate = rateOf(result);
  if (!rate) return result.resultStatus === 'NO_TARGET' ? ` · ${tn('noCounterpart')}` : null;
  const percent = `${format.number(rate.percent, { maximumFractionDigits: 2 })}%`;
  return (
    <>
      {' · '}
      {rate.isStated ? (
        t('stated', { percent })
      ) : (
        <em className={styles.computed}>{t('computed', { percent })}</em>
      )}
    </>
  );
}
