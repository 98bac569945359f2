import type { Parameter } from './parameter';
import { parameterByName } from './parameters';
import { VM_SETTINGS, type VmOrder, type VmSettings } from './vm-settings';
import { writtenValue } from './write-knobs';

/** The place of a VM in the order, as it stands among its settings. */
export const writeVmOrder = (order: VmOrder): string => `order=${order}`;

/** The settings of a VM in one field of a link or a cell: 'dlim=1000,order=last', in the order of the table; '' for none. */
export function writeVmSettings(settings: VmSettings | undefined): string {
  if (!settings) return '';
  const knobs = VM_SETTINGS.flatMap((name) => {
    const value = settings[name];
    if (value === undefined) return [];
    const parameter: Parameter = parameterByName[name];
    const written = writtenValue(parameter, value);
    return [`${parameter.key}=${typeof written === 'boolean' ? Number(written) : written}`];
  });
  return [...knobs, ...(settings.order ? [writeVmOrder(settings.order)] : [])].join(',');
}
