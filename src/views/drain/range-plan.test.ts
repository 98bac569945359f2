import { describe, expect, it } from 'vitest';
import { runPlan } from '../../engine/plan-job';
import { modelFacts } from '../../models/facts';
import { loadPlatforms } from '../../models/platforms/late';
import type { Vm } from '../../scenario/fleet';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { scenarioWithShare } from '../../scenario/scenario-of-vm';
import { runToEnd } from '../../simulator/run-to-end';
import { idleVm } from '../../test/made-drain';
import { hasDoubt, planQuestion, shownRange } from './range-plan';
import { rangeColumns, rangeNumbers, rangeTable, rangeTroubles, rangeTroublesTitle } from './range-rows';
import { hasCommands, runbookText } from './runbook-lines';
import { settledLimit, withRemedy } from './vm-remedies';
import { decidersText, rangeDoubt, rangeVerdict, unknownText } from './words';

await loadPlatforms();

const libvirt: Scenario = { ...defaultScenario, ...modelFacts.libvirt.sets, model: 'libvirt' };
const fleet: readonly Vm[] = [
  idleVm('db-05', 4096, { dirtyRate: 300, workingSet: 2048 }),
  idleVm('web', 2048, { dirtyRate: null }),
  idleVm('mail', 1024, { dirtyRate: 3, maxDowntime: 200 }),
];
const settings = { lanes: 2, order: 'cost', window: 300, assumption: 'prior', room: null } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function made(more: Partial<{ fleet: readonly Vm[]; room: number; scenario: Scenario; opens: string }> = {}) {
  const { scenario = libvirt, opens = '22:00', room = null } = more;
  const question = planQuestion(scenario, more.fleet ?? fleet, [], { ...settings, room }, opens);
  if (!question) throw new Error('There is a fleet.');
  return shownRange(runToEnd(runPlan(question)), opens);
}

describe('a plan where not all is known', () => {
  it('is one where a rate is missing, or a set that the platform has a prior for', () => {
    expect(hasDoubt(fleet, defaultScenario)).toBe(true);
    const known = fleet.map((vm) => ({ ...vm, dirtyRate: 3 }));
    expect(hasDoubt(known, defaultScenario)).toBe(false);
    expect(hasDoubt(known, libvirt)).toBe(true);
    expect(
      hasDoubt(
        known.map((vm) => ({ ...vm, workingSet: 64 })),
        libvirt,
      ),
    ).toBe(false);
  });

  it('says how many leave, what is sure of it, and whose doubt decides', () => {
    const shown = made();
    const { plan } = shown.answer;
    expect(plain(rangeVerdict(shown))).toBe('About 2 of 3 VMs leave by 22:05.');
    expect(rangeDoubt(shown)).toMatch(
      /^The chance that all leave in the window is less than 1 in 100\. Where they do not, a VM does not arrive\./,
    );
    expect(plain(decidersText(plan.deciders, shown.fleet))).toMatch(
      /^web decides?: measure it first\. \d+ % of the doubt/,
    );
    expect(plain(unknownText(shown.fleet, 2))).toBe('Not known: 1 dirtying rate and 2 working sets.');
    expect(rangeNumbers(shown).map(({ id }) => id)).toEqual(['ends', 'chance', 'leave', 'pause', 'traffic']);
  });

  it('names each VM in trouble, with the reason', () => {
    const rows = rangeTroubles(made());
    expect(rows.map(({ key, name }) => [key, name])).toEqual([
      ['stays 0', 'db-05'],
      ['sla 2', 'mail'],
    ]);
    expect(rows[0]?.detail).toMatch(/^does not end(, all but certain| in \d+ in 100)$/);
    expect(plain(rangeTroublesTitle(rows))).toBe('2 VMs are in trouble');
    const full = rangeTroubles(made({ room: 1500 }));
    expect(full.find(({ key }) => key.startsWith('room'))?.name).toBe('web');
  });

  it('has all quantiles in its file, and no number where there is none', () => {
    const { columns, rows } = rangeTable(made());
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      for (const cell of row) if (typeof cell === 'number') expect(cell).toBeTypeOf('number');
      expect(row.some((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toBe(false);
    }
    expect(rows.at(-1)).toContain('does-not-arrive');
    expect(rangeColumns(made()).length).toBeGreaterThan(8);
  });

  it('has commands where a product has them, with each name on a line of its own remark', () => {
    const { runbook } = made().answer;
    expect(hasCommands(runbook)).toBe(true);
    expect(runbookText(runbook)).toMatch(
      /^# First name the host that the VMs go to: TARGET='HOST'\n\n# 22:00 (mail|web)\nvirsh migrate /,
    );
    expect(hasCommands(made({ scenario: defaultScenario }).answer.runbook)).toBe(false);
  });
});

describe('what would help one VM', () => {
  const [db, , mail] = fleet as readonly [Vm, Vm, Vm];

  it('is kept with it: settings, and a rate; a link is none that one VM can have', () => {
    expect(withRemedy(db, { atDeadline: 'post-copy', timeLimit: 60 }).settings).toEqual({
      ...{ atDeadline: 'post-copy', timeLimit: 60 },
    });
    expect(withRemedy(db, { dirtyRate: 50 })).toEqual({ ...db, dirtyRate: 50 });
    expect(withRemedy(db, { bandwidth: 5000 })).toBe(db);
    const twice = withRemedy(withRemedy(db, { autoConverge: true }), { downtimeLimit: 900 });
    expect(twice.settings).toEqual({ autoConverge: true, downtimeLimit: 900 });
  });

  it('is a downtime limit that leaves room for the switch, where the SLA is the trouble', () => {
    const inLane = scenarioWithShare(libvirt, mail, 400);
    expect(inLane.bandwidth).toBe(400);
    expect(settledLimit(inLane, mail)).toBe(197);
    expect(settledLimit(inLane, db)).toBeNull();
    expect(settledLimit({ ...inLane, downtimeLimit: 100 }, mail)).toBeNull();
    expect(settledLimit(scenarioWithShare(defaultScenario, mail, 400), mail)).toBeNull();
  });
});
