import type { ChangeEvent, ReactNode } from 'react';
import type { NamedText } from '../../state/intake-slice';
import './intake.css';

interface FileButtonProps {
  readonly label: ReactNode;
  readonly accept: string;
  /** Whether it takes one file only. */
  readonly isSingle?: boolean;
  readonly onFiles: (files: readonly NamedText[]) => void;
}

/** Reads files that were chosen or dropped; what tells their encoding loads with the first of them. */
export async function readFiles(files: Iterable<File>): Promise<readonly NamedText[]> {
  const chosen = [...files];
  const { decodedText } = await import('./decoded-text');
  const read = async (file: File) => ({ name: file.name, text: decodedText(new Uint8Array(await file.arrayBuffer())) });
  return Promise.all(chosen.map(read));
}

/** A button that opens the browser's own file chooser. */
export function FileButton({ label, accept, isSingle = false, onFiles }: FileButtonProps) {
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = await readFiles(target.files ?? []);
    target.value = ''; // So that the same file can be chosen again.
    if (files.length > 0) onFiles(files);
  };
  return (
    <label className="file-button option">
      {label}
      <input
        className="visually-hidden"
        type="file"
        multiple={!isSingle}
        accept={accept}
        onChange={(event) => void choose(event)}
      />
    </label>
  );
}
