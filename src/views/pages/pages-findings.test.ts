import { describe, expect, it } from 'vitest';
import { toMigrationSetup, uniformGuest } from '../../analysis/trials/migration-setup';
import { type PagesAnswer, playPages } from '../../engine/pages-job';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { SimulatedStop } from '../../simulator/simulated-migration';
import { filmOf, tinyFrames, tinyMigration } from '../../test/made-film';
import { stopWords } from '../../vocabulary/stop-words';
import { stopLimits } from '../shared/stop-limits';
import { layoutGrid } from './grid-layout';
import {
  BATCH_PAGES,
  clock,
  describeDot,
  describeGrid,
  describeNow,
  describePlace,
  describeSender,
  describeShortage,
  preCopyRoundsOf,
} from './pages-findings';
import { invitation } from './pages-invitation';
import { createPlayer, moveTo } from './pages-player';

const question = { scenario: defaultScenario, workload: null };
const tiny: PagesAnswer = { of: question, migration: tinyMigration, recording: filmOf(tinyFrames) };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** A small migration by the real simulator. */
function simulated(part: Partial<Scenario>): PagesAnswer {
  const work = playPages({ scenario: { ...defaultScenario, memory: 64, ...part }, workload: null });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('constants of others', () => {
  it('agree with them', () => {
    expect(BATCH_PAGES).toBe(toMigrationSetup(defaultScenario, uniformGuest(defaultScenario), 1).batchPages);
  });
});

describe('the invitation', () => {
  it('says up to where pages are simulated, where there are more', () => {
    expect(plain(invitation(65_536))).toContain('each of the 16,777,216');
    expect(plain(invitation(65_537))).toContain('Up to 64 GiB');
  });

  it('says how many pages there are', () => {
    expect(plain(invitation(1024))).toBe('Memory moves in pages of 4 KiB. See what becomes of each of the 262,144.');
  });
});

describe('what happens now', () => {
  it.each([
    [0, 'Start: all 8 pages are still to send.'],
    [1, 'Round 0, 0.50 s: 2 of 8 pages sent, 0 skipped because they were written again, 0 dirtied again.'],
    [3, 'Round 0, 1.50 s: 6 of 8 pages sent, 1 skipped because they were written again, 1 dirtied again.'],
    [5, 'Round 1, 2.00 s: 0 of 2 pages sent, 0 skipped because they were written again, 0 dirtied again.'],
    [7, 'Stop-and-copy, 2.50 s: the VM is paused. 0 of the last 1 page sent.'],
    [8, 'Done after 3.00 s: all 8 pages have arrived.'],
  ])('frame %d', (frame, sentence) => {
    expect(plain(describeNow(tiny, frame))).toBe(sentence);
  });

  it('counts in pages where a cell stands for many', () => {
    const rounds = tinyMigration.rounds.map((round) => ({ ...round, toSend: 64 * round.toSend }));
    const many = { ...tiny, migration: { ...tinyMigration, rounds }, recording: filmOf(tinyFrames, 64) };
    expect(describeNow(many, 3)).toContain('384 of 512 pages sent, 64 skipped');
  });

  it('at the end of each simulated round says what the simulator counted', () => {
    const { migration, recording, of } = simulated({ dirtyRate: 60 });
    expect(migration.rounds.length).toBeGreaterThan(3);
    for (const { round, sent, skipped, toSend, stopAndCopy } of migration.rounds) {
      const last = recording.frameRound.lastIndexOf(round) - (stopAndCopy ? 1 : 0);
      const sentence = describeNow({ migration, recording, of }, last);
      const numbers = (sentence.split(': ')[1] ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number);
      expect(numbers?.slice(0, 2)).toEqual([sent, toSend]);
      if (!stopAndCopy) expect(numbers?.[2]).toBe(skipped);
    }
  });

  it('says where the film is in a few words', () => {
    expect([0, 6, 7].map((frame) => plain(describePlace(tiny, frame)))).toEqual([
      'Round 0, 0.00 s',
      'Round 1, 2.50 s',
      'Stop-and-copy, 2.50 s',
    ]);
  });

  it('keeps two decimals', () => {
    expect([0, 3.4123, 1234.5].map((time) => plain(clock(time)))).toEqual(['0.00 s', '3.41 s', '1,234.50 s']);
  });
});

describe('the magnifier', () => {
  const player = createPlayer(tiny.recording);
  moveTo(player, 3);

  it('names a page and what became of it', () => {
    const layout = layoutGrid(8, 100);
    const said = [0, 1, 5, 7].map((dot) => describeDot(layout, tiny.recording, player.states, dot));
    expect(said).toEqual([
      'Page 0 is dirtied again: written since it was sent, it goes once more in the next round.',
      'Page 1 was sent in this round, and not written since.',
      'Page 5 was skipped as hot: written again before its turn, it waits for the next round.',
      'Page 7 is still to send in this round.',
    ]);
  });

  it('names the pages of a dot that stands for several', () => {
    const film = filmOf(tinyFrames, 64);
    expect(describeDot(layoutGrid(8, 100), film, player.states, 1)).toBe(
      'Of the pages 64 to 127 the dot shows one: it was sent in this round, and not written since.',
    );
  });
});

describe('the grid in words', () => {
  it.each([
    [262_144, 1, 512, 'Each dot is a page of 4 KiB. Each row is 2 MiB of memory.'],
    [262_144, 64, 512, 'Each dot is 64 pages, and shows one of them. Each row is 128 MiB of memory.'],
    [262_144, 1, 358, 'Each dot is 3 pages, and shows one of them. Each row is 4.2 MiB of memory.'],
    [1, 1, 512, 'Each dot is a page of 4 KiB.'],
  ])('%d cells of %d pages in %d pixels', (cells, pagesPerCell, box, sentence) => {
    const film = { ...tiny.recording, cells, pagesPerCell, pages: cells * pagesPerCell };
    expect(plain(describeGrid(layoutGrid(cells, box), film))).toBe(sentence);
  });
});

describe('who sent, and why it stopped', () => {
  it('has a reason for every stop, from the knobs', () => {
    const stops: SimulatedStop[] = ['few-dirty', 'max-rounds', 'max-traffic', 'rate-max', 'event-budget'];
    expect(stops.map((stop) => plain(stopWords[stop].because(stopLimits(tiny.of.scenario))))).toEqual([
      'a round had less than the threshold of 200 KiB to send',
      'all 30 rounds were used up',
      'more than 3 times the memory had been sent',
      'memory was dirtied faster than the highest rate of the link',
      'the simulation ran out of steps',
    ]);
  });

  it.each([
    ['few-dirty', { dirtyRate: 10 }],
    ['max-rounds', { dirtyRate: 60, maxRounds: 1, threshold: 0 }],
    ['max-traffic', { dirtyRate: 200, maxTrafficFactor: 1.5 }],
  ] as const)('%s is the reason that the simulator has', (stop, part) => {
    const answer = simulated(part);
    expect(answer.migration.stopReason).toBe(stop);
    if (stop === 'max-rounds') expect(preCopyRoundsOf(answer.migration)).toBe(2);
    expect(describeSender(answer).join(' ')).toContain(stopWords[stop].because(stopLimits(answer.of.scenario)));
  });

  it('names the system, its batches, its skipping and S', () => {
    const said = plain(describeSender(tiny).join(' '));
    for (const part of ['classic Xen', '1,024 pages', 'skips them', '0.5 s', '1.5 MiB/s (S'])
      expect(said).toContain(part);
    expect(plain(describeSender({ ...tiny, of: { ...question, workload: 'dbench' } }).join(' '))).toContain('workload');
  });

  it('says how many batches it shows at a time, where the film has not a picture for each', () => {
    const short = simulated({});
    expect(describeSender(short).join(' ')).not.toContain('at a time');
    const joined = {
      ...short,
      recording: { ...short.recording, frameStep: short.recording.frameStep.map((s) => 8 * s) },
    };
    expect(describeSender(joined)[0]).toContain(' this film shows about 8 batches at a time.');
  });

  it('says when it was too much to simulate, and nothing otherwise', () => {
    expect(describeShortage(tiny)).toBeNull();
    const cut = { ...tiny, migration: { ...tinyMigration, stopReason: 'event-budget' as const, pageEvents: 4e9 } };
    expect(describeShortage(cut)).toContain('after 4,000 million writes and page visits');
  });
});
