import { expect } from 'vitest';

/** Counts the cases that a property judged. */
interface Judged {
  readonly count: () => void;
  /** Fails where too few were judged: a property that leaves early in every case proves nothing. */
  readonly expectEnough: () => void;
}

/** A count with its floor: about half of what today's seed gives, so that another seed is no failure. */
export function judged(floor: number): Judged {
  let cases = 0;
  return {
    count: () => {
      cases += 1;
    },
    expectEnough: () => expect(cases, 'cases that the property judged').toBeGreaterThanOrEqual(floor),
  };
}
