import { memo, useMemo } from 'react';
import type { Scenario } from '../../scenario/scenario';
import { EquationLegend } from './EquationLegend';
import type { Equation, Numbers } from './equation';
import { numbersOf } from './equation-list';
import { hasFraction } from './formula';
import { MathLine } from './MathLine';
import type { AnswerNumbers } from './numbers';
import { useOverflows } from './use-overflows';

interface EquationRowProps {
  readonly equation: Equation;
  readonly of: Scenario;
  readonly numbers: AnswerNumbers | null;
}

/** One equation: its name and what it says, in symbols, with numbers, and its symbols in words. */
export const EquationRow = memo(function EquationRow({ equation, of, numbers }: EquationRowProps) {
  const { id, label, reading } = equation;
  const [lines, overflows] = useOverflows<HTMLDivElement>(numbers);
  const titleId = `${id}-title`;
  const scrolls = overflows ? { tabIndex: 0, role: 'group', 'aria-label': `${label}, scrolls sideways` } : {};
  return (
    <article className="equation" id={id} tabIndex={-1} aria-labelledby={titleId}>
      <div className="equation-head">
        <h3 id={titleId}>{label}</h3>
        <p className="equation-reading">{reading}</p>
      </div>
      <div className="equation-body">
        <div className={overflows ? 'equation-lines overflows' : 'equation-lines'} ref={lines} {...scrolls}>
          <SymbolLines equation={equation} />
          <NumberLines equation={equation} numbers={numbers} />
        </div>
        <EquationLegend equation={equation} of={of} />
      </div>
    </article>
  );
});

/** The symbols change with the model only. */
const SymbolLines = memo(function SymbolLines({ equation }: { readonly equation: Equation }) {
  return (
    <div className={equation.symbols.length > 1 ? 'equation-symbols has-several' : 'equation-symbols'}>
      {equation.symbols.map(({ left, relation, right, aside }) => (
        <MathLine key={aside ?? ''} left={left} relation={relation} steps={[right]} aside={aside} />
      ))}
    </div>
  );
});

function NumberLines({ equation, numbers }: { readonly equation: Equation; readonly numbers: AnswerNumbers | null }) {
  const lines: Numbers = useMemo(() => (numbers === null ? [] : numbersOf(equation, numbers)), [equation, numbers]);
  const tall = equation.symbols.some(({ right }) => hasFraction(right));
  return (
    <div className={tall ? 'equation-numbers is-tall' : 'equation-numbers'}>
      {typeof lines === 'string' ? (
        <p>{lines}</p>
      ) : (
        lines.map(({ aside, ...line }, at) => <MathLine key={lineKey(at)} {...line} aside={aside} />)
      )}
    </div>
  );
}

/** Lines never change their places. */
const lineKey = (at: number): string => `line ${at}`;
