import type { RunbookEntry } from '../../analysis/plan/runbook';
import * as words from './words';

/** The lines of a VM, each with a key of its own: two of them may be alike. */
export const runbookLines = ({ lines }: RunbookEntry): readonly { readonly key: string; readonly line: string }[] =>
  lines.map((line, i) => ({ key: `${i}`, line }));

/** Whether there is a command at all: models that no product runs have remarks alone. */
export const hasCommands = (runbook: readonly RunbookEntry[]): boolean =>
  runbook.some(({ lines }) => lines.some((line) => !line.startsWith('#')));

/** What has to be set before the first command, as a remark; '' where the commands name no destination. */
export function targetLine(runbook: readonly RunbookEntry[]): string {
  const used = runbook.flatMap(({ lines }) => lines).join('\n');
  if (used.includes('$TARGET')) return words.setTarget('posix');
  return used.includes('$Target') ? words.setTarget('powershell') : '';
}

/** A runbook as a script: what to set first, and above the lines of each VM when it starts, as remarks. */
export const runbookText = (runbook: readonly RunbookEntry[]): string =>
  (targetLine(runbook) === '' ? '' : `${targetLine(runbook)}\n\n`) +
  runbook
    .map(({ at, vm, lines }) => [`# ${at} ${vm.replaceAll(/\p{Cc}|[\u2028\u2029]/gu, '?')}`, ...lines, ''].join('\n'))
    .join('\n');
