import { memo, useMemo, useState } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import { useStore } from '../../state/store';
import { RoundsDrawing } from '../charts/RoundsDrawing';
import { describeRound, KEY_MARKS } from '../charts/rounds-rows';
import { volumeAxis } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import * as late from './late-words';
import { simulatedRows, simulatedSummary, simulatedTable, simulatedTitle } from './simulated-rows';

const KEY = [
  { ...KEY_MARKS.sent, label: late.roundKeys.sent },
  { ...KEY_MARKS.skipped, label: late.roundKeys.skipped },
  { ...KEY_MARKS.pause, label: late.roundKeys.pause },
];

/** The rounds of the simulated migration, where no model's chart stands beside the film. */
export const SimulatedRounds = memo(function SimulatedRounds({ answer }: { readonly answer: PagesAnswer }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const roundInPlay = useStore((state) => state.roundInPlay);
  const { migration, of } = answer;
  const data = useMemo(() => simulatedRows(migration, of.scenario.threshold), [migration, of]);
  const table = useMemo(() => simulatedTable(migration, roundInPlay), [migration, roundInPlay]);
  const axis = useMemo(() => volumeAxis(data.largest), [data]);
  const row = pointed === null ? undefined : data.rows[pointed];
  return (
    <ChartFrame
      title={simulatedTitle(migration)}
      caption={late.perRound(axis.unit)}
      summary={row ? describeRound(row) : simulatedSummary(migration, roundInPlay)}
      table={table}
      fileName="precopy-simulated-rounds"
      keys={KEY}
    >
      {(width) => (
        <RoundsDrawing
          data={data}
          axis={axis}
          width={width}
          roundInPlay={roundInPlay}
          pointed={pointed}
          onPoint={setPointed}
        />
      )}
    </ChartFrame>
  );
});
