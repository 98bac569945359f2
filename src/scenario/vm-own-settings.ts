import type { Vm } from './fleet';
import type { VmOrder } from './vm-settings';

/** A VM that moves by the scenario's settings alone, where the plan has it. */
export function withoutSettings({ settings: _, ...vm }: Vm): Vm {
  return vm;
}

/** A VM that leaves first or last; null: as the plan has it. Its other settings stay. */
export function withOrder(vm: Vm, order: VmOrder | null): Vm {
  if (order !== null) return { ...vm, settings: { ...vm.settings, order } };
  const { order: _, ...knobs } = vm.settings ?? {};
  return Object.keys(knobs).length === 0 ? withoutSettings(vm) : { ...vm, settings: knobs };
}
