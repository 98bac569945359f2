import type { Parameter } from './parameter';
import { parameterByKey, parameterByName } from './parameters';
import { readParameter } from './read-parameter';
import type { ParameterName, Scenario } from './scenario';
import { writtenValue } from './write-knobs';

/** The settings of its platform that a VM may have of its own: those that a product takes for one migration. */
export const VM_SETTINGS = [
  'downtimeLimit',
  'cap',
  'autoConverge',
  'compression',
  'timeLimitPerGib',
  'timeLimit',
  'atDeadline',
  'maxRounds',
] as const satisfies readonly ParameterName[];

export type VmSetting = (typeof VM_SETTINGS)[number];

/** What a VM has of its own; everything else is the scenario's. Never empty: a VM without any has none of these. */
export type VmSettings = Partial<Pick<Scenario, VmSetting>>;

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

const isSetting = (name: ParameterName): name is VmSetting => (VM_SETTINGS as readonly ParameterName[]).includes(name);

/**
 * Reads the settings of a VM as knobs of a link are read: out of range the nearest end. What is no such setting, or stands
 * there twice, is left out. 'dlim=1000,ac=1' -> a downtime limit of 1 s and auto-converge.
 */
export function readVmSettings(text: string): {
  readonly used: VmSettings | undefined;
  readonly asWritten: boolean;
} {
  if (text.trim() === '') return { used: undefined, asWritten: true };
  const used: Record<string, unknown> = {};
  let asWritten = true;
  for (const pair of text.split(',')) {
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
