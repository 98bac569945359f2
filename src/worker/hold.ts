const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** When work may go on: later, if somebody said hold meanwhile. */
export function createHold(now: () => number = () => performance.now()) {
  let until = Number.NEGATIVE_INFINITY;
  return {
    hold: (ms: number): void => {
      until = Math.max(until, now() + ms);
    },
    /** ms since nothing has been held any more. */
    restedFor: (): number => now() - until,
    over: async (): Promise<void> => {
      for (let left = until - now(); left > 0; left = until - now()) await wait(left);
    },
  };
}
