import { type KeyboardEvent, useState } from 'react';
import type { NumberParameter } from '../../scenario/parameter';
import { readShown, shownText } from './grouped-texts';
import { useTypedInto } from './use-typed-into';
import * as words from './words';

/** What a field says of the last thing typed: how it was read, or why it was refused. */
export interface FieldNote {
  readonly text: string;
  readonly isProblem: boolean;
  /** The value it belongs to: the note is gone when the value changes by another way. */
  readonly at: number;
}

interface NumberFieldProps {
  readonly labelledBy: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  /** Id of what is said of the last thing typed. */
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly onValue: (value: number) => void;
  readonly onNote: (note: FieldNote | null) => void;
}

/** A text field for a number: units may be typed, Enter or leaving takes effect, Escape takes it back. */
export function NumberField({
  labelledBy,
  parameter,
  value,
  describedBy,
  isInvalid,
  onValue,
  onNote,
}: NumberFieldProps) {
  // Typing belongs to the value it began from: when that changes by another way, the typing is gone.
  const [typing, setTyping] = useState<{ text: string; from: number } | null>(null);
  const draft = typing !== null && typing.from === value ? typing.text : null;
  const { isTypedInto, input, setTypedInto } = useTypedInto();
  const setDraft = (text: string | null) => setTyping(text === null ? null : { text, from: value });

  const take = () => {
    if (draft === null) return;
    if (draft === shownText(true, value, parameter)) {
      setDraft(null);
      return;
    }
    const reading = readShown(parameter, draft);
    if (reading.value === null) {
      onNote({ text: reading.problem ?? words.cannotBeRead, isProblem: true, at: value });
      return;
    }
    setDraft(null);
    const plain = [String(reading.value), shownText(true, reading.value, parameter)].includes(draft.trim());
    onNote(
      plain || reading.understood === null
        ? null
        : { text: words.readAs(reading.understood), isProblem: false, at: reading.value },
    );
    onValue(reading.value);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') {
      setDraft(null);
      onNote(null);
    }
  };

  return (
    <input
      ref={input}
      className="number-field quiet-field"
      data-editing={draft !== null || undefined}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      value={draft ?? shownText(isTypedInto, value, parameter)}
      onFocus={() => setTypedInto(true)}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={key}
      onBlur={() => {
        setTypedInto(false);
        take();
      }}
    />
  );
}
