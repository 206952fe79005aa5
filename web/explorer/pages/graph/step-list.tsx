import { Redo2, Undo2, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Chinese } from '../../parts/chinese.js';
import { Sign } from '../../parts/sign.js';
import { usePreferences } from '../../state/preferences.js';
import type { Drawing, DrawnNode } from './drawing.js';
import { kindOfNode, nameOf } from './names.js';
import { endOf, isLine } from './relations.js';
import styles from './step-list.module.css';
import { pageSize, type Step, writeStep } from './steps.js';

/** What was done to come to the picture: each step can be taken out, the last ones undone and done again. */
export function StepList({
  steps,
  drawing,
  onRemove,
  undo,
  redo,
}: {
  readonly steps: readonly Step[];
  readonly drawing: Drawing | undefined;
  /** Takes out the step at this place. */
  readonly onRemove: (at: number) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}) {
  const t = useTranslations('graph');
  const { language } = usePreferences();
  const words = useStepWords();
  const byId = new Map(drawing?.nodes.map((node) => [node.id, node]));
  const of = steps.map((step) => {
    const node = byId.get(step.id);
    return { step, node, said: words(step, node, node ? nameOf(node, language) : step.id) };
  });
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{t('steps')}</h2>
      <ol className={styles.steps}>
        {of.map(({ step, node, said }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is what it is by its place
          <li key={`${at} ${writeStep(step)}`} className={styles.step}>
            {node && step.does === 'draw' && <Sign kind={kindOfNode(node)} />}
            <Chinese>{said}</Chinese>
            <button
              type="button"
              className="noprint"
              aria-label={t('removeStep', { step: said })}
              title={t('removeStep', { step: said })}
              onClick={() => onRemove(at)}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <div className={`${styles.history} noprint`}>
        <button
          type="button"
          className="button"
          disabled={!undo}
          aria-label={t('undo')}
          title={`${t('undo')} Ctrl+Z`}
          onClick={undo}
        >
          <Undo2 size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button"
          disabled={!redo}
          aria-label={t('redo')}
          title={`${t('redo')} Ctrl+Shift+Z`}
          onClick={redo}
        >
          <Redo2 size={14} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** Says a step in the page's language. */
function useStepWords() {
  const t = useTranslations('graph');
  const to = useTranslations('graph.offers');
  return (step: Step, node: DrawnNode | undefined, name: string): string => {
    if (step.does !== 'expand') return t(`step.${step.does}`, { name });
    const { relation: line, upTo } = step;
    const relation =
      isLine(line) && node ? to(`${line}.${endOf(line, kindOfNode(node))}`) : step.relation;
    return upTo === pageSize
      ? t('step.expand', { name, relation })
      : t('step.expandUpTo', { name, relation, upTo });
  };
}
