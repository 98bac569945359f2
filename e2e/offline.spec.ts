import { keptFiles } from '../scripts/build/offline';
import { expect, expectNumbersOfAddress, field, follow, test } from './helpers';
import { builtFile, builtFolder, startStaticHost } from './static-host';

const NEWER = 'A newer version is ready. It will be used at the next start';

test.describe('on a machine of its own', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after one visit, at any address, the whole page works without its host; a newer version waits for the next start', async ({
    context,
    page,
    origins,
    evaluateLine,
  }) => {
    const host = await startStaticHost();
    origins.add(host.origin);
    await page.goto(`${host.url}#/explore?v=3&mem=2048`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const cdp = await context.newCDPSession(page);
    expect((await cdp.send('Page.getAppManifest')).errors).toEqual([]);
    // A test's profile is always a private one. A headless shell finds no fault with any page; a whole Chromium does.
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    await expect(page.getByText(NEWER)).toHaveCount(0);

    // Nobody answers any more: a new tab has all the same.
    await host.close();
    await page.reload();
    await expectNumbersOfAddress(page, evaluateLine);
    // It has every file of the page; that one which is kept is found is seen at programs of the page and of its worker.
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      const folder = new URL('.', location.href).pathname;
      return requests.map(({ url }) => decodeURI(new URL(url).pathname).replace(folder, '')).sort();
    });
    const built = keptFiles(builtFolder).map(({ url }) => url);
    expect(built.length).toBeGreaterThan(150);
    expect(kept).toEqual(built.filter((url) => url !== 'sw.js').sort());
    await follow(page, '#/decide/rank?v=3&mem=2048');
    await expect(page.getByRole('heading', { name: 'Which one first' })).toBeVisible();
    await follow(page, '#/log/told?v=3&mem=2048');
    await page.getByRole('button', { name: 'Samples of logs' }).click();
    await page.getByRole('menuitem', { name: 'virsh domjobinfo' }).first().click();
    await expect(page.getByRole('heading', { name: 'Round 3, 10 s after the start' })).toBeVisible();

    // The host has another build.
    const html = (await builtFile('index.html')).replace('<html lang="en">', '<html lang="en" data-build="newer">');
    host.changed.set('index.html', html);
    const program = await builtFile('sw.js');
    host.changed.set('sw.js', program.replace(/("index\.html","revision":")\w+/, '$1newer'));
    await host.listen();
    await page.reload();
    await expect(page.getByText(NEWER)).toBeVisible();
    const build = (of: typeof page) => of.locator('html').getAttribute('data-build');
    expect(await build(page)).toBeNull();
    await page.reload();
    await expect(page.getByText(NEWER)).toBeVisible();
    expect(await build(page)).toBeNull();
    // The browser lets a closed page and its workers go when it likes: until then a start is no next one.
    let next = page;
    await expect(async () => {
      await next.close();
      next = await context.newPage();
      await next.goto(`${host.url}?from=elsewhere#/explore?v=3&mem=2048`);
      expect(await build(next)).toBe('newer');
    }).toPass();
    await expect(field(next, 'Memory')).toHaveValue('2,048');
    await expect(next.getByText(NEWER)).toHaveCount(0);
    await host.close();
  });
});

test.describe('where the program cannot be had', () => {
  // The browser says so on the console, in its own words.
  test.use({ strict: false });

  test('a page from a file, and one whose host has lost a part of it, say what to do', async ({ page }) => {
    await page.goto(new URL('../dist/index.html', import.meta.url).href);
    await expect(page.getByRole('alert')).toContainText('Browsers do not run this page from a file');

    const host = await startStaticHost();
    const [, entry = ''] = /src="\.\/(assets\/[^"]+)"/.exec(await builtFile('index.html')) ?? [];
    host.changed.set(entry, null);
    await page.goto(`${host.url}#/explore?v=3&mem=2048`);
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    host.changed.clear();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(field(page, 'Memory')).toHaveValue('2,048');
    await host.close();
  });
});
