import { useState } from 'react';

export interface File {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** Makes a file of what is shown, when it is asked for, and hands it to the browser to be saved. */
export function DownloadButton({
  label,
  make,
}: {
  readonly label: string;
  readonly make: () => File | Promise<File>;
}) {
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      save(await make());
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="button" disabled={isBusy} onClick={() => void download()}>
      {label}
    </button>
  );
}

function save({ name, type, content }: File): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  // Signs that file systems do not take in names.
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, ' ');
  link.click();
  URL.revokeObjectURL(url);
}
