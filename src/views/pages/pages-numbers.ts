import type { Evaluation } from '../../engine/evaluation';
import type { PagesAnswer } from '../../engine/pages-job';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleVolume } from '../../format/number';
import { parameterByName } from '../../scenario/parameters';
import { sameScenario } from '../../scenario/scenario';
import { simulatedPart } from '../../state/pages-slice';
import { metricRecords } from '../../vocabulary/metrics';
import * as late from './late-words';
import { count, preCopyRoundsOf } from './pages-findings';

/** A number of the simulated migration beside the model's. */
export interface NumbersRow {
  readonly label: string;
  readonly simulated: string;
  readonly model: string;
  /** How far the model is off: '+3.1 %' is more than simulated. */
  readonly off: string;
}

const NOTHING = '–';
/** From here on the ratio says no more than that it is large. */
const FARTHEST_PERCENT = 1e6;

/** The model's difference as a signed share of what was simulated. 1.1 beside 1 -> '+10 %'. */
export function differenceInPercent(model: number, simulated: number): string {
  if (model === simulated) return late.theSame;
  if (!(simulated > 0) || !Number.isFinite(model)) return NOTHING;
  const percent = 100 * (model / simulated - 1);
  if (percent >= FARTHEST_PERCENT) return late.overTimes(formatNumber(FARTHEST_PERCENT / 100));
  return `${percent > 0 ? '+' : '−'}${formatNumber(Math.abs(percent), 2)} %`;
}

/** Label of the model that made an evaluation, as the control names it. */
export function modelLabel({ model }: Evaluation): string {
  return parameterByName.model.options.find(({ id }) => id === model)?.label ?? model;
}

/** Whether a model's evaluation is of the migration that was simulated: others are not set beside it. */
export function isBeside({ of }: PagesAnswer, evaluation: Evaluation | null): evaluation is Evaluation {
  return evaluation !== null && sameScenario(of.scenario, simulatedPart(evaluation.of, of.workload));
}

/** Time, pause, traffic and rounds of the simulated migration, with the model's where there is one. */
export function numbersRows(answer: PagesAnswer, evaluation: Evaluation | null): readonly NumbersRow[] {
  const { migration } = answer;
  const outcome = isBeside(answer, evaluation) && evaluation.outcome.applicable ? evaluation.outcome : null;
  const row = (label: string, show: (value: number) => string, simulated: number, model: number | undefined) => ({
    label,
    simulated: show(simulated),
    model: model === undefined ? NOTHING : show(model),
    off: model === undefined ? NOTHING : differenceInPercent(model, simulated),
  });
  return [
    row(metricRecords.time.label, (value) => joined(scaleDuration(value)), migration.totalTime, outcome?.totalTime),
    row(metricRecords.downtime.label, (value) => joined(scaleDowntime(value)), migration.downtime, outcome?.downtime),
    row(metricRecords.traffic.label, (value) => joined(scaleVolume(value)), migration.traffic, outcome?.traffic),
    row(late.rounds, count, preCopyRoundsOf(migration), outcome?.preCopyRounds),
  ];
}
