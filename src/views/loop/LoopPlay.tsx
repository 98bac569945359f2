import { useMemo, useState } from 'react';
import type { LoopAnswer } from '../../engine/loop-job';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { METRIC_OPTIONS } from '../../vocabulary/metrics';
import { FigurePlot } from '../plot/FigurePlot';
import { RadioRow } from '../shared/RadioRow';
import { Said } from '../shared/Said';
import { boxRows } from './box-rows';
import { errorFigure } from './error-rows';
import { keepText, withTurns } from './keep-history';
import { LoopFigure } from './LoopFigure';
import { LoopResult } from './LoopResult';
import { LoopRounds } from './LoopRounds';
import { LoopTransport } from './LoopTransport';
import { LoopVms } from './LoopVms';
import { budgetText } from './loop-format';
import { isReached, recordedTurns } from './loop-player';
import { resultRows, resultTitle } from './result-rows';
import { placeText, turnText } from './turn-findings';
import { useLoopInLink } from './use-loop-player';
import { vmRows } from './vm-rows';
import * as words from './words';

/** A run of the loop, played box by box: the figure, the VMs, the migration of the turn, the errors so far. */
export function LoopPlay({ answer }: { readonly answer: LoopAnswer }) {
  const { turns, of } = answer;
  const player = useLoopInLink(turns.length);
  const metric = useStore(selectOption('decide.errors'));
  const { place } = player;
  const recorded = recordedTurns(place);
  const errors = useMemo(() => errorFigure(turns, recorded, metric), [turns, recorded, metric]);
  const turn = turns[place.turn];
  if (!turn) return null;
  const text = turnText(answer, place, metric);
  const budget = budgetText(turns);
  return (
    <>
      {budget !== null && <p className="warning">{budget}</p>}
      <LoopTransport answer={answer} player={player} />
      <p className="loop-now">
        <b>{placeText(answer, place)}.</b> {text}
      </p>
      <Said text={`${placeText(answer, place)}. ${text}`} />
      <LoopFigure boxes={boxRows(turn, place, of, metric)} />
      <div>
        <LoopVms rows={vmRows(answer, place)} place={place} />
        <p className="note">{words.symbolsAre}</p>
      </div>
      <LoopResult title={resultTitle(turn, place)} rows={resultRows(turn, turns[place.turn - 1], place)} />
      <LoopRounds rounds={isReached(place, 'migrate') ? turn.rounds : []} />
      <RadioRow
        legend={words.errorsIn}
        options={METRIC_OPTIONS}
        value={metric}
        onChange={(id) => useStore.getState().setOption('decide.errors', id)}
      />
      <FigurePlot figure={errors} />
      <Keep answer={answer} recorded={recorded} />
    </>
  );
}

interface KeepProps {
  readonly answer: LoopAnswer;
  /** Turns that are recorded at the present place. */
  readonly recorded: number;
}

/** Puts the recorded migrations behind the histories of the page, once for each run. */
function Keep({ answer, recorded }: KeepProps) {
  const [kept, setKept] = useState<{ readonly of: LoopAnswer; readonly turns: number } | null>(null);
  const { setHistories, say } = useStore.getState();
  const from = kept?.of === answer ? kept.turns : 0;
  const isOff = recorded <= from;
  const keep = () => {
    if (isOff) return;
    setHistories(withTurns(useStore.getState().histories, answer.turns.slice(from, recorded)));
    setKept({ of: answer, turns: recorded });
    say(keepText(from, recorded));
  };
  return (
    <p className="row">
      <button type="button" aria-disabled={isOff} onClick={keep}>
        {words.keepThese}
      </button>
      <span className="note">{isOff && recorded > 0 ? words.kept : keepText(from, recorded, true)}</span>
    </p>
  );
}
