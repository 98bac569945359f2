import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import '../views/shared/roles.css';
import '../views/shared/shared.css';
import './app.css';
import { useStore } from '../state/store';
import { Boundary } from '../views/shared/LoadedLater';
import type { Services } from '../views/shared/services';
import { App } from './App';
import { keepOffline } from './keep-offline';
import { wire } from './wire';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root.');
/** What the page can do, once it has started. */
let started: Services | null = null;

/** What fails while the page starts is told as what fails while it is drawn. */
function Page() {
  const [services] = useState(() => {
    started = wire();
    return started;
  });
  return <App services={services} />;
}

createRoot(root).render(
  <Boundary>
    <Page />
  </Boundary>,
);

// When all else is there. Not while developing, and not for a page that shows this one in a frame.
if (import.meta.env.PROD && window.parent === window) {
  addEventListener('load', () => void keepOffline(navigator.serviceWorker, useStore.getState().setHasNewer));
}

// Print and report come when all else is there: who prints by the browser's menu leaves no time to load them.
addEventListener('load', () => {
  import('./keep-print').then(
    ({ keepPrint }) => keepPrint(() => started),
    () => undefined,
  );
});
