import type { Parameter } from './parameter';
import { parameterByName } from './parameters';
import { VM_SETTINGS, type VmSettings } from './vm-settings';
import { writtenValue } from './write-knobs';

/** The settings of a VM in one field of a link or a cell: 'dlim=1000,ac=1', in the order of the table; '' for none. */
export function writeVmSettings(settings: VmSettings | undefined): string {
  if (!settings) return '';
  return VM_SETTINGS.flatMap((name) => {
    const value = settings[name];
    if (value === undefined) return [];
    const parameter: Parameter = parameterByName[name];
    const written = writtenValue(parameter, value);
    return [`${parameter.key}=${typeof written === 'boolean' ? Number(written) : written}`];
  }).join(',');
}
