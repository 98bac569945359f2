import type { LoopTurn } from '../../analysis/loop/loop-record';
import { joined } from '../../format/number';
import { columnScale } from '../../format/scale';
import type { CostMetrics } from '../../models/cost';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import type { Column } from '../shared/table';
import { NO_VALUE, nameOf, percentText } from './loop-format';
import { isReached, type LoopPlace } from './loop-player';
import * as words from './words';

/** One metric of the migration of a turn: simulated, and what both models said of it. Errors are shares. */
export interface ResultRow {
  readonly metric: Metric;
  readonly simulated: number | undefined;
  readonly base: ModelResult;
  readonly refined: ModelResult;
}

interface ModelResult {
  readonly value: number | undefined;
  readonly error: number | null;
  /** The mean over all turns recorded so far. */
  readonly mean: number | null;
}

/** The four metrics of a turn's migration, as far as they are known. `before` is the turn before, if any. */
export function resultRows(turn: LoopTurn, before: LoopTurn | undefined, place: LoopPlace): ResultRow[] {
  const vm = isReached(place, 'choose') ? turn.vms[turn.chosen] : undefined;
  const isRecorded = isReached(place, 'record');
  const errors = isRecorded ? turn.errors : undefined;
  const means = isRecorded ? turn.meanErrors : before?.meanErrors;
  return METRICS.map((metric) => {
    const of = (model: 'base' | 'refined', said: CostMetrics | null | undefined): ModelResult => ({
      value: said?.[metric],
      error: errors?.[model][metric] ?? null,
      mean: means?.[model][metric] ?? null,
    });
    return {
      metric,
      simulated: isReached(place, 'migrate') ? turn.simulated[metric] : undefined,
      base: of('base', vm?.baseModel),
      refined: of('refined', vm?.refinedModel),
    };
  });
}

/** A row's number, in the unit that suits all three of the row. */
function valueText({ metric, simulated, base, refined }: ResultRow, value: number | undefined): string {
  if (value === undefined) return NO_VALUE;
  const { unit, show } = columnScale([simulated, base.value, refined.value], metricRecords[metric].quantity);
  return joined({ number: show(value), unit });
}

const modelColumns = (model: 'base' | 'refined', over: string): readonly Column<ResultRow>[] => [
  { key: model, head: words.resultHeads.says, over, text: (row) => valueText(row, row[model].value), isNumber: true },
  {
    key: `${model}-error`,
    head: words.resultHeads.off,
    over,
    text: (row) => percentText(row[model].error),
    isNumber: true,
  },
  {
    key: `${model}-mean`,
    head: words.resultHeads.mean,
    over,
    text: (row) => percentText(row[model].mean),
    isNumber: true,
  },
];

/** The simulation beside both models. */
export const RESULT_COLUMNS: readonly Column<ResultRow>[] = [
  {
    key: 'metric',
    head: words.resultHeads.metric,
    isHeadHidden: true,
    text: ({ metric }) => metricRecords[metric].label,
  },
  {
    ...{ key: 'simulated', head: words.resultHeads.simulated, isNumber: true, mark: () => ({ as: 'strong' }) },
    text: (row) => valueText(row, row.simulated),
  },
  ...modelColumns('base', words.resultHeads.base),
  ...modelColumns('refined', words.resultHeads.refined),
];

/** Whose migration the table tells of, at a place of the play. */
export function resultTitle(turn: LoopTurn, place: LoopPlace): string {
  const name = nameOf(turn.vms[turn.chosen]);
  return isReached(place, 'choose') ? words.predictedAndSimulated(name) : words.noVmChosen;
}
