import type { Parameter } from './parameter';
import { parameterByName } from './parameters';
import { ORDER_KEY, VM_SETTINGS, type VmKnobs, type VmSettings } from './vm-settings';
import { writtenValue } from './write-knobs';

/** What a VM's migration is given of its own: 'dlim=1000,ac=1', in the order of the table; '' for nothing. */
export function writeVmKnobs(settings: VmKnobs | undefined): string {
  if (!settings) return '';
  return VM_SETTINGS.flatMap((name) => {
    const value = settings[name];
    if (value === undefined) return [];
    const parameter: Parameter = parameterByName[name];
    const written = writtenValue(parameter, value);
    return [`${parameter.key}=${typeof written === 'boolean' ? Number(written) : written}`];
  }).join(',');
}

/** The settings of a VM in one field of a link or a cell: its knobs, then its place: 'dlim=1000,order=first'; '' for none. */
export function writeVmSettings(settings: VmSettings | undefined): string {
  const order = settings?.order === undefined ? '' : `${ORDER_KEY}=${settings.order}`;
  return [writeVmKnobs(settings), order].filter(Boolean).join(',');
}
