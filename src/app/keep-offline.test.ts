import { expect, it, vi } from 'vitest';
import { type Keeper, keepOffline } from './keep-offline';

/** A version on its way in, as the browser tells of it. */
class Incoming extends EventTarget {
  state: ServiceWorkerState = 'installing';
  reach(state: ServiceWorkerState) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  waiting: Incoming | null = null;
  installing: Incoming | null = null;
  find(): Incoming {
    this.installing = new Incoming();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

/** A browser in which a version is in use, or none yet. */
const browserWith = (registration: Registration, isInUse: boolean) => ({
  controller: (isInUse ? {} : null) as Keeper['controller'],
  register: vi.fn(async () => registration as unknown as ServiceWorkerRegistration),
});

it('asks for the service worker beside the page, wherever the page is', async () => {
  const browser = browserWith(new Registration(), false);
  await keepOffline(browser, () => undefined);
  expect(browser.register).toHaveBeenCalledExactlyOnceWith('./sw.js');
});

it('tells of a newer version once it is kept whole, and not of the first one', async () => {
  for (const [isInUse, times] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const registration = new Registration();
    const onNewer = vi.fn();
    await keepOffline(browserWith(registration, isInUse), onNewer);
    const newer = registration.find();
    expect(onNewer).not.toHaveBeenCalled();
    newer.reach('installed');
    newer.reach('activating');
    expect(onNewer).toHaveBeenCalledTimes(times);
  }
});

it('tells of one that waits since an earlier visit, and nothing of one that could not be kept', async () => {
  const registration = new Registration();
  const onNewer = vi.fn();
  registration.waiting = new Incoming();
  await keepOffline(browserWith(registration, true), onNewer);
  expect(onNewer).toHaveBeenCalledTimes(1);
  registration.find().reach('redundant');
  expect(onNewer).toHaveBeenCalledTimes(1);
});

it('goes on without it where the browser has none or refuses', async () => {
  const onNewer = vi.fn();
  await keepOffline(undefined, onNewer);
  const refused = { controller: null, register: () => Promise.reject(new Error('The operation is insecure.')) };
  await keepOffline(refused, onNewer);
  expect(onNewer).not.toHaveBeenCalled();
});
