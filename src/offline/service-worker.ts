import { precacheAndRoute } from 'workbox-precaching';
import type { KeptFile } from './kept-file';

/**
 * The page without a network. At the first visit every file of the build is kept, at later ones those that changed; the
 * page is then answered from what is kept, whole and of one build. A newer build is kept beside it and waits, as browsers
 * do, until no tab shows the older one.
 */

declare const self: ServiceWorkerGlobalScope;

/** All files of this build; the build puts them in. */
declare const __KEPT_FILES__: KeptFile[];

precacheAndRoute(__KEPT_FILES__, {
  // A question mark in a link is nobody's here: the scenario stands behind the `#`.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
});

// The visit that brought it is answered by it too: its other views are there when the network goes.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
