import { AxisBottom } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { basisSigns, FigureWords, isTarget } from '../../parts/figure.js';
import { useNameOf } from '../../parts/named.js';
import { useShowSentence } from '../../parts/proof-button.js';
import { Name } from '../../parts/thing-link.js';
import { widthOf } from '../../parts/width-of.js';
import { usePreferences } from '../../state/preferences.js';
import styles from './chart.module.css';
import { ChartMark } from './chart-mark.js';
import type { ChartData, ChartRow, Panel } from './chart-rows.js';
import type { Figure, Footnotes } from './comparison.js';
import { FootnoteMarks } from './figure-in-cell.js';

const rowHeight = { wide: 34, narrow: 54 } as const;
const headHeight = 30;
const axisHeight = 44;

/** Target hollow, result filled, one row a city and year, one axis for each unit and basis. */
export function Chart({
  data: { panels, withheld, left },
  footnotes,
  svg,
}: {
  readonly data: ChartData;
  readonly footnotes: Footnotes;
  readonly svg: RefObject<SVGSVGElement | null>;
}) {
  const t = useTranslations('compare');
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width < 640;
  const heights = panels.map(
    ({ rows, rest }) =>
      headHeight +
      (rows.length + (rest.length > 0 ? 1 : 0)) * rowHeight[isNarrow ? 'narrow' : 'wide'] +
      axisHeight,
  );
  const tops = heights.map((_, at) =>
    heights.slice(0, at).reduce((sum, height) => sum + height, 0),
  );
  const height = heights.reduce((sum, each) => sum + each, 0);
  return (
    <div ref={frame} className={styles.chart}>
      {panels.length === 0 && <p className="quiet">{t('nothingToDraw')}</p>}
      {panels.length > 0 && (
        // A group, as its marks are buttons; a picture would hide them from screen readers.
        // biome-ignore lint/a11y/useSemanticElements: there is no other element for a group in SVG
        <svg ref={svg} width={width} height={height} role="group" aria-label={t('chart')}>
          {panels.map((panel, at) => (
            <PanelOfRows
              key={panel.scale}
              panel={panel}
              footnotes={footnotes}
              top={tops[at] as number}
              width={width}
              isNarrow={isNarrow}
            />
          ))}
        </svg>
      )}
      {left > 0 && <p className="quiet small">{t('rowsLeft', { count: left })}</p>}
      {withheld.length > 0 && (
        <div className={styles.withheld}>
          <h3>{t('withheld')}</h3>
          <ul>
            {withheld.map((figure) => (
              <li key={figure.id}>
                <span className="quiet">
                  <Name of={figure.owner} /> {figure.at.year} · <Name of={figure.indicator} />
                </span>{' '}
                <FigureWords of={figure} />
                <FootnoteMarks footnotes={footnotes} figure={figure} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function PanelOfRows({
  panel: { unit, basis, rows, rest },
  footnotes,
  top,
  width,
  isNarrow,
}: {
  readonly panel: Panel;
  readonly footnotes: Footnotes;
  readonly top: number;
  readonly width: number;
  readonly isNarrow: boolean;
}) {
  const tf = useTranslations('figure');
  const format = useFormatter();
  const height = rowHeight[isNarrow ? 'narrow' : 'wide'];
  // Room at the right for the words of the greatest value.
  const left = isNarrow ? 10 : Math.min(400, width * 0.42);
  const right = width - (isNarrow ? 96 : 130);
  const greatest = Math.max(
    ...[...rows, ...rest].flatMap(({ figures }) =>
      figures.map(({ value, upperValue }) => upperValue ?? value ?? 0),
    ),
  );
  // A share is seen as a part of the whole.
  const whole = unit === '%' && greatest <= 100 ? 100 : greatest || 1;
  const x = scaleLinear<number>({ domain: [0, whole], range: [left, right], nice: true });
  const bottom = headHeight + (rows.length + (rest.length > 0 ? 1 : 0)) * height;
  return (
    <Group top={top}>
      <text y={18} className={styles.scale}>
        {`${basisSigns[basis]} ${tf(`basis.${basis}`)} · ${unit}`}
      </text>
      <g>
        {x.ticks(isNarrow ? 3 : 5).map((tick) => (
          <line
            key={tick}
            x1={x(tick)}
            x2={x(tick)}
            y1={headHeight}
            y2={bottom}
            className={styles.grid}
          />
        ))}
      </g>
      {rows.map((row, at) => (
        <RowOfMarks
          key={row.key}
          row={row}
          footnotes={footnotes}
          top={headHeight + at * height}
          height={height}
          left={left}
          width={width}
          x={x}
          isNarrow={isNarrow}
        />
      ))}
      {rest.length > 0 && (
        <RestOfRows
          rows={rest}
          top={headHeight + rows.length * height}
          height={height}
          x={x}
          isNarrow={isNarrow}
        />
      )}
      <g>
        <AxisBottom
          scale={x}
          top={bottom}
          numTicks={isNarrow ? 3 : 5}
          hideTicks
          axisLineClassName={styles.axis ?? ''}
          tickFormat={(value) =>
            format.number(Number(value), { notation: 'compact', maximumFractionDigits: 1 })
          }
          tickLabelProps={() => ({ className: styles.tick ?? '', textAnchor: 'middle', dy: 4 })}
        />
      </g>
    </Group>
  );
}

function RowOfMarks({
  row: { indicator, city, year, isOwn, figures },
  footnotes,
  top,
  height,
  left,
  width,
  x,
  isNarrow,
}: {
  readonly row: ChartRow;
  readonly footnotes: Footnotes;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly width: number;
  readonly x: (value: number) => number;
  readonly isNarrow: boolean;
}) {
  const t = useTranslations('compare');
  const tk = useTranslations('kinds');
  const show = useShowSentence();
  const { language } = usePreferences();
  const nameOf = useNameOf();
  const drawn = figures.filter((figure) => figure.value !== null);
  const middle = isNarrow ? height - 16 : height / 2;
  const ends = drawn.map((figure) => x(figure.value as number));
  const end = Math.max(...drawn.map(({ value, upperValue }) => x(upperValue ?? (value as number))));
  const place = `${nameOf(city)} ${year}`;
  const name = nameOf(indicator);
  const said = isOwn ? place : `${place} · ${t('nearShort')}`;
  // Both stand on one line where it is narrow.
  const wide = isNarrow ? width - widthOf(said, placeSize) - 16 : left * 0.58 - 12;
  const room = Math.floor((wide * name.length) / widthOf(name, nameSize));
  const shortened = name.length > room ? `${name.slice(0, room - 1)}…` : name;
  return (
    <Group top={top} className={isOwn ? (styles.own ?? '') : (styles.near ?? '')}>
      <text
        x={0}
        y={isNarrow ? 16 : middle + 4}
        className={styles.name}
        lang={language === 'en' ? 'en' : 'zh-CN'}
      >
        {name !== shortened && <title>{name}</title>}
        {shortened}
      </text>
      <text
        x={isNarrow ? '100%' : left * 0.6}
        y={isNarrow ? 16 : middle + 4}
        textAnchor={isNarrow ? 'end' : 'start'}
        className={styles.place}
      >
        {said}
      </text>
      {drawn.length > 1 && (
        <line
          x1={Math.min(...ends)}
          x2={Math.max(...ends)}
          y1={middle}
          y2={middle}
          className={styles.pair}
        />
      )}
      {drawn.map((figure) => (
        <ChartMark
          key={figure.id}
          figure={figure}
          x={x}
          y={middle}
          label={`${name} ${place} ${tk(isTarget(figure) ? 'TARGET' : 'RESULT')} ${figure.displayText}`}
          onOpen={() => show(figure.evidence.id)}
        />
      ))}
      <text
        x={end + (drawn.some(({ comparator }) => comparator !== 'EQ') ? 26 : 14)}
        y={middle + 5}
        className={styles.words}
        lang="zh-CN"
      >
        {byValue(drawn).map((figure, at) => (
          <tspan key={figure.id}>
            {at > 0 && ' / '}
            <tspan className={isTarget(figure) ? styles.promised : styles.reached}>
              {figure.displayText}
            </tspan>
            <tspan className={styles.footnote}>
              {footnotes.of(figure).map(({ number }) => ` ${raised(number)}`)}
            </tspan>
          </tspan>
        ))}
      </text>
    </Group>
  );
}

/** The values of the rows that have no line of their own: a stroke each, so that the spread of all is seen. */
function RestOfRows({
  rows,
  top,
  height,
  x,
  isNarrow,
}: {
  readonly rows: readonly ChartRow[];
  readonly top: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly isNarrow: boolean;
}) {
  const t = useTranslations('compare');
  const middle = isNarrow ? height - 16 : height / 2;
  const figures = rows.flatMap((row) => row.figures).filter(({ value }) => value !== null);
  return (
    <Group top={top}>
      <text x={0} y={isNarrow ? 16 : middle + 4} className={styles.place}>
        {t('restOfRows', { count: rows.length })}
      </text>
      {figures.map((figure) => (
        <line
          key={figure.id}
          x1={x(figure.value as number)}
          x2={x(figure.value as number)}
          y1={middle - 7}
          y2={middle + 7}
          className={isTarget(figure) ? styles.promisedStroke : styles.reachedStroke}
        />
      ))}
    </Group>
  );
}

/** Sizes of the names and of the places beside them, in pixels, as the styles have them. */
const [nameSize, placeSize] = [13, 12];

/** A footnote's number in raised digits, as text that a file of the drawing has too. */
const raised = (number: number): string =>
  [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

const byValue = (figures: readonly Figure[]): Figure[] =>
  [...figures].sort((one, other) => (one.value as number) - (other.value as number));

/** The width that the page has for the chart, as the window changes. */
function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(960);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
