import { useEffect, useRef } from 'react';

/** What the page is, where its models are from, and whose work is in it. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="about-title" onClose={onClose}>
      <h2 id="about-title">Precopy {__VERSION__}</h2>
      <p>
        It predicts what the live migration of a virtual machine costs: total time, downtime, traffic and energy. The
        paper is “Performance and Energy Modeling for Live Migration of Virtual Machines” by Liu, Xu, Jin, Gong and Liao
        (HPDC 2011). QEMU’s loop was measured for this project.
      </p>
      <p>
        Everything is computed in this page. Nothing that you type or open leaves it. After the first visit it works
        without a network, and browsers offer to install it.
      </p>
      <p>
        <a href="./licences.txt" target="_blank" rel="noreferrer">
          Licences of the libraries in this page
        </a>
      </p>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
