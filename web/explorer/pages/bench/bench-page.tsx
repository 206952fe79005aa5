import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../app/page-title.js';
import { ExplorerExcerptsDocument, ExplorerFiguresDocument } from '../../generated/graphql.js';
import { Chinese } from '../../parts/chinese.js';
import { basisSigns, FigureWords, isTarget } from '../../parts/figure.js';
import { escaped, type Rich, RichCopyButton } from '../../parts/rich-copy-button.js';
import { Sign } from '../../parts/sign.js';
import { Answered } from '../../parts/states.js';
import { Name } from '../../parts/thing-link.js';
import type { BenchSearch } from '../../state/address.js';
import { addExcerpts, useExcerpts } from '../../state/excerpts.js';
import { useNodes } from '../../state/use-nodes.js';
import { type FigureNode, figuresOf, isSentence, type Sentence } from '../excerpts/excerpted.js';
import { fewestColumns, mostColumns, type Part, partsOf } from './bench.js';
import styles from './bench-page.module.css';

/** Two to six sentences side by side (对照台): the words that they share are plain, the others marked. */
export function BenchPage() {
  const t = useTranslations('bench');
  usePageTitle(t('title'));
  const { id = [] } = useSearch({ strict: false }) as BenchSearch;
  const asked = [...new Set(id)];
  const ids = asked.slice(0, mostColumns);
  const answer = useNodes(ExplorerExcerptsDocument, ids);
  return (
    <article className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {ids.length === 0 ? (
        <p>
          <Link to="/excerpts">{t('toExcerpts')}</Link>
        </p>
      ) : (
        <Answered by={answer} rows={6}>
          {({ byId }) => {
            const sentences = ids.map((each) => byId.get(each)).filter(isSentence);
            const unknown = ids.filter((each) => !sentences.some((one) => one.id === each));
            return (
              <>
                {asked.length > ids.length && (
                  <p role="status">
                    {t('tooMany', { most: mostColumns, left: asked.length - ids.length })}
                  </p>
                )}
                {unknown.length > 0 && (
                  <p role="status">
                    {t('unknown')}{' '}
                    {unknown.map((each) => (
                      <code key={each}>{each} </code>
                    ))}
                  </p>
                )}
                {sentences.length < fewestColumns && <p role="status">{t('tooFew')}</p>}
                {sentences.length > 0 && <Bench sentences={sentences} />}
              </>
            );
          }}
        </Answered>
      )}
    </article>
  );
}

/** Figures that are counted alike: one row of the table. */
interface FigureLine {
  readonly scale: string;
  readonly unit: string;
  readonly basis: FigureNode['basis'];
  /** Of each sentence. */
  readonly cells: readonly (readonly FigureNode[])[];
}

function linesOf(
  sentences: readonly Sentence[],
  figures: ReadonlyMap<string, FigureNode>,
): FigureLine[] {
  const proven = sentences.map((each) =>
    figuresOf([each]).flatMap((id) => {
      const figure = figures.get(id);
      return figure ? [figure] : [];
    }),
  );
  const scales = new Map(proven.flat().map((each) => [`${each.basis} ${each.unit}`, each]));
  return [...scales].map(([scale, { unit, basis }]) => ({
    scale,
    unit,
    basis,
    cells: proven.map((own) => own.filter((each) => `${each.basis} ${each.unit}` === scale)),
  }));
}

