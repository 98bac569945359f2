import type { ParameterName, Scenario } from './scenario';

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

/** Whether two VMs have the same settings of their own. */
export const sameSettings = (a: VmSettings | undefined, b: VmSettings | undefined): boolean =>
  a === b || VM_SETTINGS.every((name) => a?.[name] === b?.[name]);
