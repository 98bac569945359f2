import type { PlannedVm, PlanRange } from '../analysis/plan/plan-range';
import { modelFacts } from '../models/facts';
import { loadPlatforms } from '../models/platforms/late';
import type { ModelId } from '../models/result';
import type { FleetReading } from '../readers/fleet';
import { readFleetTable } from '../readers/fleet';
import { decodeLink } from '../scenario/link';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { optionOf, type ViewOptions, windowMinutes } from '../scenario/view-options';
import { runToEnd } from '../simulator/run-to-end';
import { MOST_PLANNED } from '../vocabulary/limits';
import { runPlan } from './plan-job';
import { unlearned } from './unlearned';

// A command asks whatever model its link names.
await loadPlatforms();

/** What the command prints: its exit code is 1 where nothing could be read. */
interface PlanPrinted {
  readonly ok: boolean;
  readonly json: string;
}

/** What moves VMs whose listing does not tell, where no link says so. */
const USUAL: ModelId = 'libvirt';

/** JSON has no infinite numbers: a pause that never comes is null. */
const finite = (values: readonly number[] | null): readonly (number | null)[] | null =>
  values?.map((value) => (Number.isFinite(value) ? value : null)) ?? null;

/** The word for a VM in the plan. */
const outcomeOf = ({ unplanned, outcome }: PlannedVm): string => (unplanned === 'no-room' ? 'no-room' : outcome);

interface Asked {
  readonly scenario: Scenario;
  readonly options: ViewOptions;
  readonly problems: readonly string[];
}

/** The scenario and the options of a link; without one the default scenario on the platform that the listing tells. */
function asked(link: string | undefined, listing: FleetReading['listing']): Asked | null {
  if (link === undefined) {
    const model = listing?.platform ?? USUAL;
    return { scenario: { ...defaultScenario, ...modelFacts[model].sets, model }, options: {}, problems: [] };
  }
  const read = link.includes('#/') ? decodeLink(link) : null;
  if (!read?.ok) return null;
  const problems = [...read.rejected, ...unlearned(read.state.scenario)].map(
    ({ key, text, used }) => `The link says ${key}=${text}; used is ${used ?? 'nothing'}.`,
  );
  return { scenario: read.state.scenario, options: read.state.options ?? {}, problems };
}

function printedVm(vm: PlannedVm, { fleet }: FleetReading) {
  const { name = '', memory = 0, dirtyRate = null, settings } = fleet[vm.vm] ?? {};
  return {
    ...{ name, memory_mib: memory, dirty_rate_mib_s: dirtyRate, starts_s: finite(vm.starts) },
    order: settings?.order ?? null,
    ...{ total_time_s: finite(vm.totalTime), downtime_s: finite(vm.downtime), outcome: outcomeOf(vm) },
    ...{ chance_completed: vm.chances.completed, chance_in_window: vm.chanceInWindow },
  };
}

function printed(plan: PlanRange, reading: FleetReading, { scenario }: Asked, problems: readonly string[]): string {
  const nameOf = (vm: number): string => reading.fleet[vm]?.name ?? '';
  return JSON.stringify({
    vms: plan.vms.map((vm) => printedVm(vm, reading)),
    ends_s: finite(plan.ends),
    makes_window: plan.makesWindow,
    ...{ window_s: plan.settings.window, lanes: plan.settings.lanes, link_mbit_s: plan.link, model: scenario.model },
    decided_by: plan.deciders.map(({ vm, share, swing }) => ({ name: nameOf(vm), share, swing_s: swing })),
    ...{ order: plan.order.map(nameOf), quantiles: plan.quantiles, mapping: reading.fields, problems },
  });
}

/**
 * The plan of an export as one line of JSON: `npm run --silent plan -- EXPORT [LINK]`. VMs stand in the file's order,
 * times are arrays over the quantiles, in s. The link gives scenario and options of Decide.
 * Errors: not `ok`, and a JSON with no VMs and the reasons, where nothing can be read or the link is none.
 */
export function printPlan(file: string, text: string, link?: string): PlanPrinted {
  const reading = runToEnd(readFleetTable(file, text));
  const told = reading.problems.map(({ line, column, text: words }) =>
    [...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column]), words].join(': '),
  );
  const refused = (why: readonly string[]): PlanPrinted => {
    const nothing = { vms: [], ends_s: null, makes_window: null, mapping: reading.fields };
    return { ok: false, json: JSON.stringify({ ...nothing, problems: [...told, ...why] }) };
  };
  if (reading.fleet.length === 0) return refused(told.length === 0 ? ['No row of this file is a VM.'] : []);
  if (reading.fleet.length > MOST_PLANNED) return refused([`At most ${MOST_PLANNED} VMs are planned.`]);
  const question = asked(link, reading.listing);
  if (!question) return refused(['This is not a link to a scenario: it has no "#/", or cannot be read.']);
  const { scenario, options } = question;
  const settings = {
    lanes: optionOf(options, 'decide.lanes'),
    order: optionOf(options, 'decide.order'),
    window: 60 * windowMinutes(options),
    assumption: optionOf(options, 'decide.assume'),
    room: optionOf(options, 'decide.room') || null,
  };
  const { plan } = runToEnd(
    runPlan({ scenario, fleet: reading.fleet, histories: [], settings, opens: optionOf(options, 'decide.from') }),
  );
  return { ok: true, json: printed(plan, reading, question, [...told, ...question.problems]) };
}
