// @ts-check
// How busy the machine is with other things.
import { ms, p95, timesRow } from './report.mjs';

/** A machine on which the same work often takes so many times as long is too busy to measure on. */
const NOISY = 1.5;

/**
 * How long a fixed piece of work takes on an empty page, again and again: on a quiet machine always the same. What
 * it takes longer here, other programs took from the figures below too.
 * @param {import('playwright').Browser} browser
 * @returns {Promise<import('./report.mjs').Row>}
 */
export async function noiseRow(browser) {
  const page = await browser.newPage();
  const taken = await page.evaluate(async () => {
    /** @param {number} rounds */
    const work = (rounds) => {
      const start = performance.now();
      let x = 1;
      for (let i = 0; i < rounds; i += 1) x = Math.sqrt(x + i);
      return { time: performance.now() - start, x };
    };
    let rounds = 100_000;
    while (Math.min(...[1, 2, 3, 4, 5].map(() => work(rounds).time)) < 10) rounds *= 1.5;
    const found = [];
    for (let i = 0; i < 100; i += 1) {
      found.push(work(rounds).time);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return found;
  });
  await page.close();
  const best = Math.min(...taken);
  const busy = p95(taken) > NOISY * best;
  const advice = busy ? ': this machine is busy, so trust processor times and medians only' : '';
  return timesRow('noise: the same work on an empty page', taken, undefined, `at best ${ms(best)}${advice}`);
}
