import { memo } from 'react';
import { modelFacts } from '../../models/facts';
import type { Vm } from '../../scenario/fleet';
import { vmNumberFields } from '../../scenario/fleet-fields';
import { writeVmSettings } from '../../scenario/vm-settings-text';
import { workloads } from '../../simulator/workload-list';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { FleetCell } from './FleetCell';
import { cellText, cellTitle, emptyText, readNameCell, readNumberCell } from './fleet-cells';
import * as words from './words';

/** What a row can do; the same for all of them. */
export interface RowActions {
  readonly change: (vm: Vm, values: Partial<Vm>) => void;
  /** Takes its own settings of the platform away. */
  readonly dropSettings: (vm: Vm) => void;
  readonly duplicate: (vm: Vm) => void;
  readonly remove: (vm: Vm) => void;
  readonly note: (text: string | null, isProblem: boolean) => void;
  /** Chooses it, or no longer; with Shift all from the last pressed one to this. */
  readonly choose: (vm: Vm, isRange: boolean) => void;
}

interface FleetRowProps {
  readonly vm: Vm;
  /** From 1, the header counted. */
  readonly ariaRow: number;
  readonly past: number;
  readonly takesFocus: boolean;
  readonly isChosen: boolean;
  readonly actions: RowActions;
}

/** One VM: every cell is typed into where it stands. */
export const FleetRow = memo(function FleetRow(props: FleetRowProps) {
  const { vm, ariaRow, past, takesFocus, isChosen, actions } = props;
  const { change, dropSettings, duplicate, remove, note, choose } = actions;
  const isSetUnknown = useStore((state) => modelFacts[selectScenario(state).model].group === 'platform');
  return (
    <tr aria-rowindex={ariaRow}>
      <th scope="row" className="is-pinned fleet-name">
        <input
          type="checkbox"
          aria-label={words.chooseVm(vm.name)}
          checked={isChosen}
          onChange={({ nativeEvent }) => choose(vm, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        />
        <FleetCell
          label={words.nameOfVm(vm.name)}
          className="is-name"
          text={() => vm.name}
          title={vm.name}
          takesFocus={takesFocus}
          of={vm}
          read={readNameCell}
          onValue={(name) => change(vm, { name })}
          onNote={note}
        />
      </th>
      {vmNumberFields.map((field) => (
        <td key={field.name}>
          <FleetCell
            label={words.fieldOfVm(field.parameter.label, vm.name)}
            className="is-number"
            isNumber
            text={(isTypedInto) => cellText(field, vm, isTypedInto)}
            placeholder={emptyText(field, isSetUnknown)}
            title={cellTitle(field, vm)}
            of={vm}
            read={(text) => readNumberCell(field, text)}
            onValue={(value) => change(vm, { [field.name]: value })}
            onNote={note}
          />
        </td>
      ))}
      <td className="is-text">
        <WorkloadChoice vm={vm} onChoose={(workload) => change(vm, { workload })} />
      </td>
      <td className={past === 0 ? 'fleet-past is-muted' : 'fleet-past'}>{past === 0 ? words.noPast : past}</td>
      <td className="is-text fleet-actions">
        {vm.settings && (
          <button type="button" title={writeVmSettings(vm.settings)} onClick={() => dropSettings(vm)}>
            {words.dropSettings}
            <span className="visually-hidden"> ({vm.name})</span>
          </button>
        )}
        <button type="button" onClick={() => duplicate(vm)}>
          {words.duplicate}
          <span className="visually-hidden"> {vm.name}</span>
        </button>
        <button type="button" onClick={() => remove(vm)}>
          {words.deleteVm}
          <span className="visually-hidden"> {vm.name}</span>
        </button>
      </td>
    </tr>
  );
});

/** Who writes when the VM is simulated; a mix of its own stays as long as nothing else is chosen. */
function WorkloadChoice({ vm, onChoose }: { readonly vm: Vm; readonly onChoose: (workload: string | null) => void }) {
  const { workload, name } = vm;
  const isMix = workload !== null && !workloads.some(({ id }) => id === workload);
  return (
    <select
      className="fleet-workload quiet-field"
      aria-label={words.workloadOfVm(name)}
      value={workload ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">{words.uniformWrites}</option>
      {workloads.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
      {isMix && <option value={workload}>{words.ownMix}</option>}
    </select>
  );
}
