import { createElement } from 'react';
import { classes } from '../shared/classes';
import { draw, drawOperator } from './FormulaMarkup';
import { isTall, type Term } from './formula';

interface MathLineProps {
  readonly left: Term;
  readonly relation: string;
  /** Each equals the one before. */
  readonly steps: readonly Term[];
  readonly unit?: string;
  /** Words beside it. */
  readonly aside?: string | undefined;
}

/** One line of mathematics. All left sides end at the same place, so that the signs stand in a column. */
export function MathLine({ left, relation, steps, unit = '', aside }: MathLineProps) {
  const right = steps.flatMap((step, at) => [drawOperator(at === 0 ? relation : '='), draw(step)]);
  const tall = [left, ...steps].some(isTall);
  return (
    <p className={classes('math-line', tall && 'is-tall', aside !== undefined && 'has-aside')}>
      <math>
        <mrow className="math-left">
          <mrow>{draw(left)}</mrow>
        </mrow>
        {createElement('mrow', null, ...right, unit !== '' && <mtext className="math-unit">{`\u00a0${unit}`}</mtext>)}
      </math>
      {aside !== undefined && <span className="math-aside">{aside}</span>}
    </p>
  );
}
