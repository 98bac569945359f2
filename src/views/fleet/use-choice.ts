import { useCallback, useMemo, useRef, useState } from 'react';
import type { Fleet, Vm } from '../../scenario/fleet';
import { type Chosen, chosenAfter, NONE_CHOSEN } from './bulk-edit';

/** The chosen ones after an edit: a VM that was changed in its place is still chosen. */
function afterEdit(chosen: Chosen, before: Fleet, after: Fleet): Chosen {
  if (chosen.size === 0 || before.length !== after.length) return chosen;
  const edited = after.filter((vm, i) => vm !== before[i] && before[i] && chosen.has(before[i]));
  return edited.length === 0 ? chosen : new Set([...chosen, ...edited]);
}

/** Which VMs of the table are chosen. Those that left the fleet, or do not pass the filter, are not. */
export function useChoice(fleet: Fleet, rows: Uint32Array) {
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN);
  const [of, setOf] = useState(fleet);
  if (of !== fleet) {
    setOf(fleet);
    setChosen(afterEdit(chosen, of, fleet));
  }
  const last = useRef<Vm | null>(null);
  const now = useRef({ chosen, fleet, rows });
  now.current = { chosen, fleet, rows };
  const vms = useMemo(() => {
    if (chosen.size === 0) return [];
    return [...rows].flatMap((place) => {
      const vm = fleet[place];
      return vm && chosen.has(vm) ? [vm] : [];
    });
  }, [chosen, fleet, rows]);
  // Always the same, so that no row is drawn anew.
  const choose = useCallback((vm: Vm, isRange: boolean) => {
    const { chosen: before, fleet: all, rows: order } = now.current;
    const shown = isRange ? [...order].flatMap((place) => all[place] ?? []) : [];
    setChosen(chosenAfter(before, shown, vm, isRange ? last.current : null));
    last.current = vm;
  }, []);
  return { chosen, setChosen, vms, choose };
}
