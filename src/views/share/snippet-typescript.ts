import type { Scenario } from '../../scenario/scenario';
import { follows, headLines, isGuarded, literal, type SnippetKind } from './snippet-numbers';

const knobs = (scenario: Scenario): string => `const MIB_PER_SECOND = 1e6 / 8 / 2 ** 20; // in 1 Mbit/s
const memory = ${literal(scenario.memory)};
const dirtyRate = ${literal(scenario.dirtyRate)};
const bandwidth = ${literal(scenario.bandwidth)} * MIB_PER_SECOND;
const adaptive: boolean = ${follows(scenario)};
const minBandwidth = ${literal(scenario.minBandwidth)} * MIB_PER_SECOND;
const maxBandwidth = ${literal(scenario.maxBandwidth)} * MIB_PER_SECOND;
const increment = ${literal(scenario.increment)} * MIB_PER_SECOND;
const threshold = ${literal(scenario.threshold)};
const resumeTime = ${literal(scenario.resumeTime)} / 1000;
const energyPerMib = ${literal(scenario.energyPerMib)};
const energyFixed = ${literal(scenario.energyFixed)};

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
/** Section 4.3: a rate that follows the dirtying rate. */
const follow = (observed: number): number => clamp(observed + increment, minBandwidth, maxBandwidth);`;

const rules = (scenario: Scenario, kind: SnippetKind): string => `const maxRounds = ${literal(scenario.maxRounds)};
const maxTrafficFactor = ${literal(scenario.maxTrafficFactor)};
const guards: boolean = ${isGuarded(scenario, kind)};`;

const law = (scenario: Scenario, kind: SnippetKind): string =>
  kind === 'saturating'
    ? `const workingSet = ${literal(scenario.workingSet)};
const set = workingSet > 0 ? Math.min(workingSet, memory) : memory;

/** Distinct MiB written in so many seconds. */
const written = (duration: number): number => -set * Math.expm1((-dirtyRate * duration) / set);
const skipRatio = (_duration: number): number => 0;`
    : `const [omega, xi, psi] = [${literal(scenario.gammaTime)}, ${literal(scenario.gammaRate)}, ${literal(scenario.gammaConstant)}];

/** Eq. 1. */
const written = (duration: number): number => duration * dirtyRate;
/** Eq. 10. */
const skipRatio = (duration: number): number => omega * duration + xi * dirtyRate + psi;`;

const loop = `const allowed = maxTrafficFactor > 0 ? maxTrafficFactor * memory : Infinity;
let rate = adaptive ? follow(dirtyRate) : bandwidth;
let volume = memory;
let traffic = 0;
let totalTime = 0;
let downtime = 0;
for (let i = 0; ; i += 1) {
  const duration = volume / rate;
  traffic += volume;
  totalTime += duration;
  const all = written(duration);
  const dirtied = guards ? Math.min(all, memory) : all;
  const line = skipRatio(duration);
  const gamma = guards ? clamp(line, 0, 1) : line;
  const next = dirtied - gamma * dirtied;
  const atFullRate = !adaptive || !guards || rate === maxBandwidth;
  const grows = atFullRate && (1 - gamma) * all > volume * (1 + 1e-12);
  if (adaptive && duration > 0) rate = follow(dirtied / duration);
  if (next <= threshold || grows || i >= maxRounds || traffic > allowed) {
    const pause = dirtied / rate; // stop-and-copy
    traffic += dirtied;
    totalTime += pause;
    downtime = pause + resumeTime;
    break;
  }
  volume = next;
}`;

const series = `const rate = adaptive ? follow(dirtyRate) : bandwidth;
const lambda = dirtyRate / rate;
const gap = (rate - dirtyRate) / rate; // 1 - lambda; the closed form needs it above 0
const logLambda = gap < 0.5 ? Math.log1p(-gap) : Math.log(lambda);

/** Eq. 8: the smallest n with memory * lambda ** n <= threshold. */
function rounds(): number {
  if (memory <= threshold * (1 + 1e-12)) return 0;
  if (lambda === 0) return 1;
  const ratio = memory / threshold;
  const distance = (Number.isFinite(ratio) ? Math.log(ratio) : Math.log(memory) - Math.log(threshold)) - 1e-12;
  const n = Math.max(Math.ceil(distance / -logLambda), 1);
  if (n > 1 && (n - 1) * -logLambda >= distance) return n - 1;
  return n * -logLambda >= distance ? n : n + 1;
}

/** Eq. 4. */
function volumeOf(i: number): number {
  if (i === 0) return memory;
  if (lambda === 0) return 0;
  return lambda < 0.5 ? memory * lambda ** i : memory * Math.exp(i * logLambda);
}

const n = rounds();
// Eq. 5.
const traffic = n === 0 || lambda === 0 ? memory : (-memory * Math.expm1((n + 1) * logLambda)) / gap;
const totalTime = traffic / rate;
const downtime = volumeOf(n) / rate + resumeTime;`;

/** The knobs and the loop of classic Xen; a set as large as the memory has nothing outside. */
const sweep = (scenario: Scenario): string => `const switchover = ${literal(scenario.switchover)} / 1000;
const maxRounds = ${literal(scenario.maxRounds)};
const maxTrafficFactor = ${literal(scenario.maxTrafficFactor)};
const set = Math.min(${literal(scenario.workingSet)}, memory);

/** Distinct MiB written in so many seconds. */
const written = (duration: number): number => -set * Math.expm1((-dirtyRate * duration) / set);

/** How long a round takes in which what is dirty again is passed by; null for round 0. */
function sweepLength(remaining: number | null): number {
  const lambda = dirtyRate / set;
  const volume = remaining ?? memory;
  if (!((lambda * volume) / bandwidth > 1e-300)) return volume / bandwidth;
  const outside = 1 - set / memory;
  const y = (lambda * outside * memory) / bandwidth;
  if (remaining !== null || !(y > 0)) return Math.log1p((lambda * volume) / bandwidth) / lambda;
  if (y < 700) return Math.log1p(Math.expm1(y) / outside) / lambda;
  return (y + Math.log1p(-(1 - outside) * Math.exp(-y)) - Math.log(outside)) / lambda;
}

let [remaining, traffic, time] = [memory, 0, 0];
for (let i = 0; ; i += 1) {
  const volume = remaining;
  const duration = sweepLength(i === 0 ? null : volume);
  time += duration;
  traffic += bandwidth * duration;
  remaining = Math.min(written(duration), memory);
  if (i >= maxRounds || volume < threshold || (maxTrafficFactor > 0 && traffic > maxTrafficFactor * memory)) break;
}
const downtime = remaining / bandwidth + switchover;
traffic += remaining; // stop-and-copy
const totalTime = time + downtime;`;

const last = `const energy = energyPerMib * traffic + energyFixed; // eq. 15
console.log(
  JSON.stringify({ total_time_s: totalTime, downtime_s: downtime, traffic_mib: traffic, energy_j: energy }),
);`;

/**
 * A program that works out the key numbers of a scenario from its knobs, with the page's own order of operations; it
 * prints one line of JSON. Assumes the `snippetKind` of the
 * scenario's model, and for the closed form that it is applicable.
 */
export function typescriptSnippet(scenario: Scenario, kind: SnippetKind, link: string): string {
  const rounds = () => [rules(scenario, kind), law(scenario, kind), loop];
  const body = kind === 'series' ? [series] : kind === 'sweeping' ? [sweep(scenario)] : rounds();
  const head = headLines(scenario, link).map((line) => `// ${line}`);
  return `${[head.join('\n'), knobs(scenario), ...body, last].join('\n')}\n`;
}
