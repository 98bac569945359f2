import { useCallback, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import type { NamedText } from '../shared/dropped-files';
import { useServices } from '../shared/services';
import { openedTraceText, updatePower, withTraces } from './power-state';

/** Files being read: what is done now, and the way out. */
export interface ReadingFiles {
  readonly sentence: string;
  readonly cancel: () => void;
}

/** Reads traces in the worker and shows the first, one batch of files after the other. */
export function useTraceFiles(): {
  readonly open: (files: readonly NamedText[]) => void;
  readonly openSample: () => Promise<void>;
  readonly reading: ReadingFiles | null;
} {
  const { run, describeFailure } = useServices();
  const [reading, setReading] = useState<ReadingFiles | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const open = useCallback(
    (files: readonly NamedText[]) => {
      const { say } = useStore.getState();
      const read = async () => {
        const controller = new AbortController();
        const cancel = () => controller.abort();
        const onProgress = (_: number, sentence: string) => setReading({ sentence, cancel });
        try {
          const answer = await run('readTraces', { files }, { onProgress, signal: controller.signal });
          if (answer) updatePower((state) => withTraces(state, answer.files));
          say(answer ? openedTraceText(answer.files) : 'Opening was cancelled. Nothing has changed.');
        } catch (error) {
          say(describeFailure(error));
        } finally {
          setReading(null);
        }
      };
      queue.current = queue.current.then(read);
    },
    [run, describeFailure],
  );
  const openSample = useCallback(async () => {
    const sample = await fetchSample();
    if (sample) open([sample]);
    else useStore.getState().say('The sample could not be loaded. Try again when the page can reach its server.');
  }, [open]);
  return { open, openSample, reading };
}

const SAMPLE = 'simulated-trace.csv';

async function fetchSample(): Promise<NamedText | null> {
  try {
    const answer = await fetch(new URL(`samples/power/${SAMPLE}`, document.baseURI));
    return answer.ok ? { name: SAMPLE, text: await answer.text() } : null;
  } catch {
    return null;
  }
}
