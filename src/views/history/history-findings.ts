import type { SimulateHistoryAnswer } from '../../engine/history-job';
import type { HistoryReading } from '../../readers/history';
import * as words from './words';

/** What became of migrations that were simulated or made up. */
export function simulatedText({ of, history, cutShort }: SimulateHistoryAnswer): string {
  const { vm, migrations } = history;
  if (of.kind === 'made-up') return words.areMadeUp(migrations.length, vm);
  const done = words.simulatedAdded(migrations.length, vm);
  return cutShort === 0 ? done : `${done} ${words.tooLongLeftOut(cutShort)}`;
}

/** What became of files that were opened; `replaced` VMs had a history before. */
export function openedText(files: readonly HistoryReading[], replaced: number): string {
  const histories = files.flatMap((file) => file.histories);
  const migrations = histories.reduce((sum, each) => sum + each.migrations.length, 0);
  const problems = files.reduce((sum, each) => sum + each.problems.length, 0);
  const opened = words.opened(migrations, new Set(histories.map(({ vm }) => vm)).size, problems);
  return replaced === 0 ? opened : `${opened} ${words.gaveWay(replaced)}`;
}
