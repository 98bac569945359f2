import { readdir } from 'node:fs/promises';
import { expect, expectNoComplaints, test } from './fixtures';
import { builtFile, builtFolder } from './static-host';

test.describe('the built page', () => {
  test('opens without a word on the console, a violation or a request elsewhere, under a strict policy before all it loads', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Key numbers' })).toContainText(/\d/);
    expect(await page.locator('style, script:not([src])').count()).toBe(0);
    const first = page.locator('head > :first-child');
    await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');

    const directives = new Map<string, string[]>();
    for (const directive of ((await first.getAttribute('content')) ?? '').split(';')) {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      directives.set(name, sources);
    }
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
    // No 'unsafe-inline', no 'unsafe-eval', no host, no wildcard.
    const sources = new Set([...directives.values()].flat());
    expect([...sources].filter((source) => !["'none'", "'self'", 'data:', 'blob:'].includes(source))).toEqual([]);
  });

  test('has no inline script or style, and names its files by relative paths', async () => {
    const html = await builtFile('index.html');
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, text] of scripts) {
      expect(attributes).toContain(' src="./');
      expect(text).toBe('');
    }
    expect(html).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=/i);
    for (const [, address] of html.matchAll(/\s(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^(?:\.\/|data:)/);
  });

  test('is without its source, and with the licences of what is in it, which the page links', async ({ page }) => {
    expect((await readdir(builtFolder, { recursive: true })).filter((name) => name.endsWith('.map'))).toEqual([]);
    const licences = await builtFile('licences.txt');
    for (const name of ['react', 'recharts', 'comlink', 'zustand', 'pure-rand']) expect(licences).toContain(name);
    expect(licences).toContain('Permission is hereby granted');
    await page.goto('./#/measure?v=3');
    await page.getByRole('button', { name: /^About Precopy/ }).click();
    const about = page.getByRole('dialog', { name: /^Precopy \d+\.\d+\.\d+/ });
    await expect(about.getByRole('link', { name: /licences/i })).toHaveAttribute('href', './licences.txt');
  });
});

test.describe('the watch over each page', () => {
  test.use({ strict: false });

  test('sees an inline script, which the policy stops, console messages of every level, an error nobody catches, and a request to another origin, from a page and from a worker', async ({
    page,
    complaints,
  }) => {
    await page.goto('./');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "the script has run"';
      document.body.append(script);
      console.debug('quiet');
      console.warn('loud');
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
    });
    for (const complaint of [
      { kind: 'policy violation', text: 'script-src-elem stopped inline' },
      { kind: 'console message', text: 'debug: quiet' },
      { kind: 'console message', text: 'warning: loud' },
      { kind: 'page error', text: 'Error: thrown on purpose' },
    ]) {
      await expect.poll(() => complaints).toContainEqual(complaint);
    }
    await expect(page).not.toHaveTitle('the script has run');

    // A page without a policy, on our origin, because the policy would stop the request before it is one.
    await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: '<p>bare</p>' }));
    await page.route('**/bare.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'fetch("http://worker.invalid/").catch(() => 0)' }),
    );
    await page.goto('./bare.html');
    await page.evaluate(() => {
      new Image().src = 'http://image.invalid/';
      new Worker('./bare.js');
    });
    for (const text of ['http://image.invalid/', 'http://worker.invalid/']) {
      await expect.poll(() => complaints).toContainEqual({ kind: 'request to another origin', text });
    }
  });
});

test.describe('a test that does not say otherwise', () => {
  test('fails with what was complained of', ({ strict }) => {
    expect(strict).toBe(true);
    const said = { kind: 'console message', text: 'info: said on purpose' } as const;
    expect(() => expectNoComplaints([said])).toThrow(/said on purpose/);
    expect(() => expectNoComplaints([])).not.toThrow();
  });
});
