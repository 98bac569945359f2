import { lazy, useState } from 'react';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';
import { toggleProjector } from '../shared/projector';
import './shell.css';
import * as words from './words';

const About = lazy(async () => ({ default: (await import('./About')).About }));

/** What is at hand in every view: what it finds, its keys, and what this page is. */
export function Footer() {
  const [isAbout, setIsAbout] = useState(false);
  const setDialog = useStore((state) => state.setDialog);
  const hasNewer = useStore((state) => state.hasNewer);
  return (
    <footer className="footer buttons">
      <button type="button" onClick={() => setDialog('commands')}>
        {words.findAnything}
      </button>
      <button type="button" onClick={() => setDialog('help')}>
        {words.keyboardHelp}
      </button>
      <button type="button" onClick={toggleProjector}>
        {words.projector}
      </button>
      <button type="button" onClick={() => setIsAbout(true)}>
        {words.aboutPage(__VERSION__)}
      </button>
      <span role="status">{hasNewer && words.newerIsReady}</span>
      {isAbout && (
        <LoadedLater waiting={null}>
          <About onClose={() => setIsAbout(false)} />
        </LoadedLater>
      )}
    </footer>
  );
}
