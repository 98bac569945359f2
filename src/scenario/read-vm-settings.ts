import { parameterByKey } from './parameters';
import { readParameter } from './read-parameter';
import type { ParameterName } from './scenario';
import { VM_ORDERS, VM_SETTINGS, type VmSetting, type VmSettings } from './vm-settings';
import { writeVmOrder } from './vm-settings-text';

const isSetting = (name: ParameterName): name is VmSetting => (VM_SETTINGS as readonly ParameterName[]).includes(name);

/**
 * Reads the settings of a VM as knobs of a link are read: out of range the nearest end. What is no such setting, or stands
 * there twice, is left out, and so is a place in the order other than first and last.
 * 'dlim=1000,ac=1,order=first' -> a downtime limit of 1 s, auto-converge, and it leaves first.
 */
export function readVmSettings(text: string): {
  readonly used: VmSettings | undefined;
  readonly asWritten: boolean;
} {
  if (text.trim() === '') return { used: undefined, asWritten: true };
  const used: Record<string, unknown> = {};
  let asWritten = true;
  for (const pair of text.split(',')) {
    const order = VM_ORDERS.find((each) => writeVmOrder(each) === pair.trim());
    if (order && !('order' in used)) {
      used['order'] = order;
      continue;
    }
    const [key = '', ...rest] = pair.split('=');
    const parameter = parameterByKey.get(key.trim());
    if (!parameter || !isSetting(parameter.name) || rest.length !== 1 || parameter.name in used) {
      asWritten = false;
      continue;
    }
    const reading = readParameter(parameter, rest[0]?.trim() ?? '');
    asWritten &&= reading.asWritten;
    used[parameter.name] = reading.used;
  }
  return { used: Object.keys(used).length === 0 ? undefined : (used as VmSettings), asWritten };
}
