import { type Ref, useState } from 'react';

/**
 * Copies a text. Where the browser does not allow that (a page over plain HTTP), the text is shown, selected,
 * to be copied by hand.
 */
export function CopyButton({
  text,
  label,
  done,
  ref,
}: {
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly ref?: Ref<HTMLButtonElement>;
}) {
  const [state, setState] = useState<'idle' | 'done' | 'byHand'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
      setTimeout(() => setState('idle'), 2_000);
    } catch {
      setState('byHand');
    }
  };
  if (state === 'byHand')
    return (
      <input
        aria-label={label}
        readOnly
        value={text}
        ref={(field) => {
          field?.focus();
          field?.select();
        }}
        onBlur={() => setState('idle')}
      />
    );
  return (
    <button ref={ref} type="button" className="button" onClick={() => void copy()}>
      <span aria-live="polite">{state === 'done' ? done : label}</span>
    </button>
  );
}
