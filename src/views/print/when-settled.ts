/** What says that a part of the page is still being worked out. */
const AT_WORK = '[aria-busy="true"], .job-running, .view-waiting, .explore-later-waiting, .paper-waiting';

/** Whether a part of the page is still being worked out. */
export const isAtWork = (place: ParentNode): boolean => place.querySelector(AT_WORK) !== null;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** So many frames without work: what one part has worked out, another may ask more about. */
const QUIET_FRAMES = 6;

/** Waits until nothing in `place` is at work any more; false where that takes longer than `milliseconds`. */
export async function whenSettled(place: ParentNode, milliseconds = 60_000): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (let quiet = 0; quiet < QUIET_FRAMES; quiet += 1) {
    await nextFrame();
    if (isAtWork(place)) quiet = -1;
    if (performance.now() > end) return false;
  }
  return true;
}
