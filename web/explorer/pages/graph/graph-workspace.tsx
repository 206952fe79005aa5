import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useShowSentence } from '../../parts/proof-button.js';
import { Failed, Waiting } from '../../parts/states.js';
import { ThingFinder } from '../../parts/thing-finder.js';
import type { GraphSearch } from '../../state/address.js';
import { usePreferences } from '../../state/preferences.js';
import type { DrawnNode } from './drawing.js';
import { GraphFilters } from './graph-filters.js';
import styles from './graph-page.module.css';
import { usePlaces } from './layout/use-places.js';
import { nameOf, sentenceOf } from './names.js';
import { NodeMenu } from './node-menu.js';
import { offersIn } from './offers.js';
import { OpenViewFile } from './open-view-file.js';
import { PathFinder } from './path-finder.js';
import { nodeRowsOf } from './rows.js';
import { type Choice, filterableOf, shownOf } from './shown.js';
import { StepList } from './step-list.js';
import * as change from './steps.js';
import { mostNodes } from './steps.js';
import { TakeAlong } from './take-along.js';
import { Twin } from './twin/twin.js';
import { useDrawing } from './use-drawing.js';
import { useGraphView } from './use-graph-view.js';
import { useIsNarrow } from './use-is-narrow.js';

const Picture = lazy(() => import('./picture/picture.js'));

