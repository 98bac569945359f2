import { memo, useMemo } from 'react';
import type { GuidedAnswer } from '../../engine/guided-job';
import { toCsv } from '../../format/csv';
import { heavyFleet } from '../../scenario/heavy-fleet';
import { encodeLink } from '../../scenario/link';
import type { Scenario } from '../../scenario/scenario';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { FigurePlot } from '../plot/FigurePlot';
import { Claims } from '../shared/Claims';
import { downloadText } from '../shared/download';
import { keyed } from '../shared/keyed';
import { Panel } from '../shared/Panel';
import { CasesTable } from './CasesTable';
import { ChoicesTable } from './ChoicesTable';
import { guidedFigure } from './guided-rows';
import { casesTable } from './guided-tables';
import { cautions, whyReasons } from './guided-why';
import { SavedTable } from './SavedTable';
import { caseKey, obstacleText, shownCase } from './shown-case';
import * as words from './words';

/** The setting in which the simulated host saves what the paper says, as a link. */
function HeavierLink({ of }: { readonly of: Scenario }) {
  const scenario = { ...of, maxTrafficFactor: 0 };
  const options = { 'decide.compared': 'own' } as const;
  const place = { view: 'decide', part: 'research' } as const;
  return (
    <p className="note">
      <a href={encodeLink({ ...place, scenario, pins: [], fleet: heavyFleet, options })}>{words.heavierLink}</a>
      {words.heavierSets}
    </p>
  );
}

interface ResultsProps {
  readonly answer: GuidedAnswer;
  /** Whether the rate of this scenario is adaptive: its case is the first on screen. */
  readonly isAdaptive: boolean;
}

/** Figure 14 of the case that is chosen in the table of cases, with its reasons. */
export const GuidedResults = memo(function GuidedResults({ answer, isAdaptive }: ResultsProps) {
  const { comparison, of } = answer;
  const wanted = useStore(selectOption('decide.case'));
  const setWanted = (key: string) => useStore.getState().setOption('decide.case', key);
  const shown = shownCase(comparison.cases, wanted, isAdaptive);
  const claim = shown && (answer.claims[comparison.cases.indexOf(shown)] ?? null);
  const figure = useMemo(() => shown && guidedFigure(shown, comparison), [shown, comparison]);
  const obstacle = obstacleText(comparison, of.vms);
  const save = () => downloadText('precopy-guided.csv', toCsv(casesTable(comparison)), 'text/csv');
  if (shown === null || figure === null) {
    return <p className="caption">{words.noNumbers}</p>;
  }
  return (
    <>
      {keyed([...obstacle, ...cautions(shown)]).map(([key, sentence]) => (
        <p key={key} className="warning">
          {sentence}
        </p>
      ))}
      <div className="columns">
        <FigurePlot figure={figure} />
        <div>
          <CasesTable comparison={comparison} scenario={of.scenario} shown={caseKey(shown)} onChoose={setWanted} />
        </div>
      </div>
      <SavedTable of={shown} paper={comparison.paper} />
      <div className="columns">
        <Reasons reasons={whyReasons({ of: shown, comparison, scenario: of.scenario })} />
        {shown.choices.length > 0 && <ChoicesTable of={shown} names={comparison.names} />}
      </div>
      {claim && (
        <Panel id="guided-claim" title={words.claimTitle} level={3}>
          <Claims claims={[claim]} />
          {claim.holds && <HeavierLink of={of.scenario} />}
        </Panel>
      )}
      <p>
        <button type="button" onClick={save}>
          {words.downloadAll}
        </button>
      </p>
    </>
  );
});

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <Panel id="guided-why" title={words.whyTitle} level={3}>
      <ul className="is-line stack gap-2">
        {keyed(reasons).map(([key, reason]) => (
          <li key={key}>{reason}</li>
        ))}
      </ul>
    </Panel>
  );
}
