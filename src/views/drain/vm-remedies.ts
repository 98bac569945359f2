import { modelFacts } from '../../models/facts';
import type { Vm } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { VM_SETTINGS, type VmSettings } from '../../scenario/vm-settings';

/**
 * A VM with what a remedy sets: settings of the platform are kept with it, a quieter hour is its rate. The VM itself where the
 * remedy is none that one VM can have, as a faster link is.
 */
export function withRemedy(vm: Vm, sets: Partial<Scenario>): Vm {
  const names = VM_SETTINGS.filter((name) => sets[name] !== undefined);
  const settings = Object.fromEntries(names.map((name) => [name, sets[name]])) as VmSettings;
  const rate = sets.dirtyRate === undefined ? {} : { dirtyRate: sets.dirtyRate };
  if (names.length === 0 && sets.dirtyRate === undefined) return vm;
  return { ...vm, ...rate, ...(names.length > 0 && { settings: { ...vm.settings, ...settings } }) };
}

/**
 * The downtime limit with which the whole pause keeps to what a VM's SLA allows: the limit is for what is sent, and the switch
 * comes on top. Whole ms; null where no limit rules the pause, or it is low enough.
 */
export function settledLimit(inLane: Scenario, { maxDowntime }: Vm): number | null {
  if (maxDowntime === null || modelFacts[inLane.model].mayRemain !== 'downtime-limit') return null;
  const limit = Math.floor(maxDowntime - inLane.switchover);
  return limit > 0 && limit < inLane.downtimeLimit ? limit : null;
}
