import { memo } from 'react';
import type { Scenario } from '../../scenario/scenario';
import { useStore } from '../../state/store';
import { focusKnob } from '../controls/focus-knob';
import { litHandlers, useLit } from '../shared/lit';
import { MathSymbol } from '../shared/MathSymbol';
import type { Equation } from './equation';
import { equationsInPlay, whereDefined } from './equation-list';
import * as words from './late-words';
import { type LegendEntry, legendOf } from './legend';
import { showEquation } from './show-equation';
import { colourOf } from './symbol-colour';

/** The symbols of an equation in words, each a way to its slider or to the equation that works it out. */
export function EquationLegend({ equation, of }: { readonly equation: Equation; readonly of: Scenario }) {
  return (
    <ul className="row note is-whole" aria-label={words.symbolsOf(equation.label)}>
      {legendOf(equation, of).map((entry) => (
        <li key={entry.id}>
          <LegendButton {...entry} definedIn={whereDefined(entry.id, equationsInPlay(of))} />
        </li>
      ))}
    </ul>
  );
}

const LegendButton = memo(function LegendButton(props: LegendEntry & { readonly definedIn: string | null }) {
  const { id, glyph, label, value, knob, definedIn } = props;
  const lit = useLit(id);
  const light = useStore((state) => state.light);
  const go = () => {
    if (knob !== null) focusKnob(knob);
    else if (definedIn !== null) showEquation(definedIn);
  };
  return (
    <button
      type="button"
      className={lit ? `legend-button tone-${colourOf(id)} is-lit` : 'legend-button'}
      {...litHandlers(id)}
      onFocus={() => light(id)}
      onBlur={() => light(null)}
      onClick={go}
    >
      <MathSymbol text={glyph} /> {label}
      {value !== '' && <span className="is-ink"> {value}</span>}
    </button>
  );
});
