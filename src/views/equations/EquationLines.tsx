import { memo, useMemo } from 'react';
import type { Equation, Numbers } from './equation';
import { numbersOf } from './equation-list';
import { hasFraction } from './formula';
import * as words from './late-words';
import { MathLine } from './MathLine';
import type { AnswerNumbers } from './numbers';
import { useOverflows } from './use-overflows';

interface EquationLinesProps {
  readonly equation: Equation;
  readonly numbers: AnswerNumbers | null;
}

/** An equation in symbols, and below it with numbers; what is too wide scrolls by itself. */
export function EquationLines({ equation, numbers }: EquationLinesProps) {
  const [lines, overflows] = useOverflows<HTMLDivElement>(numbers);
  const scrolls = overflows ? { tabIndex: 0, role: 'group', 'aria-label': words.scrollsSideways(equation.label) } : {};
  return (
    <div className={overflows ? 'equation-lines overflows' : 'equation-lines'} ref={lines} {...scrolls}>
      <SymbolLines equation={equation} />
      <NumberLines equation={equation} numbers={numbers} />
    </div>
  );
}

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

function NumberLines({ equation, numbers }: EquationLinesProps) {
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
