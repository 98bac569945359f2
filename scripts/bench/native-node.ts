// Runs in a Node process of its own, with the C program and a folder for its columns as arguments, and writes processor
// milliseconds of both as JSON.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BulkKnob, createBulkOutput } from '../../src/models/bulk';
import { models } from '../../src/models/registry';
import { wideColumns, wideInput } from './mixes';
import type { PlainSwitches } from './plain-loops';

/** A million scenarios by the bulk form and by C: processor milliseconds of each run, taken in turns. */
export interface NativePairs {
  readonly mix: string;
  readonly count: number;
  readonly bulk: number[];
  readonly native: number[];
}

const COUNT = 1_000_000;
const [TURNS, RUNS, WARM_UPS] = [8, 3, 4];

/** In the order of the C program. */
const IN: readonly BulkKnob[] = [
  ...(['memory', 'dirtyRate', 'bandwidth', 'minBandwidth', 'maxBandwidth', 'increment', 'threshold'] as const),
  ...(['maxRounds', 'maxTrafficFactor', 'resumeTime', 'gammaTime', 'gammaRate', 'gammaConstant'] as const),
];
const OUT = ['stopReason', 'preCopyRounds', 'traffic', 'totalTime', 'downtime'] as const;
const MIXES: readonly (readonly [name: string, switches: PlainSwitches])[] = [
  ['wide', { adaptive: false, guards: true }],
  ['wide, adaptive', { adaptive: true, guards: true }],
  ['wide, no guards', { adaptive: false, guards: false }],
];

const [program = '', folder = ''] = process.argv.slice(2);
const [inFile, outFile] = [join(folder, 'in.bin'), join(folder, 'out.bin')];
const { predictInBulk } = models['algorithm-1'];
const columns = wideColumns(COUNT);
const output = createBulkOutput(COUNT);

function timeBulk(switches: PlainSwitches): number {
  const input = wideInput(COUNT, columns, switches);
  const start = process.cpuUsage();
  predictInBulk(input, output);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function timeNative({ adaptive, guards }: PlainSwitches): number[] {
  const words = [inFile, outFile, COUNT, Number(adaptive), Number(guards), RUNS].map(String);
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The C program ended with ${status}.`);
  return stdout.trim().split('\n').map(Number);
}

/** A yardstick that computes something else measures nothing: every bit must agree. */
function holdEqual(mix: string): void {
  const bytes = readFileSync(outFile);
  const results = new Float64Array(bytes.buffer, bytes.byteOffset, OUT.length * COUNT);
  for (const [i, name] of OUT.entries()) {
    const column = output[name];
    for (let k = 0; k < COUNT; k += 1) {
      if (Object.is(column[k], results[i * COUNT + k])) continue;
      throw new Error(`${mix}, row ${k}, ${name}: bulk ${column[k]}, C ${results[i * COUNT + k]}.`);
    }
  }
}

const all = new Float64Array(IN.length * COUNT);
for (const [i, knob] of IN.entries()) all.set(columns[knob], i * COUNT);
writeFileSync(inFile, new Uint8Array(all.buffer));
for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) for (const [, switches] of MIXES) timeBulk(switches);
const pairs = MIXES.map(([mix, switches]): NativePairs => {
  const measured: NativePairs = { mix, count: COUNT, bulk: [], native: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    measured.native.push(...timeNative(switches));
    for (let run = 0; run < RUNS; run += 1) measured.bulk.push(timeBulk(switches));
  }
  holdEqual(mix);
  return measured;
});
process.stdout.write(JSON.stringify(pairs));