/** The picture, its twin, its steps and filters: one drawing, one selection. */
export function GraphWorkspace() {
  const t = useTranslations('graph');
  const view = useGraphView();
  const { asked, steps, unread, go, choose, undo, redo } = view;
  const answer = useDrawing(steps);
  const drawing = answer.data ?? nothing;
  const places = usePlaces(answer.data);
  const [selected, select] = useState<string>();
  const choice = useChoice(asked);
  const shown = useMemo(() => shownOf(drawing, choice), [drawing, choice]);
  const rows = useMemo(() => nodeRowsOf(drawing, shown), [drawing, shown]);
  const filterable = useMemo(() => filterableOf(drawing), [drawing]);
  const offersOf = useMemo(() => offersIn(drawing), [drawing]);
  const byId = useMemo(() => new Map(drawing.nodes.map((node) => [node.id, node])), [drawing]);
  const pinned = useMemo(
    () => new Set(steps.flatMap((step) => (step.does === 'pin' ? [step.id] : []))),
    [steps],
  );
  const isNarrow = useIsNarrow();
  const showSentence = useShowSentence();
  const tree = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLElement>(null);
  // The thing whose menu a key asked for before it was to be seen.
  const awaited = useRef<string>(undefined);
  const { path: ends = [], avoid = [], focus } = asked;

  const isSeen = shown.nodes.some(({ id }) => id === selected);
  const chosen = isSeen && selected !== undefined ? byId.get(selected) : undefined;
  const toTree = (): void => {
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus(),
    );
  };
  const on = {
    expand: (id: string, relation: string) => {
      go(change.expandBy(steps, id, relation));
      if (menu.current?.contains(document.activeElement)) toTree();
    },
    collapse: (id: string) => go(change.collapse(steps, id)),
    togglePin: (id: string) => {
      const at = places.get(id);
      if (pinned.has(id)) go(change.unpin(steps, id));
      else if (at) go(change.pin(steps, id, at.x, at.y));
    },
    toggleFocus: (id: string) =>
      choose(focus === id ? { focus: undefined, within: undefined } : { focus: id }),
    take: (id: string) => go(change.remove(steps, id)),
    togglePathEnd: (id: string) => {
      const rest = ends.filter((each) => each !== id);
      setEnds(rest.length < ends.length ? rest : [...rest.slice(-1), id]);
    },
    close: () => {
      select(undefined);
      toTree();
    },
  };
  const setEnds = (next: readonly string[]): void =>
    choose({
      path: next.length > 0 ? next : undefined,
      ...(next.length === 0 && { avoid: undefined }),
    });
  const openMenu = (id: string): void => {
    if (id !== chosen?.id) select(id);
    const first = menu.current?.querySelector<HTMLElement>('ul button') ?? menu.current;
    first?.focus();
    const isOpen = id === chosen?.id && menu.current?.contains(document.activeElement);
    awaited.current = isOpen ? undefined : id;
  };
  const openAwaitedMenu = (): void => {
    const isOnRow = tree.current?.contains(document.activeElement);
    if (chosen && awaited.current === chosen.id && isOnRow) openMenu(chosen.id);
  };
  const showOf = (id: string): void => {
    const node = byId.get(id);
    const evidence = node && sentenceOf(node);
    if (evidence) showSentence(evidence);
  };
  useHistoryKeys(undo, redo);
  useEscape(menu, toTree);
  useEffect(openAwaitedMenu);

  const nodeMenu = chosen && (
    <NodeMenu
      ref={menu}
      node={chosen}
      offers={offersOf(chosen)}
      isExpanded={drawing.expanded.some(({ id }) => id === chosen.id)}
      isPinned={pinned.has(chosen.id)}
      isFocus={focus === chosen.id}
      isPathEnd={ends.includes(chosen.id)}
      on={on}
    />
  );
  const filters = (
    <GraphFilters filterable={filterable} choice={choice} gone={shown.gone} choose={choose} />
  );
  const takeAlong = (
    <>
      <TakeAlong first={drawing.nodes[0]} shown={shown} places={places} />
      <OpenViewFile />
    </>
  );
  const hasPicture = !isNarrow || asked.as === 'picture';
  return (
    <div className={styles.frame}>
      <div className={styles.page}>
        <h1 className="unseen">{t('title')}</h1>
        <div className={styles.head}>
          <StepList
            steps={steps}
            drawing={answer.data}
            onRemove={(at) => go(steps.filter((_, index) => index !== at))}
            undo={undo}
            redo={redo}
          />
          <div className={`${styles.tools} noprint`}>
            <ThingFinder
              label={t('find')}
              placeholder={t('findExample')}
              noneFound={t('noneFound')}
              isWanted={({ id }) => !byId.has(id)}
              onPick={(id) => {
                go(change.draw(steps, [id]));
                select(id);
              }}
            />
            <Focus asked={asked} choose={choose} byId={byId} />
            {!isNarrow && takeAlong}
          </div>
          <Troubles
            unknown={drawing.unknown}
            unread={unread}
            isFull={drawing.isFull}
            onForget={(ids) => go(steps.filter(({ id }) => !ids.includes(id)))}
          />
          {answer.error && <Failed error={answer.error} retry={() => void answer.refetch()} />}
          {ends.length > 0 && (
            <PathFinder
              ends={ends}
              avoid={avoid}
              byId={byId}
              setEnds={setEnds}
              setAvoid={(next) => choose({ avoid: next.length > 0 ? next : undefined })}
              onDraw={(ids) => go(change.draw(steps, ids))}
            />
          )}
        </div>
        <div className={styles.filters}>
          {isNarrow ? (
            // What is rarely needed is folded: there is little room above the picture.
            <div className={styles.folded}>
              <details>
                <summary className="button">{t('legend')}</summary>
                {filters}
              </details>
              <details className="noprint">
                <summary className="button">{t('takeAlong')}</summary>
                <div className={styles.files}>{takeAlong}</div>
              </details>
            </div>
          ) : (
            filters
          )}
        </div>
        {isNarrow && (
          <nav aria-label={t('title')} className={`${styles.views} noprint`}>
            <button
              type="button"
              aria-pressed={!hasPicture}
              onClick={() => choose({ as: undefined })}
            >
              {t('table')}
            </button>
            <button
              type="button"
              aria-pressed={hasPicture}
              onClick={() => choose({ as: 'picture' })}
            >
              {t('picture')}
            </button>
          </nav>
        )}
        {hasPicture && (
          <div className={styles.picture}>
            <Suspense fallback={<Waiting rows={1} />}>
              <Picture
                shown={shown}
                places={places}
                selected={chosen?.id}
                onSelect={select}
                onLine={({ relations }) => {
                  const evidence = relations.find(({ evidenceIds }) => evidenceIds.length > 0);
                  if (evidence) showSentence(evidence.evidenceIds[0] as string);
                }}
                onMove={(id, { x, y }) => go(change.pin(steps, id, x, y))}
                menu={nodeMenu}
                onMenu={openAwaitedMenu}
              />
            </Suspense>
          </div>
        )}
        {(!isNarrow || !hasPicture) && (
          <div className={styles.twin}>
            {answer.data || answer.error ? (
              <Twin
                tree={tree}
                asked={asked}
                choose={choose}
                rows={rows}
                shown={shown}
                selected={chosen?.id}
                pinned={pinned}
                offersOf={offersOf}
                onSelect={select}
                keys={{
                  x: openMenu,
                  z: on.collapse,
                  p: on.togglePin,
                  f: on.toggleFocus,
                  Enter: showOf,
                  Delete: on.take,
                }}
              />
            ) : (
              <Waiting />
            )}
            {isNarrow && nodeMenu}
          </div>
        )}
      </div>
    </div>
  );
}

