import * as words from './words';

interface CheckButtonProps {
  readonly isReady: boolean;
  /** What is missing where it is not ready. */
  readonly why: string;
}

/** Hands a prediction in, in a form of its own. */
export function CheckButton({ isReady, why }: CheckButtonProps) {
  return (
    <p className="buttons">
      <button type="submit" className="main-button" aria-disabled={!isReady}>
        {words.seeWhatModelSays}
      </button>
      {!isReady && <span className="note">{why}</span>}
    </p>
  );
}
