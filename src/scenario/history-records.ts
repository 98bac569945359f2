import type { VmHistory } from './vm-history';

/** The good records, and how many are none: those stay where they are. */
export interface HistoryRecords {
  readonly histories: readonly VmHistory[];
  readonly unreadable: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const isRound = (value: unknown): boolean =>
  isRecord(value) && isCount(value['duration']) && isCount(value['dirtyRate']);

const isMigration = (value: unknown): boolean =>
  isRecord(value) &&
  (value['sample'] === null || isCount(value['sample'])) &&
  Array.isArray(value['rounds']) &&
  value['rounds'].every(isRound);

/** What another version of the page, another page of this origin, or a hand put there may be anything. */
function isHistory(value: unknown): value is VmHistory {
  return (
    isRecord(value) &&
    typeof value['vm'] === 'string' &&
    Array.isArray(value['migrations']) &&
    value['migrations'].every(isMigration)
  );
}

/** Reads what is kept record by record, as a file is read: one bad record takes no good one with it. */
export function readHistoryRecords(records: readonly unknown[]): HistoryRecords {
  const histories = records.filter(isHistory);
  return { histories, unreadable: records.length - histories.length };
}
