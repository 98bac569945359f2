import { memo, useMemo, useState } from 'react';
import type { PagesAnswer } from '../../engine/pages-job';
import { useStore } from '../../state/store';
import { RoundsDrawing } from '../charts/RoundsDrawing';
import { describeRound, KEY_MARKS } from '../charts/rounds-rows';
import { volumeAxis } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { simulatedRows, simulatedSummary, simulatedTable, simulatedTitle } from './simulated-rows';

const KEY = [
  { ...KEY_MARKS.sent, label: 'sent in pre-copy' },
  { ...KEY_MARKS.skipped, label: 'skipped as hot' },
  { ...KEY_MARKS.pause, label: 'stop-and-copy' },
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
      caption={`${axis.unit} per round`}
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
