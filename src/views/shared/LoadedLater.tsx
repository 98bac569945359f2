import { Component, type ReactNode, Suspense } from 'react';
import { useLate } from './use-late';
import * as words from './words';

/** A part that is not there by then is said to take long: it may never come, and a browser waits without a word. */
const LONG_MS = 10_000;

interface LoadedLaterProps {
  /** What stands there until it has come. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page that is loaded when it is first shown, and says so where it takes long or cannot be had. */
export function LoadedLater({ waiting, children }: LoadedLaterProps) {
  return (
    <Boundary>
      <Suspense fallback={<Waiting>{waiting}</Waiting>}>{children}</Suspense>
    </Boundary>
  );
}

function Waiting({ children }: { readonly children: ReactNode }) {
  return useLate(true, LONG_MS) ? <Trouble what={words.partTakesLong} /> : children;
}

/** What is said in place of a part, and the way on: to load the page anew, for the browser keeps a failure. */
function Trouble({ what, more }: { readonly what: string; readonly more?: ReactNode }) {
  return (
    <div role="alert" className="boundary">
      <p>{what}</p>
      <p className="buttons">
        <button type="button" onClick={() => window.location.reload()}>
          {words.loadAgain}
        </button>
        {more}
      </p>
    </div>
  );
}

function openDefault(): void {
  window.location.hash = '#/explore?v=3';
  window.location.reload();
}

/**
 * Whatever fails inside, the rest of the page stays. What fails again with this scenario has a way out without it.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const openInstead = (
      <button type="button" onClick={openDefault}>
        {words.openDefaultInstead}
      </button>
    );
    return <Trouble what={words.partFailed} more={openInstead} />;
  }
}
