import { useCallback, useRef, useState } from 'react';
import type { FleetAnswer } from '../../engine/fleet-job';
import type { Fleet } from '../../scenario/fleet';
import { unpackFleet } from '../../scenario/packed-fleet';
import { selectFleet } from '../../state/selectors';
import { useStore } from '../../state/store';
import type { NamedText } from '../shared/dropped-files';
import { useServices } from '../shared/services';
import { openedSentence } from './fleet-sentences';

/** What was opened last: it stays until it is closed. */
export interface OpenedFleet extends Pick<FleetAnswer, 'files' | 'problems' | 'problemCount'> {
  readonly sentence: string;
  /** Empty where nothing could be read. */
  readonly fleet: Fleet;
  readonly before: Fleet;
}

/** Files being read: what is done now, and the way out. */
export interface Opening {
  readonly sentence: string;
  readonly cancel: () => void;
}

/** Reads fleets in the worker, one batch of files after the other; the VMs take the place of those on screen. */
export function useOpenFleet() {
  const { run, describeFailure } = useServices();
  const [opening, setOpening] = useState<Opening | null>(null);
  const [opened, setOpened] = useState<OpenedFleet | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const open = useCallback(
    (files: readonly NamedText[]) => {
      const { say, setFleet } = useStore.getState();
      const take = ({ packed, ...rest }: FleetAnswer) => {
        const before = selectFleet(useStore.getState());
        const fleet = unpackFleet(packed);
        const sentence = openedSentence(rest.files, fleet.length, before.length);
        if (fleet.length > 0) setFleet(fleet);
        setOpened({ ...rest, sentence, fleet, before });
        say(sentence);
      };
      const read = async () => {
        const controller = new AbortController();
        const cancel = () => controller.abort();
        const onProgress = (_: number, sentence: string) => setOpening({ sentence, cancel });
        try {
          const answer = await run('readFleet', { files }, { onProgress, signal: controller.signal });
          if (answer) take(answer);
          else say('Opening was cancelled. The fleet has not changed.');
        } catch (error) {
          say(describeFailure(error));
        } finally {
          setOpening(null);
        }
      };
      // A newer question of this kind would drop the one before it, and with it somebody's file.
      queue.current = queue.current.then(read);
    },
    [run, describeFailure],
  );
  return { open, opening, opened, close: useCallback(() => setOpened(null), []) };
}
