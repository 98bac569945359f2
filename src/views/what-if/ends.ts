import { modelFacts } from '../../models/facts';
import type { Scenario } from '../../scenario/scenario';
import { type StopReason, stopReasons } from '../../vocabulary/stop-reasons';
import { stopWords } from '../../vocabulary/stop-words';
import * as words from './words';

/** Whether an end is a migration's own: little enough was left. */
export const isOwn = (code: number): boolean =>
  Object.values(stopReasons).some((record) => record.code === code && record.isOwnEnd);

const reasonOf = (code: number): StopReason | undefined =>
  (Object.keys(stopReasons) as StopReason[]).find((reason) => stopReasons[reason].code === code);

/** How a region is called: 'converges', 'rounds grew', 'does not arrive'. */
export function regionName(code: number, { model }: Pick<Scenario, 'model'>): string {
  const reason = reasonOf(code);
  if (reason === undefined) return modelFacts[model].group === 'platform' ? words.doesNotArrive : words.noNumber;
  return isOwn(code) ? words.converges : stopWords[reason].short;
}
