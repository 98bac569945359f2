import type { LoopTurn } from '../../analysis/loop/loop-record';
import { metricText } from '../../format/scale';
import { METRICS, metricRecords } from '../../vocabulary/metrics';
import { NO_VALUE, nameOf, percentText } from './loop-format';
import { isReached, type LoopPlace } from './loop-player';

/** One metric of the migration of a turn: simulated, and what both models said of it. */
export interface ResultRow {
  readonly id: string;
  readonly label: string;
  readonly simulated: string;
  readonly base: string;
  readonly baseError: string;
  readonly refined: string;
  readonly refinedError: string;
  /** Means over all turns recorded so far. */
  readonly baseMean: string;
  readonly refinedMean: string;
}

/** The four metrics of a turn's migration; dashes for what is not known yet. `before` is the turn before, if any. */
export function resultRows(turn: LoopTurn, before: LoopTurn | undefined, place: LoopPlace): ResultRow[] {
  const vm = isReached(place, 'choose') ? turn.vms[turn.chosen] : undefined;
  const isRecorded = isReached(place, 'record');
  const errors = isRecorded ? turn.errors : undefined;
  const means = isRecorded ? turn.meanErrors : before?.meanErrors;
  return METRICS.map((id): ResultRow => {
    const show = (value: number | undefined) => (value === undefined ? NO_VALUE : metricText(id, value));
    return {
      id,
      label: metricRecords[id].label,
      simulated: show(isReached(place, 'migrate') ? turn.simulated[id] : undefined),
      base: show(vm?.baseModel?.[id]),
      baseError: percentText(errors?.base[id] ?? null),
      refined: show(vm?.refinedModel?.[id]),
      refinedError: percentText(errors?.refined[id] ?? null),
      baseMean: percentText(means?.base[id] ?? null),
      refinedMean: percentText(means?.refined[id] ?? null),
    };
  });
}

/** Whose migration the table tells of, at a place of the play. */
export function resultTitle(turn: LoopTurn, place: LoopPlace): string {
  const name = nameOf(turn.vms[turn.chosen]);
  return isReached(place, 'choose') ? `${name}: predicted and simulated` : 'Nobody is chosen yet';
}
