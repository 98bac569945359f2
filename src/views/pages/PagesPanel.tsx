import { lazy, memo, type ReactNode, useEffect, useId, useRef } from 'react';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { LoadedLater } from '../shared/LoadedLater';
import { invitation } from './pages-invitation';
import './pages-door.css';
import * as words from './words';

const PagesFilm = lazy(async () => ({ default: (await import('./PagesFilm')).PagesFilm }));

interface PagesPanelProps {
  /** A workload's text; null plays Explore's uniform writes over W at rate D. */
  readonly workload: string | null;
  /** Whether the film brings a chart of its own rounds, where no other chart beside it shows them. */
  readonly showsRounds?: boolean;
}

/** Where the parts of a film stand, beside a chart of its rounds. */
export function PagesPlace({ children }: { readonly children: ReactNode }) {
  return (
    <div className="pages-place">
      <div className="pages-frame">{children}</div>
    </div>
  );
}

/** The way to the pages at work: nothing is loaded or simulated before somebody asks. */
export const PagesPanel = memo(function PagesPanel({ workload, showsRounds = false }: PagesPanelProps) {
  const option = workload === null ? 'explore.film' : 'measure.film';
  const isOpen = useStore(selectOption(option));
  const setIsOpen = (next: boolean) => useStore.getState().setOption(option, next);
  const door = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const wordsId = useId();
  const memory = useStore((state) => selectScenario(state).memory);
  useEffect(() => {
    if (wasOpen.current && !isOpen) door.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) {
    const film = (
      <LoadedLater waiting={<p className="pages-door note is-whole">{words.opening}</p>}>
        <PagesFilm workload={workload} showsRounds={showsRounds} onClose={() => setIsOpen(false)} />
      </LoadedLater>
    );
    return showsRounds ? <PagesPlace>{film}</PagesPlace> : film;
  }
  return (
    <p className="pages-door note is-whole">
      <button ref={door} type="button" aria-describedby={wordsId} onClick={() => setIsOpen(true)}>
        {words.watchPages}
      </button>{' '}
      <span id={wordsId}>{invitation(memory)}</span>
    </p>
  );
});
