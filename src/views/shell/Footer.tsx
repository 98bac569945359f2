import { lazy, useState } from 'react';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';
import { toggleProjector } from '../shared/projector';
import './shell.css';

const About = lazy(async () => ({ default: (await import('./About')).About }));

/** What is at hand in every view: the keys of the page, and what this page is. */
export function Footer() {
  const [isAbout, setIsAbout] = useState(false);
  const setHelpOpen = useStore((state) => state.setHelpOpen);
  const hasNewer = useStore((state) => state.hasNewer);
  return (
    <footer className="footer buttons">
      <button type="button" onClick={() => setHelpOpen(true)}>
        Keyboard help
      </button>
      <button type="button" onClick={toggleProjector}>
        Projector
      </button>
      <button type="button" onClick={() => setIsAbout(true)}>
        About Precopy {__VERSION__}
      </button>
      <span role="status">
        {hasNewer && 'A newer version is ready. It will be used at the next start, when no tab shows this one.'}
      </span>
      {isAbout && (
        <LoadedLater waiting={null}>
          <About onClose={() => setIsAbout(false)} />
        </LoadedLater>
      )}
    </footer>
  );
}
