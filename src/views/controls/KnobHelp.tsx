import { knobHelp } from '../../scenario/knob-help';
import type { ParameterName } from '../../scenario/scenario';
import { type TermRecord, terms } from '../../vocabulary/terms';
import { ItemLink } from '../shared/ItemLink';
import type { KnobAbout } from './knob-about';
import * as words from './late-words';

const all: readonly TermRecord[] = terms;

/** What a knob is, where the paper and the glossary have it, and what it takes. */
export function KnobHelp({ about: { name, equation, takes } }: { readonly about: KnobAbout }) {
  return (
    <p>
      {knobHelp[name]} {equation !== '' && <span className="is-strong">{equation}. </span>}
      {takes()} <InGlossary name={name} />
    </p>
  );
}

/** The way to the glossary, for a knob that stands in it. */
function InGlossary({ name }: { readonly name: ParameterName }) {
  const term = all.find(({ knob }) => knob === name);
  return (
    term && (
      <ItemLink item={`term-${term.id}`} className="term">
        {words.inGlossary}
      </ItemLink>
    )
  );
}
