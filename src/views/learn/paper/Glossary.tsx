import { memo } from 'react';
import { parameterByName } from '../../../scenario/parameters';
import type { ParameterName } from '../../../scenario/scenario';
import { shownValue } from '../../../scenario/value-text';
import { type TermRecord, terms } from '../../../vocabulary/terms';
import { TERM_PREFIX } from './addresses';
import * as words from './words';

const all: readonly TermRecord[] = terms;
const groups = [
  { id: 'paper', shown: all.filter(({ isInTable1 }) => isInTable1) },
  { id: 'later', shown: all.filter(({ symbol, isInTable1 }) => symbol !== null && !isInTable1) },
  { id: 'words', shown: all.filter(({ symbol }) => symbol === null) },
] as const;

/** Table 1 as the glossary: each term has an address of its own. */
export const Glossary = memo(function Glossary() {
  return (
    <div className="glossary stack gap-4">
      {groups.map(({ id, shown }) => (
        <section key={id} aria-labelledby={`glossary-${id}`}>
          <h4 id={`glossary-${id}`}>{words.glossaryParts[id]}</h4>
          <dl className="cards">
            {shown.map((term) => (
              <Entry key={term.id} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
});

function Entry({ term: { id, symbol, aloud, name, says, knob } }: { readonly term: TermRecord }) {
  return (
    <div id={`${TERM_PREFIX}${id}`} className="glossary-entry" tabIndex={-1}>
      <dt>
        {symbol !== null && <Glyph text={symbol} aloud={aloud} />}
        <b>{name}</b>
      </dt>
      <dd>
        {says}
        {knob !== null && <span className="note"> {defaultText(knob as ParameterName)}</span>}
      </dd>
    </div>
  );
}

/** A symbol as it is written, and as it is said. */
function Glyph({ text, aloud }: { readonly text: string; readonly aloud: string | null }) {
  const [main = '', subscript] = text.split('_');
  return (
    <>
      <span className="math-symbol" aria-hidden="true">
        {main}
        {subscript && <sub>{subscript}</sub>}
      </span>
      <span className="visually-hidden">{aloud ?? text}, </span>
      {aloud !== null && <span className="note">{aloud}</span>}
    </>
  );
}

/** What the knob of a term is at first: 'Here it is 1 GiB.' */
function defaultText(name: ParameterName): string {
  const parameter = parameterByName[name];
  return parameter.kind === 'number' ? words.startsAt(shownValue(parameter, parameter.default)) : '';
}
