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

/** Where a VM stands in a plan, whatever the plan's order: several that leave first keep the order among themselves. */
export const VM_ORDERS = ['first', 'last'] as const;
export type VmOrder = (typeof VM_ORDERS)[number];

/** What a VM has of its own; everything else is the scenario's. Never empty: a VM without any has none of these. */
export type VmSettings = Partial<Pick<Scenario, VmSetting>> & {
  /** Not there: as the plan has it. No model looks at it. */
  readonly order?: VmOrder;
};

/** Whether two VMs have the same settings of their own. */
export const sameSettings = (a: VmSettings | undefined, b: VmSettings | undefined): boolean =>
  a === b || ([...VM_SETTINGS, 'order'] as const).every((name) => a?.[name] === b?.[name]);
