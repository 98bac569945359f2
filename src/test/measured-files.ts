import { readFileSync } from 'node:fs';
import { compareMeasured, type MeasuredAnswer } from '../analysis/measured/measured-question';
import { readMeasuredFile } from '../readers/runs';
import { runToEnd } from '../simulator/run-to-end';

/** The measured migrations that are shipped with the page. */
export function shippedFiles(...names: readonly ('runs.csv' | 'curve.csv' | 'rounds.csv')[]) {
  return names.map((name) => ({
    name,
    text: readFileSync(new URL(`../../public/samples/qemu/${name}`, import.meta.url), 'utf8'),
  }));
}

/** Files as they are opened, read and compared with the models. */
export function compareOpened(files: readonly { readonly name: string; readonly text: string }[]): MeasuredAnswer {
  return runToEnd(compareMeasured(files.map(({ name, text }) => runToEnd(readMeasuredFile(name, text)))));
}
