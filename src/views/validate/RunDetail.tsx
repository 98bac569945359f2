import { memo, useMemo, useState } from 'react';
import type { ComparedRun } from '../../analysis/measured/measured-question';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { RoundsDrawing } from '../charts/RoundsDrawing';
import { KEY_MARKS, limitInKey } from '../charts/rounds-rows';
import { ChartFrame } from '../plot/ChartFrame';
import { runRounds, transferSentence } from './run-rounds';
import * as words from './words';

interface RunDetailProps {
  readonly run: ComparedRun;
  readonly model: ModelId;
}

/** The rounds of one run: measured as ink dots, predicted as bars. */
export const RunDetail = memo(function RunDetail({ run, model }: RunDetailProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const rounds = useMemo(() => runRounds(run, model), [run, model]);
  const limit = limitInKey(rounds.data);
  return (
    <div className="run-detail stack gap-2">
      <ChartFrame
        title={rounds.title}
        caption={words.perRound(rounds.axis.unit)}
        summary={pointed === null ? rounds.summary : transferSentence(rounds.table, pointed)}
        table={rounds.table}
        fileName={`precopy-run-${run.run.id}`}
        keys={[
          { ...KEY_MARKS.sent, label: words.predictedBy(modelFacts[model].label) },
          { ...KEY_MARKS.pause, label: words.predictedPause },
          { ...KEY_MARKS.measured, label: words.measuredKey },
          ...(limit === null ? [] : [{ ...KEY_MARKS.limit, label: limit }]),
        ]}
      >
        {(width) => (
          <RoundsDrawing
            data={rounds.data}
            axis={rounds.axis}
            width={width}
            roundInPlay={null}
            pointed={pointed}
            onPoint={setPointed}
          />
        )}
      </ChartFrame>
      {rounds.missing !== null && <p className="note">{rounds.missing}</p>}
      <dl className="facts">
        {rounds.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
});
