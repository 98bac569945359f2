import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTypedInto } from '../controls/use-typed-into';
import type { CellReading } from './fleet-cells';

interface FleetCellProps<Value> {
  readonly label: string;
  readonly className: string;
  /** What the cell shows: while it has the focus, so that it can be typed into, and otherwise. */
  readonly text: (isTypedInto: boolean) => string;
  readonly placeholder?: string;
  readonly title?: string | undefined;
  readonly isNumber?: boolean;
  readonly takesFocus?: boolean;
  /** Typing belongs to this: when it becomes another one, the typing is gone. */
  readonly of: unknown;
  readonly read: (text: string) => CellReading<Value>;
  readonly onValue: (value: Value) => void;
  /** How it was read, or why it was refused; null when there is nothing to say any more. */
  readonly onNote: (text: string | null, isProblem: boolean) => void;
}

/** A cell that is typed into: Enter or leaving takes effect, Escape takes it back, what is refused stays to be mended. */
export function FleetCell<Value>(props: FleetCellProps<Value>) {
  const { label, className, text, placeholder, title, isNumber, takesFocus, of, read, onValue, onNote } = props;
  const [typing, setTyping] = useState<{ readonly text: string; readonly of: unknown } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { isTypedInto, input, setTypedInto } = useTypedInto();
  const noteId = useId();
  const draft = typing !== null && typing.of === of ? typing.text : null;
  const refusal = draft === null ? null : problem;

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus, input]);

  const stop = () => {
    setTyping(null);
    setProblem(null);
  };
  const take = () => {
    if (draft === null) return;
    const reading = read(draft);
    if (!reading.ok) {
      setProblem(reading.problem);
      onNote(reading.problem, true);
      return;
    }
    stop();
    onNote(reading.said, false);
    if (draft !== text(true)) onValue(reading.value);
  };
  // A row that scrolls out of sight is taken off the page: what was typed into it counts, as when a field is left.
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => () => latest.current(), []);

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape') return;
    stop();
    onNote(null, false);
  };
  return (
    <>
      <input
        ref={input}
        className={`fleet-cell quiet-field ${className}`}
        data-editing={draft !== null || undefined}
        type="text"
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={refusal !== null || undefined}
        aria-describedby={refusal === null ? undefined : noteId}
        placeholder={placeholder}
        title={title}
        value={draft ?? text(isTypedInto)}
        onFocus={() => setTypedInto(true)}
        onChange={(event) => setTyping({ text: event.target.value, of })}
        onKeyDown={key}
        onBlur={() => {
          setTypedInto(false);
          take();
        }}
      />
      {refusal !== null && (
        <span id={noteId} className="visually-hidden">
          {refusal}
        </span>
      )}
    </>
  );
}
