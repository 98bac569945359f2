import { lazy, useState } from 'react';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';
import { toggleProjector } from '../shared/projector';
import './shell.css';

const About = lazy(async () => ({ default: (await import('./About')).About }));

/** What is at hand in every view: what it finds, its keys, and what this page is. */
export function Footer() {
  const [isAbout, setIsAbout] = useState(false);
  const setDialog = useStore((state) => state.setDialog);
  const hasNewer = useStore((state) => state.hasNewer);
  return (
    <footer className="footer buttons">
      <button type="button" onClick={() => setDialog('commands')}>
        Find anything
      </button>
      <button type="button" onClick={() => setDialog('help')}>
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
