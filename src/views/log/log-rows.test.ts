import { describe, expect, it } from 'vitest';
import type { LogForecast } from '../../analysis/log/forecast-log';
import type { LogRead } from '../../engine/log-job';
import { defaultFleet } from '../../scenario/fleet';
import { logSample, logSamples } from '../../test/log-samples';
import { openedLog, openedSample } from '../../test/opened-log';
import { stuckLog } from '../../test/stuck-log';
import { changeSince } from './change-since';
import { logFigure } from './log-figure';
import {
  nextTimeText,
  outlookNumbers,
  outlookText,
  stallText,
  unendedScenario,
  wayPrice,
  wayText,
} from './outlook-rows';
import { roundRows, roundsNote, toldNumbers } from './told-rows';
import { fleetWith, nameInLog, usableText, vmName } from './uses';
import { fleetText } from './words';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const running = openedSample('domjobinfo-running.txt');
const over = openedSample('qmp.jsonl');

const forecast: LogForecast = {
  ...{ at: 10, remaining: 65, rate: 64, limit: 0.3, chanceConverges: 0.52, quantiles: [0.05, 0.25, 0.5, 0.75, 0.95] },
  ...{ totalTime: [13, 14, 15, 16, 20], downtime: [0.006, 0.01, 0.012, 0.016, 0.025], waysOut: [], notes: [] },
};

describe('what a log says, in large type', () => {
  it('is what was measured: 512.51 MiB, 64.1 MiB/s, 300 ms', () => {
    const texts = toldNumbers(over).map(({ number, unit }) => `${number} ${unit}`);
    expect(texts).toEqual(['513 MiB', '64.1 MiB/s', '300 ms', '81.5 MiB/s', '262 MiB']);
    expect(plain(toldNumbers(over)[3]?.captions[0] ?? '')).toBe('79.3 to 83.6 MiB/s');
    expect(toldNumbers(running)[3]?.captions).toEqual(['from two rounds alone']);
  });

  it('has a dash for what is not told', () => {
    const rate = toldNumbers(openedSample('proxmox.log')).find(({ id }) => id === 'dirty');
    expect(rate).toMatchObject({ value: null, number: '–', captions: ['not told'] });
  });

  it('lists the rounds that are told alone, and counts the others', () => {
    // 7.5 s at 64.1 MiB/s.
    expect(roundRows(over)[0]).toMatchObject({ round: 1 });
    expect(roundRows(over)[0]?.sent).toBeCloseTo(480.8, 0);
    expect(roundsNote({ ...over, roundCount: 4321 })).toMatch(/^The newest 7 of 4,321 rounds\. A round is told/);
    expect(roundsNote(openedSample('proxmox.log'))).toMatch(/^No round is told alone/);
  });
});

describe('what will come of it', () => {
  it('is said by the chance', () => {
    const said = [1, 0.7, 0.52, 0.2, 0].map((chanceConverges) => outlookText({ ...forecast, chanceConverges }));
    expect(new Set(said).size).toBe(5);
    expect([said[0], said[4]]).toEqual(['It will converge', 'It will not converge by itself']);
  });

  it('has time left from now on, with ranges of half and of nine of ten', () => {
    const [chance, left, pause] = outlookNumbers(forecast);
    expect([chance?.number, left?.number, pause?.number]).toEqual(['52', '5', '12']);
    expect(left?.captions.map(plain)).toEqual(['likely 4 to 6 s', '90 %: 3 to 10 s']);
    const none = outlookNumbers({ ...forecast, totalTime: Array(5).fill(null), downtime: Array(5).fill(null) });
    expect(none.map(({ number }) => number)).toEqual(['52', '–', '–']);
  });

  it('names what would end it now, and what the guest pays', () => {
    const way = { pause: null, fetching: null } as const;
    expect(plain(wayText({ ...way, id: 'limit', needed: 1.6 }))).toBe('Downtime limit to 1.6 s');
    expect(plain(wayText({ ...way, id: 'throttle', needed: 0.27 }))).toBe('Slow the guest by 27 %');
    expect(plain(wayPrice({ ...way, id: 'post-copy', needed: null, fetching: 2 }))).toBe('fetches pages for 2 s');
  });

  it('of one that is over is what comes next time, beside what came', () => {
    expect(plain(nextTimeText(over))).toBe(
      'With its memory, D, W, rate and limit the loop of QEMU does not end by itself. It took 26.1 s with a pause of 2.04 s this time.',
    );
    expect(nextTimeText(openedSample('xl.log'))).toBe('The log does not tell enough to say what comes next time.');
  });
});

describe('the same log, pasted again later', () => {
  const first = logSample('domjobinfo-running.txt').split(/(?=Job type:)/);
  const earlier = openedLog('pasted', first.slice(0, 3).join(''));

  it('says what has changed', () => {
    expect(plain(changeSince(earlier, running) ?? '')).toMatch(
      /^The same migration, \d+ s later: round 3 instead of 1, 64\.9 MiB left instead of \d+ MiB\.$/,
    );
  });

  it('is another one where memory or product differ, or it was over, or is earlier', () => {
    const other: LogRead = { ...running, told: { ...running.told, memory: 4096 } };
    for (const [before, after] of [
      [earlier, other],
      [running, earlier],
      [over, over],
      [{ ...earlier, isOver: true }, running],
      [earlier, openedSample('virt-launcher.log')],
    ] as const) {
      expect(changeSince(before, after)).toBeNull();
    }
  });
});

