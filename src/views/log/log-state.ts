import type { LogRead } from '../../engine/log-job';
import type { OpenedFile } from '../../readers/mapped-table';
import { createHeldState } from '../../state/held-state';

/** A log that was opened, and what was made of it. */
export interface OpenedLog {
  readonly file: OpenedFile;
  readonly read: LogRead;
  /** What has changed since the same migration was looked at before; null: nothing was. */
  readonly change: string | null;
}

export interface LogState {
  readonly opened: OpenedLog | null;
}

/** The opened log: undo, the link's mark and the browser know it by its text. */
export const heldLog = createHeldState<LogState>('log.opened', {
  first: { opened: null },
  keep: ({ opened }) => opened && { file: opened.file },
  label: ({ opened }) => opened?.file.name ?? '',
});
