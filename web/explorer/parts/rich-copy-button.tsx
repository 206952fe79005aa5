import { useState } from 'react';

/** What is copied, in two forms: a program takes the one that it can. */
export interface Rich {
  readonly html: string;
  readonly text: string;
}

/**
 * Copies a text with its form. Where the browser does not allow that (a page over plain HTTP), the plain text
 * is shown, selected, to be copied by hand.
 */
export function RichCopyButton({
  make,
  label,
  done,
  disabled = false,
}: {
  readonly make: () => Rich;
  readonly label: string;
  readonly done: string;
  readonly disabled?: boolean;
}) {
  const [state, setState] = useState<'idle' | 'done' | { readonly byHand: string }>('idle');
  const copy = async () => {
    const { html, text } = make();
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]);
      setState('done');
      setTimeout(() => setState('idle'), 2_000);
    } catch {
      setState({ byHand: text });
    }
  };
  if (typeof state === 'object')
    return (
      <textarea
        aria-label={label}
        readOnly
        rows={3}
        value={state.byHand}
        ref={(field) => {
          field?.focus();
          field?.select();
        }}
        onBlur={() => setState('idle')}
      />
    );
  return (
    <button type="button" className="button" disabled={disabled} onClick={() => void copy()}>
      <span aria-live="polite">{state === 'done' ? done : label}</span>
    </button>
  );
}

/** Words as they stand in HTML. */
export const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
