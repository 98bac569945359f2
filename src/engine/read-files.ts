import type { ColumnMapping } from '../readers/columns';
import type { OpenedFile } from '../readers/mapped-table';
import type { Progress } from '../simulator/simulated-migration';

/** A reader of tables: it yields the share that is done. */
type Reader<Reading> = (file: string, text: string, chosen?: ColumnMapping | null) => Generator<number, Reading>;

/** Reads files one by one, in steps; their text does not come back with the answer. */
export function* readFiles<Reading>(
  files: readonly OpenedFile[],
  read: Reader<Reading>,
): Generator<Progress, Reading[]> {
  const readings: Reading[] = [];
  for (const [i, { name, text, mapping = null }] of files.entries()) {
    const sentence = `Reading ${name}`;
    yield { share: i / files.length, sentence };
    const work = read(name, text, mapping);
    let step = work.next();
    for (; !step.done; step = work.next()) yield { share: (i + step.value) / files.length, sentence };
    readings.push(step.value);
  }
  return readings;
}
