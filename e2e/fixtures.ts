import { type BrowserContext, test as base, expect } from '@playwright/test';

/** Something that no page of ours may do, and that fails a test. */
export interface Complaint {
  readonly kind: 'console message' | 'page error' | 'policy violation' | 'request to another origin';
  readonly text: string;
}

export interface Watch {
  /** Whether what was complained of fails the test. Only a test that provokes it says `test.use({ strict: false })`. */
  strict: boolean;
  /** What the pages of this test did so far, in order. */
  complaints: Complaint[];
  /** What moves the visitor's VMs, as an earlier visit has left it; null where that was never asked. */
  mover: string | null;
  /** Whether the pages greet their visitor as one who has never been here. */
  greets: boolean;
  /** Where the pages may load from: the served page. A test with a server of its own adds that server's origin. */
  origins: Set<string>;
}

/** Reports what the pages of a context do that they may not. */
async function watch(context: BrowserContext, complaints: Complaint[], origins: ReadonlySet<string>): Promise<void> {
  context.on('console', (message) => {
    complaints.push({ kind: 'console message', text: `${message.type()}: ${message.text()}` });
  });
  context.on('weberror', (error) => {
    complaints.push({ kind: 'page error', text: String(error.error()) });
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !origins.has(origin)) {
      complaints.push({ kind: 'request to another origin', text: request.url() });
    }
  });
  await context.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    complaints.push({ kind: 'policy violation', text });
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportPolicyViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} stopped ${event.blockedURI}`);
    });
  });
}

/** Fails with the list of what the pages did. */
export function expectNoComplaints(complaints: readonly Complaint[]): void {
  expect(complaints, 'what the pages did that they may not').toEqual([]);
}

/**
 * The `test` of every browser test: it fails when a page writes to the console, throws, breaks its content security
 * policy, or asks another origin for anything. A context that a test makes by hand is not watched: use `context`.
 */
export const test = base.extend<Watch>({
  strict: [true, { option: true }],
  mover: ['', { option: true }],
  greets: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  complaints: async ({}, use) => {
    await use([]);
  },
  origins: async ({ baseURL }, use) => {
    await use(new Set(baseURL ? [new URL(baseURL).origin] : []));
  },
  // Tests of a worker share a page (`reuseContext`): Playwright empties what it keeps, and this the rest.
  page: async ({ page, context, browserName, reuseContext }, use) => {
    if (reuseContext && browserName === 'chromium') {
      const session = await context.newCDPSession(page);
      await session.send('Page.resetNavigationHistory');
      await session.detach();
    }
    await use(page);
    if (reuseContext) await Promise.all([context.clearPermissions(), context.setOffline(false)]);
  },
  context: async ({ context, complaints, origins, strict, mover, greets, serviceWorkers }, use) => {
    await watch(context, complaints, origins);
    if (serviceWorkers === 'block') {
      // Playwright refuses them with a word on the console, which no page of ours may say.
      await context.addInitScript(() => {
        if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => undefined);
      });
    }
    if (mover !== null) {
      // An empty page keeps nothing.
      await context.addInitScript((said) => {
        if (location.protocol.startsWith('http')) localStorage.setItem('precopy.mover', said);
      }, mover);
    }
    if (!greets) {
      await context.addInitScript(() => {
        if (location.protocol.startsWith('http')) localStorage.setItem('precopy.first-visit', 'over');
      });
    }
    await use(context);
    // A round trip to each page, so that what it has reported by now has arrived.
    await Promise.all(context.pages().map((page) => page.evaluate(() => 0).catch(() => 0)));
    if (strict) expectNoComplaints(complaints);
  },
});

export { expect };
