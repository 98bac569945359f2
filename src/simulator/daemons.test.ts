import { describe, expect, it } from 'vitest';
import { daemons, type RoundEnd } from './daemons';
import { simulateMigration } from './migrate';
import { createPart } from './part-kinds';
import { runToEnd } from './run-to-end';
import { xenSetup } from './xen-setup';

const setup = xenSetup({ parts: [], seed: 1, pages: 1000 });
/** A round after which classic Xen goes on. */
const goesOn: RoundEnd = { round: 3, toSend: 500, sent: 400, sentBefore: 450, totalSent: 2000, atHighestRate: true };
const classic = (end: Partial<RoundEnd>, change: Partial<typeof setup> = {}) =>
  daemons['xen-classic'].stopAfter({ ...goesOn, ...end }, { ...setup, ...change });
const v2 = (end: Partial<RoundEnd>) => daemons['xen-v2'].stopAfter({ ...goesOn, ...end }, setup);

describe('classic Xen stops', () => {
  it('for none of its reasons, else', () => {
    expect(classic({})).toBeNull();
  });

  it('when fewer than 50 pages were sent and skipped together', () => {
    expect(classic({ toSend: 49 })).toBe('few-dirty');
    expect(classic({ toSend: 50 })).toBeNull();
    expect(classic({ toSend: 50 }, { thresholdPages: 51 })).toBe('few-dirty');
  });

  it('after 29 rounds, counted from 1', () => {
    expect(classic({ round: 27 })).toBeNull();
    expect(classic({ round: 28 })).toBe('max-rounds');
    expect(classic({ round: 0 }, { maxIterations: 1 })).toBe('max-rounds');
  });

  it('when more than 3 times the memory was sent, not at 3 times', () => {
    expect(classic({ totalSent: 3000 })).toBeNull();
    expect(classic({ totalSent: 3001 })).toBe('max-traffic');
    expect(classic({ totalSent: 1e9 }, { maxTrafficFactor: 0 })).toBeNull();
  });

  it('when a round sent more than the one before, at the highest adaptive rate only', () => {
    expect(classic({ sent: 450 })).toBeNull();
    expect(classic({ sent: 451 })).toBe('rate-max');
    expect(classic({ sent: 451, atHighestRate: false })).toBeNull();
  });

  it('and tells of several reasons the first in the order of Algorithm 1', () => {
    const all = { toSend: 49, sent: 451, round: 28, totalSent: 3001 };
    expect(classic(all)).toBe('few-dirty');
    expect(classic({ ...all, toSend: 50 })).toBe('rate-max');
    expect(classic({ ...all, toSend: 50, sent: 1 })).toBe('max-rounds');
  });
});

describe('migration v2 stops', () => {
  it('after five rounds, or after a round of fewer than 50 pages, whatever the knobs say', () => {
    expect(v2({ round: 3 })).toBeNull();
    expect(v2({ round: 4 })).toBe('max-rounds');
    expect(v2({ toSend: 49 })).toBe('few-dirty');
    expect(v2({ toSend: 50, totalSent: 1e9, sent: 451 })).toBeNull();
  });
});

describe('skipping', () => {
  const run = (daemon: 'xen-classic' | 'xen-v2') => {
    const parts = [createPart('uniform', { pages: 3000, writesPerSecond: 100_000 })];
    return runToEnd(simulateMigration(xenSetup({ parts, seed: 1, pages: 16_384, daemon, batchPages: 256 }), null))
      .migration;
  };

  it('classic Xen leaves out pages that are dirty again, in round 0 too; v2 sends them all', () => {
    const [skipping, plain] = [run('xen-classic'), run('xen-v2')];
    expect(skipping.rounds.slice(0, -1).every(({ skipped }) => skipped > 0)).toBe(true);
    expect(skipping.rounds.at(-1)?.skipped).toBe(0);
    expect(plain.rounds.every(({ skipped }) => skipped === 0)).toBe(true);
    // v2 sends every round what classic Xen mostly leaves out.
    expect(plain.rounds[2]?.sent).toBeGreaterThan(1.2 * (skipping.rounds[2]?.sent ?? 0));
  });
});

describe('the registry', () => {
  it('knows each daemon by its own id, with a label and a sentence', () => {
    for (const [id, daemon] of Object.entries(daemons)) {
      expect(daemon.id).toBe(id);
      expect(daemon.label).not.toBe('');
      expect(daemon.sentence).toMatch(/\.$/);
    }
  });
});
