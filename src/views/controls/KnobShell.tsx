import { type ReactNode, useId, useState } from 'react';
import { fittedOn } from '../../scenario/fitted-text';
import { ignoredBecause } from '../../scenario/ignored';
import type { Parameter } from '../../scenario/parameter';
import { allowedRange } from '../../scenario/value-text';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { litHandlers, useLit } from '../shared/lit';
import { MathSymbol } from '../shared/MathSymbol';
import type { FieldNote } from './NumberField';

interface KnobShellProps {
  readonly parameter: Parameter;
  readonly labelId: string;
  readonly isDefault: boolean;
  /** The value in the unit that suits its size, for the help. */
  readonly reading?: string;
  /** All digits of the value, for the tooltip. */
  readonly exact?: string;
  readonly note?: FieldNote | null;
  readonly noteId?: string;
  /** What stands at the right of the label. */
  readonly field: ReactNode;
  /** What stands under it. */
  readonly children?: ReactNode;
}

/** What all knobs share: label and symbol, help, reset, why it is ignored, and lighting up with its symbol. */
export function KnobShell(props: KnobShellProps) {
  const { parameter, labelId, isDefault, reading, exact, note, noteId, field, children } = props;
  const { name, label, symbol } = parameter;
  const [showsHelp, setShowsHelp] = useState(false);
  const helpId = useId();
  const ignored = useStore((state) => ignoredBecause(parameter, selectScenario(state)));
  const resetParameter = useStore((state) => state.resetParameter);
  const light = useStore((state) => state.light);
  const fitted = useStore((state) => fittedOn(selectScenario(state).fitted, name));
  const lit = useLit(name);
  const classes = ['knob', ignored !== null && 'is-ignored', lit && 'is-lit'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where pointer and focus are.
    <div className={classes} {...litHandlers(name)} onFocus={() => light(name)} onBlur={() => light(null)}>
      <div className="knob-head">
        <span className="knob-label" id={labelId}>
          {label}
        </span>
        {symbol !== '' && <MathSymbol text={symbol} />}
        <button
          type="button"
          className="knob-help-button"
          aria-label={`About ${label.toLowerCase()}`}
          aria-expanded={showsHelp}
          aria-controls={showsHelp ? helpId : undefined}
          onClick={() => setShowsHelp(!showsHelp)}
        >
          ?
        </button>
        <span className="knob-field" title={exact}>
          {field}
        </span>
        <button
          type="button"
          className="knob-reset"
          aria-label={`Reset ${label.toLowerCase()}`}
          title="Reset"
          disabled={isDefault}
          onClick={() => resetParameter(name)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3.5 8a4.5 4.5 0 1 0 1.6-3.45M3 2.2v3h3" />
          </svg>
        </button>
      </div>
      {children}
      {fitted !== null && <p className="knob-note knob-fitted">{fitted}</p>}
      {note && (
        <p className={note.isProblem ? 'knob-note is-problem' : 'knob-note'} id={noteId} role="status">
          {note.text}
        </p>
      )}
      {ignored !== null && <p className="knob-note">Not used now. {ignored}</p>}
      {showsHelp && (
        <p className="knob-note" id={helpId}>
          {parameter.help} {parameter.equation !== '' && <span className="knob-equation">{parameter.equation}. </span>}
          {parameter.kind === 'number' && `It takes ${allowedRange(parameter)}.`}
          {parameter.kind === 'text' && parameter.form && `It takes ${parameter.form}.`}
          {reading && ` Now ${reading}.`}
        </p>
      )}
    </div>
  );
}
