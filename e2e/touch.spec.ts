import type { Locator, Page } from '@playwright/test';
import { expect, slider, test } from './helpers';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Waits until an element stays where it is: for a dozen frames, as after a finger that went on to scroll. */
const atRest = (place: Locator): Promise<void> =>
  place.evaluate(
    (element) =>
      new Promise((resolve) => {
        let [top, frames] = [Number.NaN, 0];
        const look = () => {
          const now = element.getBoundingClientRect().top;
          frames = now === top ? frames + 1 : 0;
          top = now;
          if (frames < 12) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );

/** A finger that goes from the middle of an element over so many pixels, in steps. */
async function swipe(page: Page, from: Locator, dx: number, dy: number): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await atRest(from);
  const box = await from.boundingBox();
  if (!box) throw new Error('Nothing to swipe on.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * share, y: y + dy * share }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 5; step += 1) await touch('touchMove', step / 5);
  await touch('touchEnd', 1);
}

test('a finger that scrolls over a slider sets nothing, one that goes sideways or taps does', async ({ page }) => {
  await page.goto('./#/validate/simulated?v=3');
  const knob = slider(page, 'Window');
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
  const before = await knob.getAttribute('aria-valuetext');
  const scrolled = () => page.evaluate(() => window.scrollY);
  const top = await scrolled();
  await test.step('up', async () => {
    await swipe(page, knob, 0, -300);
    await expect.poll(scrolled).not.toBe(top);
    await expect(knob).toHaveAttribute('aria-valuetext', before ?? '');
  });
  await test.step('sideways', async () => {
    await swipe(page, knob, 80, 0);
    await expect(knob).not.toHaveAttribute('aria-valuetext', before ?? '');
  });
  await test.step('a tap', async () => {
    const dragged = (await knob.getAttribute('aria-valuetext')) ?? '';
    await knob.tap({ position: { x: 40, y: 12 } });
    await expect(knob).not.toHaveAttribute('aria-valuetext', dragged);
  });

  // The bars of a day are sliders of their own kind: none follows a finger before it was tapped.
  const day = Array.from({ length: 24 }, () => 20).join('_');
  await page.goto(`./#/what-if/doubt?v=3&what-if.day=${day}`);
  const bar = page.getByRole('slider', { name: /from 0?9:00/ });
  await bar.scrollIntoViewIfNeeded();
  const link = page.url();
  await test.step('over the bars of a day', async () => {
    await swipe(page, bar, 0, -120);
    expect(page.url()).toBe(link);
  });
  await test.step('of a bar that was tapped', async () => {
    await page.locator('label').filter({ has: bar }).tap();
    await swipe(page, bar, 0, 30);
    await expect.poll(() => page.url()).not.toBe(link);
  });
});
