import { useMemo } from 'react';
import type { CostWeights } from '../../models/cost';
import { toCostWeights } from '../../scenario/scenario';
import { selectFleet, selectOption, selectPins, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { JobStatus } from '../shared/JobStatus';
import { Panel } from '../shared/Panel';
import { type JobState, useLiveJob } from '../shared/use-job';
import { useLate } from '../shared/use-late';
import { knobsOf } from './map-rows';
import { RankingSwitches, RankingVerdict, TermsLegend } from './RankingHead';
import { RankingTable } from './RankingTable';
import './ranking.css';
import { type RankedAbout, rankingAsked } from './ranking-asked';
import { WeightKnobs } from './WeightKnobs';
import { WhyThisOne } from './WhyThisOne';
import { WinnerMapFigure } from './WinnerMapFigure';
import * as words from './words';

type RankAsked = NonNullable<ReturnType<typeof rankingAsked>>;

/** Which VM of the fleet goes first by eq. 18, how firm that is, and why. */
export function RankingSection() {
  const fleet = useStore(selectFleet);
  const scenario = useStore(selectScenario);
  const histories = useStore((state) => state.histories);
  const usesHistory = useStore(selectOption('decide.history'));
  const leavesOut = useStore(selectOption('decide.strict'));
  const asked = useMemo(
    () => rankingAsked({ fleet, scenario, histories, usesHistory, leavesOut }),
    [fleet, scenario, histories, usesHistory, leavesOut],
  );
  return (
    <Panel id="ranking-title" title={words.panelTitle}>
      {asked === null ? (
        <p className="caption">{words.noVms}</p>
      ) : (
        <Ranking asked={asked} hasHistories={histories.length > 0} />
      )}
    </Panel>
  );
}

function Ranking({ asked, hasHistories }: { readonly asked: RankAsked; readonly hasHistories: boolean }) {
  const fixed = useStore(selectOption('decide.weight'));
  const job = useLiveJob('rank', asked.question, asked.about);
  const mapQuestion = useMemo(() => ({ ...asked.question, fixed }), [asked, fixed]);
  // The map comes after the ranking: both are worked out by the same worker.
  const mapJob = useLiveJob('winners', job.isCurrent ? mapQuestion : null, asked.about);
  const { answer, about } = job;
  const isLate = useLate(!job.isCurrent);
  return (
    <div
      className={isLate ? 'ranking stack is-late' : 'ranking stack'}
      aria-busy={!(job.isCurrent && mapJob.isCurrent)}
    >
      <RankingVerdict job={job} />
      <WeightKnobs answer={answer} about={about} />
      <RankingSwitches job={job} hasHistories={hasHistories} />
      <div className="ranking-results dims">{answer && about && <RankingTable answer={answer} about={about} />}</div>
      <div className="ranking-foot row gap-6">
        <TermsLegend />
        <JobStatus job={job} doing={words.doing} />
      </div>
      <div className="ranking-pair">
        <div>{answer && about && <WhyThisOne answer={answer} about={about} />}</div>
        <div className="dims">{mapJob.answer && mapJob.about && <Winners job={mapJob} />}</div>
      </div>
    </div>
  );
}

/** Weights that were pointed at on the map, as one step of undo. They are whole, so no weight gives way to another. */
function setWeights(weights: CostWeights): void {
  const state = useStore.getState();
  state.openSnapshot({ scenario: { ...selectScenario(state), ...knobsOf(weights) }, pins: selectPins(state) });
}

function Winners({ job: { answer, about } }: { readonly job: JobState<'winners', RankedAbout> }) {
  const fixed = useStore(selectOption('decide.weight'));
  const scenario = about?.scenario ?? null;
  const weights = useMemo(() => scenario && toCostWeights(scenario), [scenario]);
  if (!answer || !about || !weights) return null;
  return (
    <WinnerMapFigure
      map={answer}
      fleet={about.fleet}
      weights={weights}
      fixed={fixed}
      onFixed={(next) => useStore.getState().setOption('decide.weight', next)}
      onWeights={setWeights}
    />
  );
}
