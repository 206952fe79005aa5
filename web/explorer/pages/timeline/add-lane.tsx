import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ThingFinder } from '../../parts/thing-finder.js';
import type { Kind } from '../../state/kinds.js';

/** Kinds of things that have a time line. */
const kindsWithTimeline: readonly Kind[] = ['SERVICE_BRAND', 'PROGRAM', 'INDICATOR', 'DEPARTMENT'];

/** A field that finds a thing by its name, and gives it a lane. */
export function AddLane({
  ids,
  isFull,
}: {
  readonly ids: readonly string[];
  readonly isFull: boolean;
}) {
  const t = useTranslations('timeline');
  const navigate = useNavigate();
  if (isFull) return null;
  return (
    <ThingFinder
      label={t('add')}
      placeholder={t('addExample')}
      noneFound={t('noneFound')}
      isWanted={({ id, type }) => kindsWithTimeline.includes(type) && !ids.includes(id)}
      onPick={(id) =>
        void navigate({
          to: '/timeline',
          search: (all: Record<string, unknown>) => ({ ...all, id: [...ids, id] }),
          resetScroll: false,
        } as Parameters<typeof navigate>[0])
      }
    />
  );
}
