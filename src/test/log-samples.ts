import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLog } from '../readers/logs/read-log';
import { runToEnd } from '../simulator/run-to-end';

const folder = fileURLToPath(new URL('../../public/samples/logs/', import.meta.url));

/** The text of a sample of logs. */
export const logSample = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

/** Reads a text at one go. */
export const readAtOnce = (text: string) => runToEnd(readLog('x.log', text));

/** The samples, and the formats that they are. */
export const logSamples = [
  ['qmp.jsonl', 'qmp'],
  ['hmp.txt', 'hmp'],
  ['hmp-old.txt', 'hmp'],
  ['domjobinfo-running.txt', 'domjobinfo'],
  ['virt-launcher.log', 'virt-launcher'],
  ['kubevirt-metrics.prom', 'kubevirt-metrics'],
  ['proxmox.log', 'proxmox'],
  ['vdsm.log', 'vdsm'],
  ['domstats-dirtyrate.txt', 'domstats-dirtyrate'],
  ['cloud-hypervisor.log', 'cloud-hypervisor'],
  ['xl.log', 'xl'],
] as const;