function Bench({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const t = useTranslations('bench');
  const tf = useTranslations('figure');
  const te = useTranslations('excerpts');
  const { has } = useExcerpts();
  const answer = useNodes(ExplorerFiguresDocument, figuresOf(sentences));
  const figures = answer.data?.byId as unknown as ReadonlyMap<string, FigureNode> | undefined;
  const lines = linesOf(sentences, figures ?? new Map());
  const parts = partsOf(sentences.map(({ displayQuote }) => displayQuote));
  const scaleOf = ({ basis, unit }: FigureLine) =>
    `${basisSigns[basis]} ${tf(`basis.${basis}`)} · ${unit}`;
  const missing = sentences.filter(({ id }) => !has(id));
  return (
    <>
      <div className={`${styles.actions} noprint`}>
        <RichCopyButton
          label={t('copy')}
          done={te('copied')}
          make={() =>
            tableOf(
              sentences,
              lines.map((line) => ({ head: scaleOf(line), line })),
              {
                sentence: t('sentence'),
                document: t('document'),
              },
            )
          }
        />
        <button
          type="button"
          className="button"
          disabled={missing.length === 0}
          onClick={() => addExcerpts(missing.map(({ id }) => ({ id, note: '' })))}
        >
          {t('collect')}
        </button>
      </div>
      <p className={styles.legend}>
        <span>{t('shared.all')}</span>
        {sentences.length > 2 && <span className={styles.some}>{t('shared.some')}</span>}
        <span className={styles.own}>{t('shared.own')}</span>
      </p>
      {/* What scrolls must be reachable by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('title')}>
        <table
          className={styles.bench}
          style={{ minInlineSize: `${96 + sentences.length * 210}px` }}
        >
          <caption className="unseen">{t('lead')}</caption>
          <thead>
            <tr>
              <td />
              {sentences.map(({ id, document }) => (
                <th key={id} scope="col">
                  <Name of={document.city} /> {document.year.year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('sentence')}</th>
              {sentences.map(({ id, displayQuote }, at) => (
                <td key={id} className={styles.sentence}>
                  <Marked parts={parts[at] as Part[]} all={displayQuote} />
                </td>
              ))}
            </tr>
            {lines.map((line) => (
              <tr key={line.scale}>
                <th scope="row">{scaleOf(line)}</th>
                {line.cells.map((cell, at) => (
                  <td key={(sentences[at] as Sentence).id}>
                    {cell.length === 0 && (
                      <span className="quiet">
                        <span aria-hidden="true">—</span>
                        <span className="unseen">{t('noFigure')}</span>
                      </span>
                    )}
                    {cell.map((figure) => (
                      <p key={figure.id} className={styles.figure}>
                        <Sign kind={isTarget(figure) ? 'TARGET' : 'RESULT'} />
                        <FigureWords of={figure} />
                        <span className="quiet small">
                          <Name of={figure.indicator} /> · {tf(`period.${figure.period}`)}
                          {figure.scope && (
                            <>
                              {' · '}
                              <Chinese>{figure.scope}</Chinese>
                            </>
                          )}
                        </span>
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('document')}</th>
              {sentences.map(({ id, document, start, end, section }) => (
                <td key={id} className="small">
                  <Link
                    to="/$id"
                    params={{ id: document.id }}
                    search={{ at: `${start}-${end}`, e: id }}
                  >
                    <Chinese>{document.title}</Chinese>
                  </Link>
                  {section && (
                    <p className="quiet">
                      <Chinese>
                        {section.printedNumber}
                        {section.heading}
                      </Chinese>
                    </p>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A sentence whose words carry how far the others share them. */
function Marked({ parts, all }: { readonly parts: readonly Part[]; readonly all: string }) {
  const t = useTranslations('bench');
  return (
    <Chinese>
      {parts.map(({ at, words, shared }) =>
        shared === 'own' ? (
          <mark key={at} className={styles.own} title={t('shared.own')}>
            {words}
          </mark>
        ) : shared === 'some' ? (
          <span key={at} className={styles.some} title={t('shared.some')}>
            {words}
          </span>
        ) : (
          <span key={at}>{words}</span>
        ),
      )}
      {parts.length === 0 && all}
    </Chinese>
  );
}

/** The table for a word processor, its sources as notes under it; and the same as text, cells apart by tabs. */
function tableOf(
  sentences: readonly Sentence[],
  lines: readonly { readonly head: string; readonly line: FigureLine }[],
  heads: { readonly sentence: string; readonly document: string },
): Rich {
  const placeOf = ({ document }: Sentence) => `${document.city.name} ${document.year.year}`;
  const figureOf = (figure: FigureNode) => `${figure.indicator.name} ${figure.displayText}`;
  const rows = [
    [heads.sentence, ...sentences.map(({ displayQuote }, at) => `${displayQuote} [${at + 1}]`)],
    ...lines.map(({ head, line }) => [
      head,
      ...line.cells.map((cell) => cell.map(figureOf).join('; ') || '—'),
    ]),
  ];
  const notes = sentences.map(({ citation }, at) => `[${at + 1}] ${citation}`);
  const top = ['', ...sentences.map(placeOf)];
  const cell = (tag: 'th' | 'td') => (words: string) => `<${tag}>${escaped(words)}</${tag}>`;
  return {
    html: [
      '<table border="1" lang="zh-CN">',
      `<tr>${top.map(cell('th')).join('')}</tr>`,
      ...rows.map(
        ([head = '', ...rest]) => `<tr>${cell('th')(head)}${rest.map(cell('td')).join('')}</tr>`,
      ),
      '</table>',
      ...notes.map((note) => `<p>${escaped(note)}</p>`),
    ].join('\n'),
    text: `${[top, ...rows].map((row) => row.join('\t')).join('\n')}\n\n${notes.join('\n')}\n`,
  };
}
