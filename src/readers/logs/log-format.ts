import type { PlatformId } from '../../models/result';
import type { LogDraft, Refuse } from './log-draft';
import type { LogFormatId } from './migration-log';

/** Reads a log line by line into a draft. */
export interface LineReader {
  readonly line: (text: string, number: number) => void;
  /** When there are no more lines. */
  readonly end: () => void;
}

/** A format of logs: how it is read. What it is told by stands in `log-signs.ts`. */
export interface LogFormat {
  readonly id: LogFormatId;
  /** Whose loop carries a migration that is logged so. */
  readonly platform: PlatformId;
  /** What writes it, in a few words: 'virsh domjobinfo'. */
  readonly label: string;
  /** Whether a time stamp may stand last in a line, so that a cut one looks whole. */
  readonly isCutByLine?: true;
  readonly open: (draft: LogDraft, refuse: Refuse) => LineReader;
}
