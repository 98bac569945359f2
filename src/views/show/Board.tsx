import { type ComponentType, useMemo } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import type { Evaluation } from '../../engine/evaluation';
import type { ParameterName } from '../../scenario/scenario';
import { selectTitle } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobList } from '../controls/KnobGroups';
import { keyNumbers } from '../explore/key-numbers';
import { Costs, Downtime, Energy, Timeline } from '../explore/LaterCharts';
import { Rounds } from '../explore/Rounds';
import { verdictOf } from '../explore/verdict';
import { LargeNumber } from '../shared/NumberStrip';
import { Said } from '../shared/Said';
import type { ExploreChart } from './board-parts';
import * as words from './words';

/** Parts of Explore as they stand in a frame and before a room: few words, nothing that opens. */

/** What the board is of, where no verdict says it: for who cannot see it. */
export function BoardTitle() {
  return <h1 className="visually-hidden">{useStore(selectTitle)}</h1>;
}

/** Will it converge, in one sentence. */
export function BoardVerdict({ evaluation }: { readonly evaluation: Evaluation }) {
  const { isGood, headline } = verdictOf(evaluation);
  return (
    <>
      <h1 className={isGood ? 'board-verdict' : 'board-verdict is-bad'}>{headline}</h1>
      <Said text={headline} />
    </>
  );
}

/** The six numbers that a migration is judged by. */
export function BoardNumbers({ answer }: { readonly answer: ExploreAnswer }) {
  const numbers = useMemo(() => keyNumbers(answer.evaluation, answer.baseline), [answer]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a group of numbers.
    <div className="board-numbers" role="group" aria-label={words.keyNumbers}>
      {numbers.map(({ id, label, shown, value, difference }) => (
        <div key={id} className="board-number">
          <span className="note one-line">{label}</span>
          <LargeNumber {...shown} value={value} />
          {difference && <span className="note one-line">{difference.change}</span>}
        </div>
      ))}
    </div>
  );
}

const CHARTS: Readonly<Record<ExploreChart, ComponentType<{ readonly answer: ExploreAnswer }>>> = {
  'chart.rounds': Rounds,
  'chart.timeline': Timeline,
  'chart.downtime': Downtime,
  'chart.energy': Energy,
  'chart.cost': Costs,
};

interface BoardChartsProps {
  readonly names: readonly ExploreChart[];
  readonly answer: ExploreAnswer;
}

export function BoardCharts({ names, answer }: BoardChartsProps) {
  return names.map((name) => {
    const Chart = CHARTS[name];
    return <Chart key={name} answer={answer} />;
  });
}

/** Knobs without what hangs beside them. */
export function BoardKnobs({ names }: { readonly names: readonly ParameterName[] }) {
  if (names.length === 0) return null;
  return (
    <section className="board-knobs" aria-label={words.controls}>
      <KnobList names={names} />
    </section>
  );
}
