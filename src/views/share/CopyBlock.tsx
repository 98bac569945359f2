import { useId } from 'react';
import { useStore } from '../../state/store';
import { copyText } from '../shared/download';
import * as words from './words';

interface CopyBlockProps {
  /** What it is, in a word: 'Link'. */
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  /** What is said once it is copied. */
  readonly said: string;
  /** Whether its lines stay as they are, as those of code do. */
  readonly isCode?: boolean;
  readonly children?: React.ReactNode;
}

/** A text to take away: it can be read, chosen by hand, and copied by its button. */
export function CopyBlock({ label, text, rows, said, isCode = false, children }: CopyBlockProps) {
  const id = useId();
  const say = useStore((state) => state.say);
  const copy = async () => say((await copyText(text)) ? said : words.copyByHand);
  return (
    <div className="stack gap-1">
      <label className="is-muted" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        className={isCode ? 'text-field is-code' : 'text-field'}
        wrap={isCode ? 'off' : 'soft'}
        spellCheck={false}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <p className="buttons">
        <button type="button" onClick={() => void copy()}>
          {words.copy(label)}
        </button>
        {children}
      </p>
    </div>
  );
}
