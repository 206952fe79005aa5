import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { shortRevision, useRevisions } from '../state/revision.js';

export interface File {
  /** With its extension; the revision and the day are put before that. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}

/** Makes a file of what is shown, when it is asked for, and hands it to the browser to be saved. */
export function DownloadButton({
  label,
  make,
  disabled = false,
}: {
  readonly label: string;
  readonly make: () => File | Promise<File>;
  readonly disabled?: boolean;
}) {
  const t = useTranslations('take');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const { shown } = useRevisions();
  const download = async () => {
    setState('busy');
    try {
      save(await make(), shown);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={disabled}
        // Not disabled: it keeps the focus.
        aria-disabled={state === 'busy' || undefined}
        onClick={() => state !== 'busy' && void download()}
      >
        {label}
      </button>
      {state === 'failed' && (
        <span role="alert" className="small">
          {t('failed', { what: label })}
        </span>
      )}
    </>
  );
}

/** `老年食堂 对照 4d2b825e147a 2026-01-31.csv`: what it is, of which graph, and when it was taken. */
export function fileName(name: string, revision: string | undefined, date: Date): string {
  const dot = name.lastIndexOf('.');
  const day = date.toISOString().slice(0, 10);
  const made = [name.slice(0, dot), revision && shortRevision(revision), day];
  // Signs that file systems do not take in names.
  return `${made.filter(Boolean).join(' ')}${name.slice(dot)}`.replaceAll(/[\\/:*?"<>|]/g, ' ');
}

function save({ name, type, content }: File, revision: string | undefined): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  saveBlob(blob, fileName(name, revision, new Date()));
}

/** Hands a file to the browser to be saved. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
