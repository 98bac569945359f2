import { lazy, useEffect, useRef, useState } from 'react';
import { useScenario } from '../../state/use-part';
import { LoadedLater } from '../shared/LoadedLater';
import { asksForWindow, windowText } from './reading-window';
import * as words from './words';

const Reading = lazy(async () => ({ default: (await import('./Reading')).Reading }));

/** How D was counted, on a line below it that opens. */
export function ReadingFold() {
  const text = useScenario(windowText);
  // Who has set one of its knobs wants to see it.
  const isSet = useScenario(
    (scenario) => asksForWindow(scenario) && (scenario.measuredOver > 0 || scenario.secondReading > 0),
  );
  const [isOpen, setIsOpen] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isSet && fold.current) fold.current.open = true;
  }, [isSet]);
  return (
    <details className="fold" ref={fold} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.countedOver(text)}</summary>
      {isOpen && (
        <LoadedLater waiting={null}>
          <Reading />
        </LoadedLater>
      )}
    </details>
  );
}
