import type { LogReadAnswer } from '../../engine/log-job';
import type { OpenedFile } from '../../readers/mapped-table';
import { reportOf } from '../intake/file-reports';
import { isOpenedFile, isRecord } from '../intake/kept-checks';
import { type Ask, type Reading, type Taken, useReading } from '../intake/use-reading';
import { useRestored } from '../intake/use-restored';
import { changeSince } from './change-since';
import { heldLog, type LogState, type OpenedLog } from './log-state';
import * as words from './words';

const reportsOf = ({ file, problems, problemCount, read }: LogReadAnswer): Required<Taken>['reports'] =>
  problemCount === 0 ? [] : [{ ...reportOf(file, problems, read === null), count: problemCount }];

async function open([file, ...more]: readonly OpenedFile[], ask: Ask): Promise<Taken | null> {
  if (!file) return { sentence: '' };
  const answer = await ask('openLog', { file });
  if (!answer) return null;
  const { read } = answer;
  if (!read) return { sentence: words.notOpened(file.name), reports: [reportOf(file.name, answer.problems, true)] };
  let change: string | null = null;
  heldLog.update(({ opened }) => {
    change = opened && changeSince(opened.read, read);
    return { opened: { file, read, change } };
  });
  return { sentence: words.openedText(file.name, change, more.length > 0), reports: reportsOf(answer) };
}

async function restored(kept: unknown, ask: Ask): Promise<LogState | null> {
  if (!isRecord(kept) || !isOpenedFile(kept['file'])) return null;
  const { file } = kept;
  const answer = await ask('openLog', { file });
  return answer?.read ? { opened: { file, read: answer.read, change: null } } : null;
}

/** Reads a log, in the worker, with progress and a way out; a later one of the same migration says what has changed. */
export function useLog(): { readonly opened: OpenedLog | null; readonly reading: Reading } {
  const { opened } = heldLog.use();
  const reading = useReading('log', open);
  useRestored(heldLog, reading, words.instead, restored);
  return { opened, reading };
}

/** Closes the log, as a step of undo. */
export const closeLog = (): void => heldLog.update(() => ({ opened: null }));