describe('the chart', () => {
  it('has what was left, where rounds ended, the limit and the model', () => {
    const layers = logFigure(over)?.panels[0]?.layers ?? [];
    expect(layers.map(({ key }) => key)).toEqual([
      ...[
        'end of a round',
        'fits into the pause',
        'the model, with fitted D and W',
        'left, as the log says',
        undefined,
      ],
    ]);
    expect(plain(logFigure(over)?.title ?? '')).toBe('What is left: never below 16.4 MiB');
    expect(logFigure(openedSample('proxmox.log'))).toBeNull();
  });

  it.each(logSamples)('of %s draws nothing outside its axes', (name) => {
    const figure = logFigure(openedSample(name));
    const [panel] = figure?.panels ?? [];
    if (!figure || !panel) return;
    for (const layer of panel.layers) {
      const places =
        layer.mark === 'segments'
          ? layer.segments.flatMap(([a, b, c, d]) => [
              [a, b],
              [c, d],
            ])
          : [];
      for (const [x = 0, y = 0] of places) {
        expect(x >= 0 && x <= figure.x.domain[1] && y >= 0 && y <= panel.y.domain[1]).toBe(true);
      }
    }
  });
});

describe('what is done with a log', () => {
  it('says what Explore gets, and what it does not', () => {
    expect(plain(usableText(running))).toContain(
      'memory 513 MiB, zero memory 14 MiB, D 74 MiB/s, W 129 MiB, a cap of 537 Mbit/s, a limit of 300 ms.',
    );
    expect(usableText(openedSample('proxmox.log'))).toContain('dirtying rate and working set stay as they are');
  });

  it('names no limit and no link that the log does not tell', () => {
    expect(plain(usableText(openedSample('domstats-dirtyrate.txt')))).toBe(
      'Sets the platform libvirt with its defaults, D 111 MiB/s, W 253 MiB. One step of undo.',
    );
  });

  it('sets the VM of a name in the fleet, or adds one', () => {
    const set = fleetWith(defaultFleet, 'TPC-C 1', running);
    expect([set.length, Math.round(set[2]?.memory ?? 0), set[2]?.workload]).toEqual([8, 513, 'tpcc']);
    const more = fleetWith(defaultFleet, 'db', openedSample('proxmox.log'));
    expect(more[8]).toMatchObject({ name: 'db', memory: 512.5, dirtyRate: null, workingSet: 0 });
    expect(fleetText('TPC-C 1', true)).toMatch(/now\. Undo takes it back\.$/);
    expect(vmName(`  ${'x'.repeat(90)} `)).toHaveLength(80);
  });
});

it('no words of any log have what is no number in them', () => {
  for (const [name] of logSamples) {
    const read = openedSample(name);
    const texts = [usableText(read), nextTimeText(read), ...toldNumbers(read).flatMap(({ captions }) => captions)];
    for (const text of texts) expect(text, name).not.toMatch(/NaN|Infinity|undefined|null/);
  }
});

describe('a migration that was given up', () => {
  const text = stuckLog('db-03');
  const stuck = openedLog('db-03.log', text);

  it('has the D and W that it was made with, though its expected downtime stands still', () => {
    const { rate, set } = stuck.told.curve;
    expect(rate?.value).toBeGreaterThan(1400);
    expect(rate?.value).toBeLessThan(1600);
    expect(set?.value).toBeGreaterThan(10_400);
    expect(set?.value).toBeLessThan(11_600);
  });

  it('says why it went on: a round dirties what it sends, and a pause has no room for that', () => {
    expect(plain(nextTimeText(stuck))).toBe(
      'With its memory, D, W, rate and limit the loop of libvirt does not end by itself.',
    );
    expect(plain(stallText(stuck))).toMatch(
      /^Why it went on: in each of its last rounds 5\.\d+ GiB were sent, and 5\.\d+ GiB were dirtied meanwhile\. A pause of 300 ms has room for 3[23]\d MiB\.$/,
    );
    expect(stallText(over)).toBe('');
    expect(stallText(running)).toBe('');
  });

  it('gives the scenario in which changes are tried; one that ends needs none', () => {
    expect(unendedScenario(stuck)).toMatchObject({ model: 'libvirt', memory: 49_152, downtimeLimit: 300 });
    expect(unendedScenario({ ...stuck, nextTime: null })).toBeNull();
  });

  it('is of the VM that its name or its first lines name', () => {
    const fleet = ['db-0', 'db-03', 'web'].map((name) => ({ ...(defaultFleet[0] as (typeof defaultFleet)[0]), name }));
    expect(nameInLog(fleet, { name: 'x.log', text })).toBe('db-03');
    expect(nameInLog(fleet, { name: 'web.log', text: '' })).toBe('web');
    expect(nameInLog(fleet, { name: 'web2.log', text: 'adb-03' })).toBe('');
  });
});
