import { runDoubt } from '../../src/engine/what-if-doubt-job';
import { drawMap } from '../../src/engine/what-if-map-job';
import { runWhen } from '../../src/engine/what-if-when-job';
import { loadPlatforms } from '../../src/models/platforms/late';
import { dayRates } from '../../src/scenario/day-curve';
import { defaultScenario, type Scenario } from '../../src/scenario/scenario';
import { runToEnd } from '../../src/simulator/run-to-end';

/** Milliseconds of many runs of a piece of work, and how long each may take. */
export interface WhatIfTimes {
  readonly what: string;
  readonly times: readonly number[];
  readonly limit: number;
  readonly note: string;
}

const [RUNS, WARM_UPS] = [7, 2];
const CELLS = 250;
const PLATFORM = 2000;
const DOUBT = 3000;
const HALF_A_MILLION = 500_000;

const ofPlatform: Partial<Scenario> = { memory: 4096, workingSet: 1024, atDeadline: 'pause', timeLimit: 300 };
const scenarios: readonly Partial<Scenario>[] = [
  { model: 'closed-form' },
  { model: 'algorithm-1' },
  { model: 'dirty-curve', workingSet: 512 },
];

const map = (scenario: Partial<Scenario>, isFirst: boolean) => () =>
  runToEnd(
    drawMap({
      scenario: { ...defaultScenario, ...scenario },
      x: { knob: 'bandwidth', from: 100, to: 100_000 },
      y: { knob: 'dirtyRate', from: 1, to: 10_000 },
      lines: [0.05, 0.1, 0.3, 1, 10].map((value) => ({ metric: 'downtime', value })),
      isFirst,
    }),
  ).grid.asked;

const doubt = (scenario: Partial<Scenario>, half?: number) => () => {
  const none = Number.MAX_VALUE;
  const spread = { kind: 'normal', middle: 40, deviation: 8 } as const;
  const doubted = [{ knob: 'dirtyRate', spread }] as const;
  return runToEnd(
    runDoubt({ scenario: { ...defaultScenario, ...scenario }, doubted, limits: { downtime: none, time: none } }, half),
  ).samples;
};

/** The starts of a day of office hours, with D in doubt by a fifth. */
const day = (scenario: Partial<Scenario>) => () => {
  const spread = { kind: 'normal', middle: 40, deviation: 8 } as const;
  const asked = { ...defaultScenario, ...scenario };
  const rates = dayRates('office', '', asked.dirtyRate);
  const limits = { downtime: 0.3, time: Number.MAX_VALUE };
  return runToEnd(runWhen({ scenario: asked, rates, bursts: null, doubted: [{ knob: 'dirtyRate', spread }], limits }))
    .chance.length;
};

/** Times maps, whole and sketched, and doubt, by a clock in ms. The first runs warm up and are not counted. */
export async function timeWhatIf(clock: () => number): Promise<readonly WhatIfTimes[]> {
  await loadPlatforms();
  const timed = (what: string, limit: number, unit: string, work: () => number): WhatIfTimes => {
    const times: number[] = [];
    let count = 0;
    for (let i = -WARM_UPS; i < RUNS; i += 1) {
      const start = clock();
      count = work();
      if (i >= 0) times.push(clock() - start);
    }
    return { what, times, limit, note: `${count} ${unit}` };
  };
  const platforms = (['qemu', 'kubevirt'] as const).map((model) => ({ ...ofPlatform, model }));
  return [
    ...scenarios.map((each) => timed(`map of 400 x 400: ${each.model}`, CELLS, 'cells asked', map(each, false))),
    ...platforms.flatMap((each) => [
      timed(`first picture: ${each.model}`, PLATFORM, 'cells asked', map(each, true)),
      timed(`map of 401 x 401: ${each.model}`, PLATFORM, 'cells asked', map(each, false)),
    ]),
    ...[{}, { ...ofPlatform, model: 'qemu' } as const].map((each) =>
      timed(`doubt: ${'model' in each ? each.model : 'algorithm-1'}`, DOUBT, 'samples and shares', doubt(each)),
    ),
    ...scenarios.map((each) => timed(`doubt: ${each.model}`, DOUBT, 'samples and shares', doubt(each, HALF_A_MILLION))),
    ...(['qemu', 'kubevirt', 'proxmox'] as const).map((model) =>
      timed(`a day of starts: ${model}`, DOUBT, 'starts, 61 runs each', day({ ...ofPlatform, model })),
    ),
  ];
}
