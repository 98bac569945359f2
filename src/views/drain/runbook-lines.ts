import type { RunbookEntry } from '../../analysis/plan/runbook';

/** The lines of a VM, each with a key of its own: two of them may be alike. */
export const runbookLines = ({ lines }: RunbookEntry): readonly { readonly key: string; readonly line: string }[] =>
  lines.map((line, i) => ({ key: `${i}`, line }));

/** Whether there is a command at all: models that no product runs have remarks alone. */
export const hasCommands = (runbook: readonly RunbookEntry[]): boolean =>
  runbook.some(({ lines }) => lines.some((line) => !line.startsWith('#')));

/** A runbook as a script: when each VM starts stands above its lines, as a remark. */
export const runbookText = (runbook: readonly RunbookEntry[]): string =>
  runbook
    .map(({ at, vm, lines }) => [`# ${at} ${vm.replaceAll(/\p{Cc}|[\u2028\u2029]/gu, '?')}`, ...lines, ''].join('\n'))
    .join('\n');
