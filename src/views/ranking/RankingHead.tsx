import { useMemo } from 'react';
import { toCsv } from '../../format/csv';
import { modelFacts } from '../../models/facts';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { COST_TERMS } from '../../vocabulary/metrics';
import { focusKnob } from '../controls/focus-knob';
import { type KeyEntry, PlotKey } from '../plot/PlotKey';
import { PART_MARKS } from '../plot/stacked-bar';
import { downloadText } from '../shared/download';
import { Said } from '../shared/Said';
import type { JobState } from '../shared/use-job';
import type { RankedAbout } from './ranking-asked';
import { rankingTable } from './ranking-rows';
import { verdictOf } from './verdict';
import * as words from './words';

type RankJob = JobState<'rank', RankedAbout>;

/** Who goes first, how firm that is, and who turns others around. Its height is that of the longest. */
export function RankingVerdict({ job: { answer, about } }: { readonly job: RankJob }) {
  const verdict = useMemo(() => answer && about && verdictOf(answer, about), [answer, about]);
  return (
    <div className="dims">
      <p className="ranking-headline headline">{verdict?.headline}</p>
      <p className="ranking-firmness reason">
        {verdict?.firmness}
        {verdict?.warning && <span className="is-problem"> {verdict.warning}</span>}
      </p>
      <Said text={verdict ? `${verdict.headline} ${verdict.firmness} ${verdict.warning ?? ''}` : ''} />
    </div>
  );
}

/** By which model, with history or without, who is left out; and the whole ranking as a file. */
export function RankingSwitches({ job, hasHistories }: { readonly job: RankJob; readonly hasHistories: boolean }) {
  const { setOption } = useStore.getState();
  const usesHistory = useStore(selectOption('decide.history'));
  const leavesOut = useStore(selectOption('decide.strict'));
  const { answer, about } = job;
  const save = () => {
    if (answer && about) downloadText('precopy-ranking.csv', toCsv(rankingTable(answer, about)), 'text/csv');
  };
  return (
    <div className="row is-control">
      <span>
        {words.predictedBy}{' '}
        <button type="button" onClick={() => focusKnob('model')}>
          {about ? modelFacts[about.scenario.model].label : words.theModel}
          <span className="visually-hidden">{words.goToKnob}</span>
        </button>
      </span>
      <label className="option">
        <input
          type="checkbox"
          checked={usesHistory}
          onChange={(event) => setOption('decide.history', event.target.checked)}
        />
        {hasHistories ? words.useHistory : words.useHistoryNoneYet}
      </label>
      <label className="option">
        <input
          type="checkbox"
          checked={leavesOut}
          onChange={(event) => setOption('decide.strict', event.target.checked)}
        />
        {words.leaveOut}
      </label>
      <button type="button" className="ranking-save" onClick={save} disabled={answer === null}>
        {words.downloadCsv}
        <span className="visually-hidden">{words.ofTheRanking}</span>
      </button>
    </div>
  );
}

const TERMS: readonly KeyEntry[] = [
  ...COST_TERMS.map((metric) => ({
    ...PART_MARKS[`cost-${metric}`],
    label: words.termOfKey(metric),
  })),
  { mark: null, label: words.howTermsAreMade },
];

/** Which shade is which term. */
export function TermsLegend() {
  return <PlotKey name={words.termsKey} entries={TERMS} />;
}
