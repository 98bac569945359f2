import { knobHelp } from '../../scenario/knob-help';
import type { KnobAbout } from './knob-about';

/** What a knob is, where the paper has it, and what it takes. */
export function KnobHelp({ about: { name, equation, takes } }: { readonly about: KnobAbout }) {
  return (
    <p>
      {knobHelp[name]} {equation !== '' && <span className="knob-equation">{equation}. </span>}
      {takes()}
    </p>
  );
}
