// @ts-check
// The validate part: the command over 26,000 made-up migrations of all techniques, as long as somebody waits for it.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ms } from './report.mjs';

const ROWS = 26_000;
const LIMIT = 60_000;
const TECHNIQUES = ['precopy', 'auto-converge', 'xbzrle', 'compression', 'postcopy'];
const GUESTS = ['memcached', 'mplayer', 'dacapo', 'mem', 'oltp', 'parsec', 'specweb', 'bzip'];

/** @param {number} i */
function rowOf(i) {
  const memory = 240 + ((i * 7919) % 1760);
  const cap = 50 + ((i * 104_729) % 101);
  const rate = (cap * ((i * 31) % 100)) / 100;
  const technique = TECHNIQUES[i % TECHNIQUES.length];
  const guest = GUESTS[(i * 13) % GUESTS.length];
  return [memory, 4096 - memory, rate, cap, 112.18, technique, guest, 1.5 * memory, (1.5 * memory) / cap, 0.25].join(
    ',',
  );
}

/**
 * Times the command; the whole of it, with the start of its threads.
 * @param {string} folder
 * @returns {import('./report.mjs').Row[]}
 */
export function measureValidate(folder) {
  const path = join(folder, 'migrations.csv');
  const header =
    'memory_in_use_mib,zero_mib,dirty_rate_mib_s,cap_mib_s,link_mib_s,technique,guest,traffic_mib,total_time_s,downtime_s';
  writeFileSync(path, [header, ...Array.from({ length: ROWS }, (_, i) => rowOf(i))].join('\n'));
  const script = fileURLToPath(new URL('../validate.mjs', import.meta.url));
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, path], { maxBuffer: 2 ** 26, encoding: 'utf8' });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`The command did not work:\n${stderr}`);
  const what = `validate: ${ROWS.toLocaleString('en')} migrations`;
  return [
    { what, target: `<= ${LIMIT / 1000} s`, ok: taken <= LIMIT, median: ms(taken), note: 'one run, two threads' },
  ];
}
