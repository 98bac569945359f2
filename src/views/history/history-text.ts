import type { MadeId } from '../../analysis/history/history-made';
import type { SimulateHistoryAnswer } from '../../engine/history-job';
import type { HistoryReading } from '../../readers/history';

/** What a made-up load is called in the menu, and what is known of it. */
export const MADE_TEXTS: Readonly<Record<MadeId, { readonly label: string; readonly detail: string }>> = {
  'sample-only': { label: 'The sample alone', detail: 'best φ 0.95' },
  'mostly-sample': { label: 'Mostly the sample', detail: 'best φ 0.8' },
  half: { label: 'Half and half', detail: 'best φ 0.5' },
  'mostly-history': { label: 'Mostly history', detail: 'best φ 0.2' },
  'history-only': { label: 'History alone', detail: 'best φ 0.05' },
  'no-difference': { label: 'No difference', detail: 'nothing to learn' },
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What became of migrations that were simulated or made up. */
export function simulatedText({ of, history, cutShort }: SimulateHistoryAnswer): string {
  const { vm, migrations } = history;
  if (of.kind === 'made-up') return `${migrations.length} migrations are made up, as those of “${vm}”.`;
  const done = `${counted(migrations.length, 'simulated migration', 'simulated migrations')} added to ${vm}.`;
  if (cutShort === 0) return done;
  const left = `${counted(cutShort, 'was', 'were')} too long to be simulated to the end and left out.`;
  return `${done} ${left} A faster link or a smaller memory helps.`;
}

/** What became of files that were opened; `replaced` VMs had a history before. */
export function openedText(files: readonly HistoryReading[], replaced: number): string {
  const histories = files.flatMap((file) => file.histories);
  const migrations = histories.reduce((sum, each) => sum + each.migrations.length, 0);
  const problems = files.reduce((sum, each) => sum + each.problems.length, 0);
  const vms = new Set(histories.map(({ vm }) => vm)).size;
  const opened = `${counted(migrations, 'migration', 'migrations')} of ${counted(vms, 'VM', 'VMs')} opened`;
  const found = problems === 0 ? '' : `, with ${counted(problems, 'problem', 'problems')}`;
  const gaveWay = replaced === 0 ? [] : [`What was known of ${replaced} of them gave way.`];
  return [`${opened}${found}.`, ...gaveWay].join(' ');
}

/** What was deleted. */
export const deletedText = (vm: string): string => `The history of ${vm} is deleted.`;
export const allDeletedText = (count: number): string => `All histories are deleted: ${counted(count, 'VM', 'VMs')}.`;
