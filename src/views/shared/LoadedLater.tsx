import { Component, type ReactNode, Suspense } from 'react';
import * as words from './words';

interface LoadedLaterProps {
  /** What stands there until it has come. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page that is loaded when it is first shown, and says so where it cannot be had. */
export function LoadedLater({ waiting, children }: LoadedLaterProps) {
  return (
    <Boundary>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  );
}

function openDefault(): void {
  window.location.hash = '#/explore?v=3';
  window.location.reload();
}

/**
 * Whatever fails inside, the rest of the page stays: the way on is to load it anew, for the browser keeps a failure. What
 * fails again with this scenario has a way out without it.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="boundary">
        <p>{words.partFailed}</p>
        <p className="buttons">
          <button type="button" onClick={() => window.location.reload()}>
            {words.loadAgain}
          </button>
          <button type="button" onClick={openDefault}>
            {words.openDefaultInstead}
          </button>
        </p>
      </div>
    );
  }
}
