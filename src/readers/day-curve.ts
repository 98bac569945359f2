import { type DayRates, HOURS } from '../scenario/day-curve';
import { parameterByName } from '../scenario/parameters';
import type { ColumnMapping, ColumnSpec } from './columns';
import { type ColumnsReading, eachRow, openTable } from './mapped-table';

/** The rates of a day, as far as they could be read, and what could not. */
export interface DayReading extends ColumnsReading {
  /** Null where no hour has a rate. */
  readonly rates: DayRates | null;
  /** How many hours have rows of their own. */
  readonly hours: number;
}

const [HOUR, RATE] = ['hour', 'dirty_rate_mib_s'];
const { min, max } = parameterByName.dirtyRate;

const specs: readonly ColumnSpec[] = [
  {
    ...{ name: HOUR, label: 'Hour of the day', quantity: 'count', min: 0, max: HOURS - 1 },
    stems: ['hour', 'hours', 'hour_of_day', 'h', 'stunde'],
  },
  {
    ...{ name: RATE, label: 'Dirtying rate', symbol: 'D', quantity: 'rate', min, max },
    stems: ['dirty_rate', 'dirtying_rate', 'dirtyrate', 'rate', 'dirty', 'd'],
  },
];

/** Each hour has the rate of the last one before it that has any, around the clock. */
function filled(means: readonly (number | null)[]): DayRates | null {
  let last = means.findLast((mean) => mean !== null) ?? null;
  if (last === null) return null;
  return means.map((mean) => {
    last = mean ?? last;
    return last ?? 0;
  });
}

/**
 * Reads the dirtying rates of a day from a table with the columns hour (0 to 23) and dirty_rate_mib_s, in any unit. Of several
 * rows of an hour, as of several days, the mean counts; an hour without a row has the rate of the hour before. Yields how far it
 * has come. Units: MiB/s. Errors: as problems by line and column; good rows are kept. 'hour,dirty_rate_mib_s' with '0,10'
 * and '8,80' -> 10 MiB/s from midnight to eight, 80 from then on.
 */
export function* readDayCurve(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, DayReading> {
  const { rows, cells, reading } = yield* openTable(file, text, specs, chosen);
  const [sums, counts] = [new Float64Array(HOURS), new Float64Array(HOURS)];
  yield* eachRow(rows, (row) => {
    const [hour, rate] = [cells.number(row, HOUR), cells.number(row, RATE)];
    if (hour === null || rate === null) return;
    sums[hour] = (sums[hour] ?? 0) + rate;
    counts[hour] = (counts[hour] ?? 0) + 1;
  });
  const means = Array.from(sums, (sum, hour) => ((counts[hour] ?? 0) > 0 ? sum / (counts[hour] ?? 1) : null));
  const rates = filled(means);
  const hours = means.filter((mean) => mean !== null).length;
  return { ...reading(rates === null ? ['There is no hour with a rate in this file.'] : []), rates, hours };
}
