import { type KeyboardEvent, memo, useId, useState } from 'react';
import type { TextParameter } from '../../scenario/parameter';
import { readText } from '../../scenario/read-parameter';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { knobId } from './focus-knob';
import { KnobShell } from './KnobShell';
import { useKnobAbout } from './knob-about';
import * as words from './late-words';
import type { FieldNote } from './NumberField';

/** A knob that is a text with a form of its own: Enter or leaving takes effect, Escape takes it back. */
export const TextKnob = memo(function TextKnob({ parameter }: { readonly parameter: TextParameter }) {
  const { name } = parameter;
  const value = useStore((state) => selectScenario(state)[name]);
  const setParameter = useStore((state) => state.setParameter);
  // Typing, and what is said of it, belong to the value they began from.
  const [typing, setTyping] = useState<{ text: string; from: string } | null>(null);
  const [problem, setProblem] = useState<{ text: string; at: string } | null>(null);
  const about = useKnobAbout(parameter);
  const labelId = useId();
  const noteId = useId();
  const draft = typing?.from === value ? typing.text : null;
  const shown = problem?.at === value ? problem.text : null;
  const note: FieldNote | null = shown === null ? null : { text: shown, isProblem: true, at: Number.NaN };

  const leave = (text: string | null) => {
    setTyping(null);
    setProblem(text === null ? null : { text, at: value });
  };
  const take = () => {
    if (draft === null) return;
    const reading = readText(parameter, draft);
    if (reading.value === null) {
      setProblem({ text: reading.problem ?? words.textCannotBeRead, at: value });
      return;
    }
    leave(null);
    if (reading.value !== value) setParameter(name, reading.value);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') leave(null);
  };

  return (
    <KnobShell
      label={parameter.label}
      labelId={labelId}
      about={about}
      exact={value}
      note={note}
      noteId={noteId}
      field={
        <input
          id={knobId(name)}
          className="text-field"
          data-editing={draft !== null || undefined}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-labelledby={labelId}
          aria-describedby={note ? noteId : undefined}
          aria-invalid={note !== null || undefined}
          value={draft ?? value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyping({ text: event.target.value, from: value })}
          onKeyDown={key}
          onBlur={take}
        />
      }
    />
  );
});
