import { createServer, type Server } from 'node:http';
import {
  button,
  expect,
  expectNoViolations,
  expectNumbersOfAddress,
  keyNumberGroup,
  linkOf,
  open,
  roundsFigure,
  slider,
  test,
} from './helpers';

test.describe('in a frame of a page with a strict policy', () => {
  /** What the host's own script does with what it is told. */
  const script = `addEventListener('message', ({ origin, source, data }) => {
    const frame = document.querySelector('iframe');
    if (source !== frame.contentWindow || data?.source !== 'precopy' || data.kind !== 'height') return;
    document.querySelector('output').textContent = origin + ' ' + data.height;
  });`;
  let server: Server;
  let framed = '';

  test.beforeAll(async ({ baseURL }) => {
    server = createServer((request, response) => {
      if (request.url === '/host.js') {
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
        return;
      }
      const policy = `default-src 'none'; img-src data:; script-src 'self'; frame-src ${baseURL}; base-uri 'none'; form-action 'none'`;
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy });
      response.end(`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script src="/host.js" defer></script>
        <output></output><iframe title="Precopy" width="320" height="240" src="${framed}"></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  test.afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('it shows what its link names, tells its height, leaves no traces, and leads to the whole page', async ({
    page,
    baseURL,
    origins,
    context,
  }) => {
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    origins.add(origin);
    const link = '#/explore?v=3&dirty=60&show=embed,dark,numbers,dirty,rate&lock=dirty';
    framed = `${baseURL}${link.replaceAll('&', '&amp;')}`;
    await page.goto(origin);
    const frame = page.frameLocator('iframe');
    const numbers = frame.getByRole('group', { name: 'Key numbers' });
    await expect(numbers.locator('data')).toHaveCount(6);
    const inside = () =>
      frame.locator('html').evaluate((html) => ({ width: html.scrollWidth, height: html.scrollHeight }));
    expect(await inside()).toEqual({ width: 320, height: 240 });
    const told = page.locator('output');
    await expect(told).toHaveText(new RegExp(`^${new URL(baseURL ?? '').origin} (?:1[5-9]|2[0-3])\\d$`));

    // A locked knob has no slider; the other one works, and writes over the frame's entry.
    await expect(frame.getByRole('status', { name: 'Dirtying rate' })).toHaveText('60\u00a0MiB/s, locked');
    const length = await page.evaluate(() => history.length);
    const before = await numbers.innerText();
    const bandwidth = frame.getByRole('slider', { name: 'Bandwidth' });
    await bandwidth.press('ArrowRight');
    await expect(numbers).not.toHaveText(before);
    const there = () => frame.locator('html').evaluate(() => location.hash);
    await expect.poll(there).toMatch(/dirty=60&rate=\d+&show=embed,dark,numbers,dirty,rate&lock=dirty$/);
    expect(await page.evaluate(() => history.length)).toBe(length);
    const kept = await frame.locator('html').evaluate(() => localStorage.getItem('precopy.last-scenario'));
    expect(kept).toBeNull();

    const opening = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Open in Precopy' }).click();
    const whole = await opening;
    await expect(whole.getByRole('navigation', { name: 'Views' })).toBeVisible();
    expect(linkOf(whole)).toMatch(/dirty=60&rate=\d+&lock=dirty$/);
    await whole.close();

    // As a page of its own for axe.
    await page.setViewportSize({ width: 320, height: 240 });
    await page.goto('./#/explore?v=3&show=embed');
    await expect(roundsFigure(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(240);
    await expectNoViolations(page, 'a frame');
  });
});

test('before a room all stands on one screen, at every size; keys lead through pins and presets, and out', async ({
  page,
  evaluateLine,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '#/explore?v=3&dirty=60&pin=dirty~30%2Cname~Before&show=projector&hide=files');
  const leave = button(page, 'Leave');
  await expect(leave).toBeVisible();

  const fits = async (state: string) => {
    await expect(leave).toBeInViewport({ ratio: 1 });
    const over = await page.locator('.projector').evaluate((board) => {
      const inside = [
        ...board.querySelectorAll('h1, h2, .board-numbers, svg[role="img"], .knob, .pages-box, .pages-now, .chart-key'),
      ];
      const { innerWidth, innerHeight } = window;
      return inside
        .map((each) => ({ name: each.className.toString(), ...each.getBoundingClientRect().toJSON() }))
        .filter(({ right, bottom }) => right > innerWidth + 1 || bottom > innerHeight + 1)
        .map(({ name }) => name)
        .concat(
          [board, ...board.querySelectorAll('main')].flatMap(
            ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
              scrollHeight > clientHeight || scrollWidth > clientWidth ? ['it scrolls'] : [],
          ),
        );
    });
    expect(over, state).toEqual([]);
  };
  for (const [width, height] of [
    [640, 360],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(roundsFigure(page)).toBeVisible();
    await fits(`${width} x ${height}`);
  }
  const text = page.locator('.board-verdict');
  expect(await text.evaluate((each) => each.getBoundingClientRect().height)).toBeGreaterThan(36);
  await expectNoViolations(page, 'before a room');

  const step = page.locator('.projector-step');
  await expect(step).toHaveText('This scenario, 1 of 10');
  await page.keyboard.press('PageDown');
  await expect(step).toHaveText('Pinned: Before, 2 of 10');
  await expectNumbersOfAddress(page, evaluateLine);
  // A slider keeps its own keys, and answers under the enlarged pointer.
  await slider(page, 'Bandwidth').press('PageUp');
  await expect(step).toHaveText('Before (changed)');
  await slider(page, 'Bandwidth').blur();

  await button(page, 'Pages').click();
  await expect(page.getByRole('img', { name: 'Grid of pages' }).or(page.locator('.pages-grid'))).toBeVisible();
  await expect(page.getByRole('row', { name: /^sent/ })).toBeVisible();
  await page.setViewportSize({ width: 640, height: 360 });
  await fits('the film, 640 x 360');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  expect(linkOf(page)).not.toContain('show=');
  await expect(keyNumberGroup(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Files' })).toHaveCount(0);

  // F fills the screen too.
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await expect(leave).toBeVisible();
  await expect.poll(isFull).toBe(true);
  await expect.poll(() => linkOf(page)).toMatch(/&show=projector&hide=files$/);
  await page.keyboard.press('f');
  await expect(leave).toHaveCount(0);
  await expect.poll(isFull).toBe(false);
});
