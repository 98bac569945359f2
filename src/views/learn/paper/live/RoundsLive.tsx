import { useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../../../engine/engine';
import { RoundsDrawing } from '../../../charts/RoundsDrawing';
import { placeSentence, summaryWithFilm, withFilm } from '../../../charts/rounds-film';
import { roundsKey, roundsRows, roundsTitle } from '../../../charts/rounds-rows';
import { roundsTable } from '../../../charts/rounds-table';
import { volumeAxis } from '../../../plot/axis';
import { ChartFrame } from '../../../plot/ChartFrame';
import { Answered } from '../Answered';
import { SETTING_IDS } from '../settings';
import * as words from '../words';
import { useWork } from '../work';

/** Figure 1, and what Algorithm 1 goes through: the rounds of the paper's VM. */
export function RoundsLive() {
  const { settings } = useWork('settings');
  return (
    <Answered job={settings} doing={words.calculating}>
      {(answers) => {
        const answer = answers[SETTING_IDS.indexOf('loop')];
        return answer ? <Drawn answer={answer} /> : null;
      }}
    </Answered>
  );
}

function Drawn({ answer }: { readonly answer: ExploreAnswer }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const data = useMemo(() => withFilm(roundsRows(answer), null), [answer]);
  const axis = useMemo(() => volumeAxis(data.largest), [data]);
  return (
    <ChartFrame
      title={roundsTitle(data)}
      caption={words.perRound(axis.unit)}
      summary={placeSentence(data, null, pointed) ?? summaryWithFilm(data, null, null)}
      table={() => roundsTable(data.rows)}
      fileName="precopy-rounds"
      keys={roundsKey(data, false)}
    >
      {(width) => (
        <RoundsDrawing
          data={data}
          axis={axis}
          width={width}
          roundInPlay={null}
          pointed={pointed}
          onPoint={setPointed}
        />
      )}
    </ChartFrame>
  );
}
