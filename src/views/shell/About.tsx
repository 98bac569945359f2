import { useEffect, useRef } from 'react';
import * as words from './late-words';

/** What the page is, where its models are from, and whose work is in it. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="about-title" onClose={onClose}>
      <h2 id="about-title">{words.pageAndVersion(__VERSION__)}</h2>
      <p>{words.whatItPredicts}</p>
      <p>{words.nothingLeaves}</p>
      <p>
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          {words.licences}
        </a>
      </p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
