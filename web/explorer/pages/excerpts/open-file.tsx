import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { addExcerpts, useExcerpts } from '../../state/excerpts.js';
import { basePath } from '../../state/graph-client.js';
import { shortRevision, useRevisions } from '../../state/revision.js';
import { rememberQuotes } from './opened-packets.js';
import { largestFile, type Opened, open } from './packet-file.js';

/** Opens a packet, whose sentences are put behind those that are there; or a view that was too long for a link. */
export function OpenFile() {
  const t = useTranslations('excerpts');
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const { has } = useExcerpts();
  const { shown } = useRevisions();
  const router = useRouter();
  const report = (opened: Opened): string => {
    if (opened.kind === 'view') {
      router.history.push(`${basePath.replace(/\/$/, '')}${opened.view}`);
      return '';
    }
    if (opened.kind === 'refused')
      return t(`refused.${opened.why}`, { where: opened.where, most: largestFile / 1_000_000 });
    const known = opened.items.filter(({ id }) => has(id)).length;
    rememberQuotes(opened.items);
    const left = addExcerpts(opened.items);
    const parts = [
      t('opened', { added: opened.items.length - known - left, known }),
      ...(left > 0 ? [t('left', { left })] : []),
      ...(shown !== undefined && opened.revision !== shown
        ? [
            t('otherRevision', {
              made: shortRevision(opened.revision),
              now: shortRevision(shown),
            }),
          ]
        : []),
    ];
    return parts.join(' ');
  };
  return (
    <>
      <button type="button" className="button" onClick={() => field.current?.click()}>
        {t('openPacket')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-label={t('openPacket')}
        hidden
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file) say(report(await open(file)));
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <span role="status" className="small" hidden={said === ''}>
        {said}
      </span>
    </>
  );
}
