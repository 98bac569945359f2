/** What is used of `navigator.serviceWorker`. */
export type Keeper = Pick<ServiceWorkerContainer, 'register' | 'controller'>;

/**
 * Has the browser keep the whole page for use without a network, and tells when a newer version waits for the next start.
 * Where the browser will not (a private window, an insecure origin, a full disk), the page is used with a network only.
 * @param keeper `navigator.serviceWorker`; undefined where the browser has none or the origin is insecure
 * @param onNewer called once a newer version is kept whole and waits until no tab shows this one
 */
export async function keepOffline(keeper: Keeper | undefined, onNewer: () => void): Promise<void> {
  const registration = await keeper?.register('./sw.js').catch(() => undefined);
  if (!registration) return;
  if (registration.waiting) onNewer();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // Without a version in use, what was installed is this one.
      if (installing.state === 'installed' && keeper?.controller) onNewer();
    });
  });
}
