import { memo, useMemo } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { useStore } from '../../state/store';
import type { Anchored } from '../../vocabulary/anchors';
import { EquationChip } from '../equations/EquationChip';
import { litHandlers, useLit } from '../shared/lit';
import { LargeNumber } from '../shared/NumberStrip';
import { Term } from '../shared/Term';
import { useAnchors } from '../shared/use-anchors';
import { isLong, type KeyNumber, keyNumbers, lambdaPosition } from './key-numbers';
import { useSureText } from './use-sure-text';
import * as words from './words';

/** The six numbers that a migration is judged by. */
export const KeyNumbers = memo(function KeyNumbers({ answer }: { readonly answer: ExploreAnswer | null }) {
  const numbers = useMemo(() => keyNumbers(answer?.evaluation ?? null, answer?.baseline ?? null), [answer]);
  const own = useStore((state) => state.ownPrior);
  const anchorOf = useAnchors();
  const sureText = useSureText();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers. */}
      <div className="key-numbers" role="group" aria-label={words.keyNumbersTitle}>
        {numbers.map((each) => (
          <KeyNumberCell
            key={each.id}
            number={each}
            anchor={each.hasAnchor ? anchorOf(each.id as Anchored, each.value) : ''}
          />
        ))}
      </div>
      <p className="key-error note is-whole">{answer && sureText ? sureText(answer.evaluation, own) : ''}</p>
    </>
  );
});

interface KeyNumberProps {
  readonly number: KeyNumber;
  /** What it is like, where nothing else has to be said; λ has its scale for that. */
  readonly anchor: string;
}

/** What changes its width is made anew, so that nothing that stays is pushed aside: a layout that never shifts. */
function KeyNumberCell({ number, anchor }: KeyNumberProps) {
  const { label, term, symbol, value, shown, caption, range, equation, difference } = number;
  const lit = useLit(symbol);
  return (
    <div className={lit ? 'key-number is-lit' : 'key-number'} {...litHandlers(symbol)}>
      <span className="key-head">
        <span className="key-label one-line">
          <Term id={term}>{label}</Term>
        </span>
        {equation && <EquationChip id={equation.id} />}
      </span>
      <LargeNumber {...shown} value={value} className={isLong(shown) ? 'large-number is-long' : 'large-number'} />
      {number.id === 'lambda' && <LambdaScale lambda={value} />}
      <span className="key-caption note one-line">{caption}</span>
      <span className={secondClass(number)} key={`${difference?.change ?? ''}${range === ''}`}>
        {difference ? (
          <>
            {difference.change}
            <span className="key-more"> {difference.pinned}</span>
          </>
        ) : (
          range || anchor
        )}
      </span>
    </div>
  );
}

/** What the line below the caption holds: how it differs from the pinned one, where it may lie, or what it is like. */
function secondClass({ difference, range }: KeyNumber): string {
  if (difference) return 'key-difference note one-line is-ink';
  return range === '' ? 'key-difference note one-line is-muted' : 'key-difference note is-range is-ink';
}

/** Where lambda lies between 0 and beyond 1. */
function LambdaScale({ lambda }: { readonly lambda: number | null }) {
  const percent = (share: number) => `${(100 * share).toFixed(2)}%`;
  return (
    <svg className="lambda-scale" aria-hidden="true">
      <rect className="lambda-safe" x="0" y="5" width={percent(lambdaPosition(1))} height="4" />
      <rect
        className="lambda-beyond"
        x={percent(lambdaPosition(1))}
        y="5"
        width={percent(1 - lambdaPosition(1))}
        height="4"
      />
      <svg x={percent(lambdaPosition(1))} overflow="visible" aria-hidden="true">
        <line className="lambda-one" x1="0" x2="0" y1="0" y2="14" />
      </svg>
      {lambda !== null && (
        <svg x={percent(lambdaPosition(lambda))} overflow="visible" aria-hidden="true">
          <circle className="lambda-dot" cx="0" cy="7" r="5" />
        </svg>
      )}
    </svg>
  );
}