const nothing = {
  nodes: [],
  relations: [],
  history: [],
  expanded: [],
  unknown: [],
  behind: undefined,
  isFull: false,
} as const;

/** What the address says of what is seen. */
function useChoice({ hide, city, from, to, focus, within }: GraphSearch): Choice {
  return useMemo(() => {
    const first = Number(from ?? Number.NaN);
    const last = Number(to ?? Number.NaN);
    return {
      hiddenKinds: new Set(hide),
      cities: new Set(city),
      years:
        Number.isNaN(first) && Number.isNaN(last)
          ? undefined
          : [
              Number.isNaN(first) ? Number.NEGATIVE_INFINITY : first,
              Number.isNaN(last) ? Number.POSITIVE_INFINITY : last,
            ],
      focus: focus === undefined ? undefined : { id: focus, within: within === '2' ? 2 : 1 },
    };
  }, [hide, city, from, to, focus, within]);
}

/** Ctrl+Z and Ctrl+Shift+Z anywhere on the page but where one writes. */
function useHistoryKeys(undo: (() => void) | undefined, redo: (() => void) | undefined): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      const isWriting =
        target instanceof HTMLElement && target.closest('input:not([type=range], [type=checkbox])');
      if (!(event.ctrlKey || event.metaKey) || key.toLowerCase() !== 'z' || isWriting) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

/** Escape leads from the menu of a thing back to its row; the sentence beside the page stays open then. */
function useEscape(menu: React.RefObject<HTMLElement | null>, back: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !menu.current?.contains(document.activeElement)) return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  });
}

/** On what the picture is focused, how far, and the way out. */
function Focus({
  asked: { focus, within },
  choose,
  byId,
}: {
  readonly asked: GraphSearch;
  readonly choose: (change: Partial<GraphSearch>) => void;
  readonly byId: ReadonlyMap<string, DrawnNode>;
}) {
  const t = useTranslations('graph');
  const { language } = usePreferences();
  if (focus === undefined) return null;
  const node = byId.get(focus);
  return (
    <fieldset className={styles.focus}>
      <legend className="unseen">{t('focus')}</legend>
      <span>{t('focusOn', { name: node ? nameOf(node, language) : focus })}</span>
      {([1, 2] as const).map((count) => (
        <button
          key={count}
          type="button"
          className="button"
          aria-pressed={(within === '2' ? 2 : 1) === count}
          onClick={() => choose({ within: count === 2 ? '2' : undefined })}
        >
          {t('within', { count })}
        </button>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => choose({ focus: undefined, within: undefined })}
      >
        {t('unfocus')}
      </button>
    </fieldset>
  );
}

/** What of the address could not be drawn, by its id, and where the picture ended. */
function Troubles({
  unknown,
  unread,
  isFull,
  onForget,
}: {
  readonly unknown: readonly string[];
  readonly unread: readonly string[];
  readonly isFull: boolean;
  readonly onForget: (ids: readonly string[]) => void;
}) {
  const t = useTranslations('graph');
  const number = { most: mostNodes };
  return (
    <>
      {unknown.length > 0 && (
        <p role="alert" className={styles.trouble}>
          {t('unknown')} <code>{unknown.join(' ')}</code>{' '}
          <button type="button" className="button" onClick={() => onForget(unknown)}>
            {t('take')}
          </button>
        </p>
      )}
      {unread.length > 0 && (
        <p role="alert" className={styles.trouble}>
          {t('unread')} <code>{unread.join(' ')}</code>
        </p>
      )}
      {isFull && (
        <p role="alert" className={styles.trouble}>
          {t('full', number)}
        </p>
      )}
    </>
  );
}
