import { type LogRead, openLog } from '../engine/log-job';
import { runToEnd } from '../simulator/run-to-end';
import { logSample } from './log-samples';

const known = new Map<string, LogRead>();

/** What the page makes of a log. Errors: throws where nothing can be read. */
export function openedLog(name: string, text: string): LogRead {
  const { read } = runToEnd(openLog({ file: { name, text } }));
  if (!read) throw new Error(`${name} cannot be read.`);
  return read;
}

/** What the page makes of a sample: read once. */
export function openedSample(name: string): LogRead {
  const read = known.get(name) ?? openedLog(name, logSample(name));
  known.set(name, read);
  return read;
}
