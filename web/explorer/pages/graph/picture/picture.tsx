import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePreferences } from '../../../state/preferences.js';
import type { Place, Places } from '../layout/place.js';
import { labelOf, nameOf } from '../names.js';
import type { Shown } from '../shown.js';
import { useTerms } from '../use-terms.js';
import { type LineGroup, lineGroupsOf } from './line-groups.js';
import { type Palette, paletteAt } from './palette.js';
import styles from './picture.module.css';
import { Renderer } from './renderer.js';

export interface PictureProps {
  readonly shown: Shown;
  readonly places: Places;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onLine: (line: LineGroup) => void;
  readonly onMove: (id: string, to: Place) => void;
  /** Stands beside the selected thing. */
  readonly menu: ReactNode;
  /** The menu is to be seen: the thing has its place in the picture. */
  readonly onMenu: () => void;
}

/** The drawing itself: to be moved, zoomed, and taken hold of. The table beside it says and does the same. */
export default function Picture(props: PictureProps) {
  const { shown, places, selected, menu } = props;
  const t = useTranslations('graph');
  const { language } = usePreferences();
  const { termsOf } = useTerms();
  const container = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer>(undefined);
  const current = useRef(props);
  current.current = props;
  const [outside, setOutside] = useState(0);
  // Counted when the view has come to rest.
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [cannot, setCannot] = useState(false);
  const palette = usePalette(container);
  const lines = useMemo(() => lineGroupsOf(shown.relations), [shown.relations]);

  useEffect(() => {
    if (!container.current) return;
    try {
      renderer.current = new Renderer(
        container.current,
        {
          onSelect: (id) => current.current.onSelect(id),
          onLine: (line) => current.current.onLine(line),
          onMove: (id, to) => current.current.onMove(id, to),
          onView: () => {
            const own = renderer.current;
            if (!own) return;
            clearTimeout(counting.current);
            counting.current = setTimeout(() => setOutside(own.outside), 200);
            const { selected: id, onMenu } = current.current;
            const at = id === undefined ? undefined : own.positionOf(id);
            follow(anchor.current, at);
            if (at) onMenu();
          },
        },
        { still: matchMedia('(prefers-reduced-motion: reduce)').matches },
      );
    } catch {
      // A browser without WebGL.
      setCannot(true);
    }
    return () => {
      clearTimeout(counting.current);
      renderer.current?.close();
      renderer.current = undefined;
    };
  }, []);

  // What has just come gets its place beside the page: until then the picture stays as it is.
  const isPlaced = useMemo(
    () => shown.nodes.every(({ id }) => places.has(id)),
    [shown.nodes, places],
  );

  useEffect(() => {
    if (!palette || !container.current || !isPlaced) return;
    renderer.current?.show({
      nodes: shown.nodes,
      lines,
      places,
      palette,
      fontFamily: getComputedStyle(container.current).fontFamily,
      namesOf: (node) => {
        const name = nameOf(node, language);
        return { name, label: labelOf(name) };
      },
      termOf: ({ relations }) => termsOf(relations),
    });
  }, [shown.nodes, lines, places, isPlaced, palette, language, termsOf]);

  useEffect(() => renderer.current?.select(selected), [selected]);

  return (
    <div className={`${styles.picture} noprint`}>
      <div
        ref={container}
        lang="zh-CN"
        role="img"
        aria-label={t('pictureOf', {
          nodes: shown.nodes.length,
          relations: shown.relations.length,
        })}
        className={styles.canvas}
      />
      {cannot && <p className={styles.cannot}>{t('cannotDraw')}</p>}
      <div ref={anchor} className={styles.anchor} hidden={selected === undefined}>
        {menu}
      </div>
      <div className={styles.view}>
        {outside > 0 && (
          <button type="button" className="button" onClick={() => renderer.current?.fit()}>
            {t('outside', { count: outside })}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={t('zoomIn')}
          title={t('zoomIn')}
          onClick={() => renderer.current?.zoom(1 / 1.4)}
        >
          <ZoomIn size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('zoomOut')}
          title={t('zoomOut')}
          onClick={() => renderer.current?.zoom(1.4)}
        >
          <ZoomOut size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('fit')}
          title={t('fit')}
          onClick={() => renderer.current?.fit()}
        >
          <Maximize size={16} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** Puts what stands beside a thing to its right, or to its left where there is no room. */
function follow(element: HTMLElement | null, at: Place | undefined): void {
  const frame = element?.parentElement;
  if (!element || !frame) return;
  element.style.visibility = at ? 'visible' : 'hidden';
  if (!at) return;
  const { offsetWidth: width, offsetHeight: height } = element;
  const right = at.x + 28;
  const left = right + width > frame.clientWidth ? Math.max(4, at.x - 28 - width) : right;
  const top = Math.max(4, Math.min(at.y - 20, frame.clientHeight - height - 4));
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

/** The colours as they are now: they change with the theme of the page and of the system. */
function usePalette(at: React.RefObject<HTMLElement | null>): Palette | undefined {
  const { theme } = usePreferences();
  const [palette, setPalette] = useState<Palette>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the element's style says
  useEffect(() => {
    const read = (): void => {
      if (at.current) setPalette(paletteAt(at.current));
    };
    read();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', read);
    return () => scheme.removeEventListener('change', read);
  }, [at, theme]);
  return palette;
}
