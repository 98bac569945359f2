import { memo } from 'react';
import type { Scenario } from '../../scenario/scenario';
import { EquationLegend } from './EquationLegend';
import { EquationLines } from './EquationLines';
import type { Equation } from './equation';
import type { AnswerNumbers } from './numbers';

interface EquationRowProps {
  readonly equation: Equation;
  readonly of: Scenario;
  readonly numbers: AnswerNumbers | null;
}

/** One equation: its name and what it says, in symbols, with numbers, and its symbols in words. */
export const EquationRow = memo(function EquationRow({ equation, of, numbers }: EquationRowProps) {
  const { id, label, reading } = equation;
  const titleId = `${id}-title`;
  return (
    <article className="equation" id={id} tabIndex={-1} aria-labelledby={titleId}>
      <div>
        <h3 id={titleId}>{label}</h3>
        <p className="equation-reading caption">{reading}</p>
      </div>
      <div>
        <EquationLines equation={equation} numbers={numbers} />
        <EquationLegend equation={equation} of={of} />
      </div>
    </article>
  );
});
