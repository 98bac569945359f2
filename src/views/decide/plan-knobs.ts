import { parameters } from '../../scenario/parameters';
import type { ParameterName } from '../../scenario/scenario';

/** The knobs that a plan cannot do without. */
export const PLAN_KNOBS: readonly ParameterName[] = ['bandwidth', 'model'];

/** What the VMs of a fleet do not bring themselves, beside those and the weights, which stand in Rank. */
export const OTHER_KNOBS: readonly ParameterName[] = parameters
  .filter(({ group }) => ['link', 'stop', 'model', 'qemu', 'energy'].includes(group))
  .map(({ name }) => name);
