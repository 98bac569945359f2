import type { ExploreQuestion } from '../../../engine/engine';
import { paperFleet } from '../../../scenario/fleet';
import { defaultScenario, type Scenario } from '../../../scenario/scenario';
import { scenarioOfVm } from '../../../scenario/scenario-of-vm';
import { type PlaceId, placeOf } from '../../../scenario/views';
import { linkOfState } from '../../../state/selectors';
import * as words from './words';

/** The paper's 1 GiB VM over 800 Mbit/s, which is the default scenario, and what an item changes of it. */
const paper = defaultScenario;

/** One of the paper's eight VMs (sec. 5.4) as a scenario: 800 MiB, the D and W of its workload. */
function vmOf(name: string): Scenario {
  const vm = paperFleet.find((each) => each.name === name);
  return { ...(vm ? scenarioOfVm(paper, vm) : paper), model: 'algorithm-1' };
}

/** The settings that items are computed with. */
export const settings = {
  /** The base model's closed form. */
  closed: { ...paper, model: 'closed-form', name: words.settingNames.closed },
  /** Algorithm 1. */
  loop: { ...paper, model: 'algorithm-1', name: words.settingNames.loop },
  /** The rate of sec. 4.3. */
  adaptive: { ...paper, model: 'algorithm-1', adaptive: true, name: words.settingNames.adaptive },
  /** Two of the VMs of sec. 5.4: a cost compares. */
  compared: vmOf('TPC-C 1'),
} as const satisfies Readonly<Record<string, Scenario>>;

export type SettingId = keyof typeof settings;
export const SETTING_IDS = Object.keys(settings) as readonly SettingId[];

/** The one that a cost is compared with. */
const compared: Scenario = vmOf('Linpack 1');

/** What the worker is asked of each setting, in the order of `SETTING_IDS`. */
export const settingQuestions: readonly ExploreQuestion[] = SETTING_IDS.map((id) => ({
  scenario: settings[id],
  baseline: id === 'compared' ? compared : null,
  overlay: false,
}));

/** A link that opens a view with a setting; views of a fleet get the paper's eight VMs. */
export function linkOfSetting(place: PlaceId, id: SettingId): string {
  const pins = id === 'compared' ? [compared] : [];
  const fleet = place.startsWith('decide') ? { fleet: paperFleet } : {};
  return linkOfState({ ...placeOf(place), scenario: settings[id], pins, ...fleet });
}
