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
    text: 'The hypervisor takes away the right to write to the page. The page’s bit in the log-dirty bitmap is 0.',
    isProtected: true,
    bit: 0,
    arrow: null,
  },
  {
    text: 'The guest, the system inside the VM, writes to the page. It does not know that it may not.',
    isProtected: true,
    bit: 0,
    arrow: 'write',
  },
  {
    text: 'The processor stops the write and calls the hypervisor. This is a fault. It costs the guest a little time.',
    isProtected: true,
    bit: 0,
    arrow: 'fault',
  },
  {
    text: 'The hypervisor sets the page’s bit to 1. The page is now dirty: it must be sent, or sent again.',
    isProtected: true,
    bit: 1,
    arrow: 'set',
  },
  {
    text: 'The hypervisor opens the page, and the guest’s write is done as if nothing had been.',
    isProtected: false,
    bit: 1,
    arrow: 'open',
  },
  {
    text: 'Further writes to this page go straight through. Nobody counts them: a page written twice in a window is counted once.',
    isProtected: false,
    bit: 1,
    arrow: 'through',
  },
  {
    text: 'When the window is over, the hypervisor counts the bits that are 1 and clears them. A peek only counts: then the bit stays 1.',
    isProtected: false,
    bit: 0,
    arrow: 'read',
  },
  {
    text: 'It takes the right to write away again, and the next window begins like the first.',
    isProtected: true,
    bit: 0,
    arrow: 'protect',
  },
];

/** 'Step 3 of 8'. */
export const stepName = (index: number): string => `Step ${index + 1} of ${faultSteps.length}`;

/** What the picture shows, in words. */
export function describeStep({ isProtected, bit }: FaultStep): string {
  return `The page is ${isProtected ? 'write-protected' : 'open for writing'}; its bit is ${bit}.`;
}
