import { useCallback, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import type { NamedText } from '../shared/dropped-files';
import { useServices } from '../shared/services';
import { openedText } from './import-text';
import { updateMeasure, withFiles } from './measure-state';

/** Files being read: what is done now, and the way out. */
export interface Importing {
  readonly sentence: string;
  readonly cancel: () => void;
}

/** Reads series of dirtied pages in the worker and puts them into the charts, one batch of files after the other. */
export function useImport(): {
  readonly open: (files: readonly NamedText[]) => void;
  readonly importing: Importing | null;
} {
  const { run, describeFailure } = useServices();
  const [importing, setImporting] = useState<Importing | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const open = useCallback(
    (files: readonly NamedText[]) => {
      const { say } = useStore.getState();
      const read = async () => {
        const controller = new AbortController();
        const cancel = () => controller.abort();
        const onProgress = (_: number, sentence: string) => setImporting({ sentence, cancel });
        try {
          const answer = await run('readDirtySeries', { files }, { onProgress, signal: controller.signal });
          if (answer) updateMeasure((state) => withFiles(state, answer.files));
          say(answer ? openedText(answer.files) : 'Opening was cancelled. Nothing has changed.');
        } catch (error) {
          say(describeFailure(error));
        } finally {
          setImporting(null);
        }
      };
      // A newer question of this kind would drop the one before it, and with it somebody's file.
      queue.current = queue.current.then(read);
    },
    [run, describeFailure],
  );
  return { open, importing };
}
