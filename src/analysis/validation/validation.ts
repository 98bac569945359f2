import type { Fraction } from '../../models/units';
import type { OwnMigration } from '../../readers/migrations';
import type { Progress } from '../../simulator/simulated-migration';
import { type Technique, techniques } from '../../vocabulary/techniques';
import { ALL_GUESTS } from '../../vocabulary/validated-models';
import { quantile } from '../quantile';
import { kindOfGuest, type ValidatedModel, type ValidatedPrediction, validatedModels } from './validated-models';

/** Median and 90th percentile of |predicted / measured - 1|, in per cent; null where nothing was measured. */
export type PercentSpread = readonly [median: number, p90: number] | null;

/** How far one model is off for one technique and one group of guests. */
export interface ModelErrors {
  readonly model: string;
  readonly technique: Technique;
  /** `all`, or a guest as the table writes it. */
  readonly guest: string;
  readonly rows: number;
  readonly traffic: PercentSpread;
  readonly time: PercentSpread;
  readonly downtime: PercentSpread;
  /** In how many rows, in per cent, the traffic lies within the model's 50 and 90 % interval; null: it gives none. */
  readonly covers50: number | null;
  readonly covers90: number | null;
}

/** One's own migrations beside what every model says of them. */
export interface Validation {
  readonly rows: number;
  readonly models: readonly ModelErrors[];
}

/** Errors of one model over the rows of one technique, and whether its intervals hold. */
interface Errors {
  readonly traffic: number[];
  readonly time: number[];
  readonly downtime: number[];
  readonly holds50: boolean[];
  readonly holds90: boolean[];
}

const noErrors = (): Errors => ({ traffic: [], time: [], downtime: [], holds50: [], holds90: [] });

/** Guests with groups of their own: those with the most rows. */
const MOST_GUESTS = 40;
/** Rows between two looks at newer questions: some milliseconds. */
const ROWS_AT_ONCE = 10;

function add(errors: Errors, migration: OwnMigration, predicted: ValidatedPrediction): void {
  const percent = (value: number, measured: number) => 100 * Math.abs(value / measured - 1);
  errors.traffic.push(percent(predicted.traffic, migration.traffic));
  errors.time.push(percent(predicted.totalTime, migration.totalTime));
  const hasPause = migration.downtime > 0 && Number.isFinite(predicted.downtime);
  if (hasPause) errors.downtime.push(percent(predicted.downtime, migration.downtime));
  if (!predicted.quantiles) return;
  const [q5 = 0, q25 = 0, , q75 = 0, q95 = 0] = predicted.quantiles;
  errors.holds50.push(q25 <= migration.traffic && migration.traffic <= q75);
  errors.holds90.push(q5 <= migration.traffic && migration.traffic <= q95);
}

const spreadOf = (errors: readonly number[]): PercentSpread =>
  errors.length === 0 ? null : [quantile(errors, 0.5), quantile(errors, 0.9)];

function percentOf(held: readonly boolean[]): number | null {
  if (held.length === 0) return null;
  const share: Fraction = held.filter(Boolean).length / held.length;
  return 100 * share;
}

/** The guests that have a group of their own, the one with the most rows first. */
function groupsOf(migrations: readonly OwnMigration[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { guest } of migrations) counts.set(guest, (counts.get(guest) ?? 0) + 1);
  return [...counts]
    .filter(([guest]) => guest !== '' && guest !== ALL_GUESTS)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_GUESTS)
    .map(([guest]) => guest);
}

/** The models that say something of these rows. */
const modelsFor = (
  among: readonly ValidatedModel[],
  technique: Technique,
  isAnyGuestKnown: boolean,
): readonly ValidatedModel[] =>
  among.filter(
    ({ knowsPostCopy, needsGuest }) => (knowsPostCopy || technique !== 'postcopy') && (isAnyGuestKnown || !needsGuest),
  );

function lineOf(model: string, technique: Technique, guest: string, errors: Errors): ModelErrors {
  return {
    ...{ model, technique, guest, rows: errors.traffic.length },
    ...{ traffic: spreadOf(errors.traffic), time: spreadOf(errors.time), downtime: spreadOf(errors.downtime) },
    ...{ covers50: percentOf(errors.holds50), covers90: percentOf(errors.holds90) },
  };
}

/**
 * Holds every model against one's own migrations (docs/model.md): |predicted / measured - 1| at the median and the
 * 90th percentile, by technique, for all guests and for each. A pause of 0 s, or one that a model says does not come,
 * counts for nothing. Guests that are no known class count as general in the prior of the class. Yields how far it has
 * come. Units: %. Errors: none.
 */
export function* validate(
  migrations: readonly OwnMigration[],
  among: readonly ValidatedModel[] = validatedModels,
): Generator<Progress, Validation> {
  const groups = groupsOf(migrations);
  const isAnyGuestKnown = migrations.some(({ guest }) => kindOfGuest(guest) !== null);
  const models: ModelErrors[] = [];
  let done = 0;
  for (const { id: technique } of techniques) {
    const rows = migrations.filter((each) => each.technique === technique);
    if (rows.length === 0) continue;
    const asked = modelsFor(among, technique, isAnyGuestKnown);
    const all = asked.map(noErrors);
    const byGuest = new Map(groups.map((guest) => [guest, asked.map(noErrors)]));
    for (const migration of rows) {
      const own = byGuest.get(migration.guest);
      for (const [i, { predict }] of asked.entries()) {
        const predicted = predict(migration);
        for (const errors of [all[i], own?.[i]]) if (errors) add(errors, migration, predicted);
      }
      done += 1;
      if (done % ROWS_AT_ONCE === 0) yield { share: done / migrations.length, sentence: 'Predicting the migrations' };
    }
    for (const [guest, errors] of [[ALL_GUESTS, all] as const, ...byGuest]) {
      for (const [i, { id }] of asked.entries()) {
        const own = errors[i];
        if (own && own.traffic.length > 0) models.push(lineOf(id, technique, guest, own));
        yield { share: done / migrations.length, sentence: 'Comparing the models' };
      }
    }
  }
  return { rows: migrations.length, models };
}
