import type { PlatformId } from '../../models/result';
import type { LogDraft, Refuse } from './log-draft';
import type { LogFormatId } from './migration-log';

/** Reads a log line by line into a draft. */
export interface LineReader {
  readonly line: (text: string, number: number) => void;
  /** When there are no more lines. */
  readonly end: () => void;
}

/** A format of logs: how it is told, and how it is read. */
export interface LogFormat {
  readonly id: LogFormatId;
  /** Whose loop carries a migration that is logged so. */
  readonly platform: PlatformId;
  /** What writes it, in a few words: 'virsh domjobinfo'. */
  readonly label: string;
  /** From 0 to 1: how surely the start of a text is a log of this format. */
  readonly sniff: (start: string) => number;
  readonly open: (draft: LogDraft, refuse: Refuse) => LineReader;
}

/** The most signs that make one more sure. */
const MANY = 8;

/** Sure by half where a sign is there at all, and the more the oftener. */
export const bySigns =
  (sign: RegExp, most = 1): ((start: string) => number) =>
  (start) => {
    let count = 0;
    for (const _ of start.matchAll(sign)) {
      count += 1;
      if (count === MANY) break;
    }
    return count === 0 ? 0 : most * (0.5 + (0.5 * count) / MANY);
  };
