import type { LinkState, Rejected } from '../scenario/link';
import { underLock } from '../scenario/lock';
import { parameterByName } from '../scenario/parameters';
import type { ParameterName, Scenario } from '../scenario/scenario';
import { plainShow, type Show } from '../scenario/show';

/** What is in force on the page when something is opened. */
interface InForce {
  readonly scenario: Scenario;
  readonly show: Show;
}

/**
 * What a link or a file brings to a page with locked knobs: those keep their values and stay locked, whatever it says.
 * `staysShown` where what it says nothing of, how the page is shown, stays as it is.
 */
export function underLocks(opened: LinkState, { scenario, show }: InForce, staysShown = false): LinkState {
  const next = opened.show ?? (staysShown ? show : plainShow);
  const locked: readonly ParameterName[] = [...new Set([...show.locked, ...next.locked])];
  return { ...opened, scenario: underLock(scenario, opened.scenario, show.locked), show: { ...next, locked } };
}

/** The locked knobs that were to have another value, as a link's values that could not be taken. */
export function refusedByLocks(opened: Scenario, { scenario, show }: InForce): readonly Rejected[] {
  return show.locked.flatMap((name) => {
    const [used, written] = [scenario[name], opened[name]];
    return Object.is(used, written) ? [] : [{ key: parameterByName[name].key, text: String(written), used }];
  });
}
