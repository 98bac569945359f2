import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { JobAnswer, JobKind, JobQuestion } from '../../engine/jobs';
import type { ColumnMapping } from '../../readers/columns';
import type { ColumnsReading, OpenedFile } from '../../readers/mapped-table';
import type { ReaderId } from '../../readers/registry';
import type { FileReport } from '../../state/intake-slice';
import { useStore } from '../../state/store';
import { useServices } from '../shared/services';
import { handOver } from './hand-over';
import * as words from './late-words';
import { loadSamples, SampleLostError } from './samples';
import { addTaker } from './takers';

/** Work that is being done, how far it is, and the way out. */
export interface Doing {
  readonly sentence: string;
  readonly share: number;
  readonly cancel: () => void;
}

/** Asks the worker for one step of the work; null where it was cancelled. */
export type Ask = <Kind extends JobKind>(kind: Kind, question: JobQuestion<Kind>) => Promise<JobAnswer<Kind> | null>;

/** What became of files: a sentence for the status line or '', and what is to be said of each; nothing of those that need no words. */
export interface Taken {
  readonly sentence: string;
  /** Left out where no file was read: what was said of the last ones stays. */
  readonly reports?: readonly FileReport[];
  /** What was read of files whose columns are to be chosen by hand. */
  readonly toMap?: readonly ColumnsReading[];
}

/** A file whose columns are being chosen by hand, and what was read of it so far. */
export interface ToMap {
  readonly file: OpenedFile;
  readonly reading: ColumnsReading;
}

type Step = (ask: Ask) => Promise<Taken | null>;

/** What a panel's opener knows of the files that it reads. */
export interface Reading {
  readonly reader: ReaderId;
  readonly doing: Doing | null;
  /** Where the opener stands. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Files whose columns are to be chosen by hand, the first of them first. */
  readonly toMap: readonly ToMap[];
  readonly open: (files: readonly OpenedFile[]) => void;
  /** Reads the first file to be mapped as it was mapped; null leaves it as it is, unopened. */
  readonly map: (mapping: ColumnMapping | null) => void;
  readonly openSample: (path: string) => void;
  /** Other work of the same panel: it waits for its turn, and can be cancelled like a file. */
  readonly begin: (step: Step, names?: string) => void;
}

/** Whether the middle of an opener is on screen. */
function isInSight(place: HTMLElement | null): boolean {
  if (!place) return true;
  const { top, bottom } = place.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return middle >= 0 && middle <= window.innerHeight;
}

/** Work of one panel, a step after the other: progress, a way out, and a sentence at the end. */
function useSteps(reader: ReaderId): Pick<Reading, 'doing' | 'begin'> {
  const { run, describeFailure } = useServices();
  const [doing, setDoing] = useState<Doing | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const begin = useCallback(
    (step: Step, names = words.theWork) => {
      const { say, setReports } = useStore.getState();
      const go = async () => {
        const controller = new AbortController();
        const { signal } = controller;
        // What is told of work that is over comes late, and must not bring its line back.
        let isOver = false;
        const cancel = () => controller.abort();
        const onProgress = (share: number, sentence: string) => {
          if (!isOver) setDoing({ sentence, share, cancel });
        };
        const finish = ({ sentence, reports }: Taken) => {
          if (reports) setReports(reader, reports);
          if (sentence !== '') say(sentence);
        };
        try {
          const taken = await step((kind, question) => run(kind, question, { onProgress, signal }));
          finish(taken ?? { sentence: words.cancelled });
        } catch (error) {
          const sentence = error instanceof SampleLostError ? error.message : describeFailure(error);
          finish({ sentence, reports: [{ file: names, isRefused: true, lines: [sentence] }] });
        } finally {
          isOver = true;
          setDoing(null);
        }
      };
      // A newer question of a kind would drop the one before it, and with it somebody's file.
      queue.current = queue.current.then(go);
    },
    [reader, run, describeFailure],
  );
  return { doing, begin };
}

/**
 * Reads what a panel takes, opened, dropped or pasted: in the worker, one batch after the other, with progress and a way
 * out. `read` asks for what it needs and changes the page only if something came of it: a file that gives nothing
 * changes nothing. Null from it means that the work was cancelled.
 */
export function useReading(
  reader: ReaderId,
  read: (files: readonly OpenedFile[], ask: Ask) => Promise<Taken | null>,
): Reading {
  const { doing, begin } = useSteps(reader);
  const [toMap, setToMap] = useState<readonly ToMap[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(read);
  latest.current = read;
  const openThen = useCallback(
    (load: () => Promise<readonly OpenedFile[]>, names: string, rest: readonly ToMap[] = []) =>
      begin(async (ask) => {
        const files = await load();
        const read = await latest.current(files, ask);
        if (read === null) return null;
        const taken = await handOver(reader, files, read);
        setToMap((before) => {
          const found = (taken.toMap ?? []).flatMap((reading) => {
            const file = files.find(({ name }) => name === reading.file);
            // What was chosen while this was read counts, and is read next.
            const newer = before.find((each) => each.file.name === file?.name && each.file.text === file.text)?.file;
            return file ? [{ file: newer ?? file, reading }] : [];
          });
          return [...found, ...rest];
        });
        return taken;
      }, names),
    [begin, reader],
  );
  const open = useCallback(
    (files: readonly OpenedFile[]) => openThen(async () => files, files.map(({ name }) => name).join(', ')),
    [openThen],
  );
  const openSample = useCallback((path: string) => openThen(() => loadSamples([path]), words.theSample), [openThen]);
  const map = (mapping: ColumnMapping | null) => {
    const [first, ...rest] = toMap;
    if (!first || mapping === null) return setToMap(rest);
    const file = { ...first.file, mapping };
    setToMap([{ ...first, file }, ...rest]);
    openThen(async () => [file], file.name, rest);
  };
  useEffect(
    () =>
      addTaker(reader, {
        take: open,
        focus: () => place.current?.querySelector('input')?.focus(),
        isInSight: () => isInSight(place.current),
      }),
    [reader, open],
  );
  return { reader, doing, place, toMap, open, map, openSample, begin };
}
