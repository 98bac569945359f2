import * as words from './words';
/** Which way of figure 7's picture is taken in a step. */
export type FaultArrow = 'write' | 'fault' | 'set' | 'open' | 'through' | 'read' | 'protect';

/** A step of figure 7: what happens, and what is then true of the page and its bit. */
export interface FaultStep {
  readonly text: string;
  readonly isProtected: boolean;
  readonly bit: 0 | 1;
  readonly arrow: FaultArrow | null;
}

/** How a hypervisor learns which pages are written, without watching each write (sec. 4.2, fig. 7). */
export const faultSteps: readonly FaultStep[] = [
  {
    text: words.faultSteps.protected,
    isProtected: true,
    bit: 0,
    arrow: null,
  },
  {
    text: words.faultSteps.write,
    isProtected: true,
    bit: 0,
    arrow: 'write',
  },
  {
    text: words.faultSteps.fault,
    isProtected: true,
    bit: 0,
    arrow: 'fault',
  },
  {
    text: words.faultSteps.set,
    isProtected: true,
    bit: 1,
    arrow: 'set',
  },
  {
    text: words.faultSteps.open,
    isProtected: false,
    bit: 1,
    arrow: 'open',
  },
  {
    text: words.faultSteps.through,
    isProtected: false,
    bit: 1,
    arrow: 'through',
  },
  {
    text: words.faultSteps.read,
    isProtected: false,
    bit: 0,
    arrow: 'read',
  },
  {
    text: words.faultSteps.protect,
    isProtected: true,
    bit: 0,
    arrow: 'protect',
  },
];

/** 'Step 3 of 8'. */
export const stepName = (index: number): string => words.stepName(index + 1, faultSteps.length);

/** What the picture shows, in words. */
export function describeStep({ isProtected, bit }: FaultStep): string {
  return words.pageAndBit(isProtected, bit);
}
