import { useMemo } from 'react';
import type { GuidedAnswer } from '../../../../engine/guided-job';
import { guidedFigure } from '../../../guided/guided-rows';
import { SavedTable } from '../../../guided/SavedTable';
import { shownCase } from '../../../guided/shown-case';
import * as words from '../words';
import '../../../guided/guided.css';
import { FigurePlot } from '../../../plot/FigurePlot';
import { Answered } from '../Answered';
import { useWork } from '../work';

/** Figure 14, with what is saved beside the paper's. */
export function GuidedLive() {
  const { guided } = useWork('guided');
  return (
    <Answered job={guided} doing={words.comparing}>
      {(answer) => <Drawn answer={answer} />}
    </Answered>
  );
}

function Drawn({ answer: { comparison } }: { readonly answer: GuidedAnswer }) {
  const shown = shownCase(comparison.cases, null, false);
  const figure = useMemo(() => shown && guidedFigure(shown, comparison), [shown, comparison]);
  if (shown === null || figure === null) return <p className="caption">{words.noNumberForTheseVms}</p>;
  return (
    <>
      <FigurePlot figure={figure} />
      <SavedTable of={shown} paper={comparison.paper} />
    </>
  );
}
