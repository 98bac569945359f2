import { emptyDraft, type LogDraft, noteOnce } from './log-draft';
import type { LineReader, LogFormat } from './log-format';

/** No host moves more VMs in one log. */
const MOST_MACHINES = 1000;

/** One machine's lines. */
interface Own {
  readonly draft: LogDraft;
  readonly reader: LineReader;
}

/**
 * A format whose logs have lines of several VMs between each other: each is read by itself, and the one with the most
 * samples counts. A line that names none belongs to the one before.
 */
export function byMachine(format: LogFormat, machineOf: (text: string) => string | null): LogFormat {
  return {
    ...format,
    open: (draft, refuse) => {
      const machines = new Map<string, Own>();
      let last: Own | null = null;
      const own = (name: string): Own => {
        const found = machines.get(name);
        if (found || machines.size >= MOST_MACHINES) return found ?? (last as Own);
        const made = emptyDraft();
        const opened = { draft: made, reader: format.open(made, refuse) };
        machines.set(name, opened);
        return opened;
      };
      return {
        line: (text, number) => {
          const name = machineOf(text);
          if (name !== null || last === null) last = own(name ?? '');
          last.reader.line(text, number);
        },
        end: () => {
          const all = [...machines.values()];
          for (const { reader } of all) reader.end();
          const [first, ...others] = all
            .map((each) => each.draft)
            .filter(({ samples, isOver }) => samples.length > 0 || isOver)
            .sort((a, b) => b.samples.length - a.samples.length);
          if (!first) return;
          const more = others.filter(({ samples }) => samples.length > 0).length;
          Object.assign(draft, first);
          if (more > 0)
            noteOnce(draft, `Migrations of ${more + 1} VMs are in this log. The one with the most samples is taken.`);
        },
      };
    },
  };
}
