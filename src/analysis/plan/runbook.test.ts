import { describe, expect, it } from 'vitest';
import '../../test/load-platforms';
import { execFileSync } from 'node:child_process';
import type { ModelId } from '../../models/result';
import type { Vm } from '../../scenario/fleet';
import { plainVm } from '../../scenario/fleet-fields';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import { planRange } from './plan-range';
import { powerShellQuoted, runbookOf, shellQuoted } from './runbook';
import { ticketOf } from './ticket';

const vm = (name: string, more: Partial<Vm> = {}): Vm => ({
  ...plainVm,
  name,
  memory: 2048,
  dirtyRate: 5,
  workingSet: 64,
  ...more,
});
const usual: Scenario = { ...defaultScenario, bandwidth: 10_000, model: 'libvirt' };
const planOf = (scenario: Scenario, fleet: readonly Vm[]) =>
  runToEnd(planRange(scenario, fleet, { lanes: 1, order: 'fleet', window: 7200, assumption: 'prior', room: null }));
const linesOf = (model: ModelId, more: Partial<Scenario> = {}, fleet = [vm('web')]) => {
  const scenario = { ...usual, model, ...more };
  return runbookOf(planOf(scenario, fleet), scenario, fleet, '22:00').flatMap(({ lines }) => lines);
};

describe('a runbook', () => {
  it('has the settings that the plan assumes, of each VM its own', () => {
    const fleet = [vm('web'), vm('db', { settings: { atDeadline: 'post-copy', timeLimit: 90, downtimeLimit: 500 } })];
    expect(linesOf('libvirt', { cap: 1073.741824, autoConverge: true }, fleet)).toEqual([
      "virsh migrate-setspeed --domain='web' --bandwidth=128",
      'virsh migrate --live --persistent --verbose --auto-converge --domain=\'web\' --desturi="qemu+ssh://$TARGET/system" &',
      'sleep 1',
      "virsh migrate-setmaxdowntime --domain='web' --downtime=300",
      'wait',
      "virsh migrate-setspeed --domain='db' --bandwidth=128",
      "virsh migrate --live --persistent --verbose --auto-converge --postcopy --timeout 90 --timeout-postcopy --domain='db' " +
        '--desturi="qemu+ssh://$TARGET/system" &',
      'sleep 1',
      "virsh migrate-setmaxdowntime --domain='db' --downtime=500",
      'wait',
    ]);
  });

  it.each<[ModelId, string]>([
    ['proxmox', 'qm migrate "$VMID" "$TARGET" --online'],
    ['kubevirt', "virtctl migrate 'web'"],
    ['nova', "openstack server migrate --live-migration --wait -- 'web'"],
    ['ovirt', 'ansible localhost -m ovirt.ovirt.ovirt_vm -a \'{"name":"web","migrate":true}\''],
    ['xen', 'xl migrate -- \'web\' "$TARGET"'],
    ['xcp-ng', 'xe vm-migrate vm=\'web\' host="$TARGET" live=true'],
    ['vmotion', 'govc vm.migrate -host "$TARGET" -- \'web\''],
    ['hyper-v', "Move-VM -Name 'web' -DestinationHost $Target"],
    ['algorithm-1', '# web: no command is known for Algorithm 1'],
  ])('of %s has its command', (model, line) => {
    expect(linesOf(model).at(-1)).toBe(line);
  });

  it('has what each product calls the settings of the plan', () => {
    expect(linesOf('libvirt', { compression: 'zstd' })[0]).toContain(
      '--verbose --parallel --compressed --comp-methods zstd ',
    );
    expect(linesOf('libvirt', { compression: 'xbzrle' })[0]).toContain('--verbose --compressed --comp-methods xbzrle ');
    const limits = { timeLimitPerGib: 150, downtimeLimit: 900, cap: 1073.741824 } as const;
    expect(linesOf('kubevirt-ramp', { ...limits, atDeadline: 'pause' })[0]).toBe(
      '# the plan assumes a MigrationPolicy with bandwidthPerMigration: 128Mi, completionTimeoutPerGiB: 150, ' +
        'maxDowntimeMs: 900, allowAutoConverge: false, allowPostCopy: false, allowWorkloadDisruption: true',
    );
    expect(linesOf('nova', { ...limits, atDeadline: 'go-on' })[0]).toBe(
      '# the plan assumes in nova.conf, [libvirt]: live_migration_bandwidth = 128, live_migration_downtime = 900, ' +
        'live_migration_completion_timeout = 0, live_migration_timeout_action = force_complete, ' +
        'live_migration_permit_auto_converge = false, live_migration_permit_post_copy = false',
    );
  });

  it('tells at a VM that it is set to leave first or last, in its place', () => {
    const fleet = [vm('web'), vm('db'), vm('dns', { settings: { order: 'first' } })];
    expect(linesOf('xcp-ng', {}, fleet)).toEqual([
      '# set to leave first',
      'xe vm-migrate vm=\'dns\' host="$TARGET" live=true',
      'xe vm-migrate vm=\'web\' host="$TARGET" live=true',
      'xe vm-migrate vm=\'db\' host="$TARGET" live=true',
    ]);
  });

  it('tells which settings of a VM its command does not make', () => {
    const fleet = [vm('db', { settings: { downtimeLimit: 297 } }), vm('web')];
    const said = '# the plan assumes of this VM alone, and the command does not set: downtime limit 297 ms';
    expect(linesOf('vmotion', {}, fleet).filter((line) => line.startsWith('#'))).toEqual([said]);
    expect(linesOf('libvirt', {}, fleet).filter((line) => line.startsWith('#'))).toEqual([]);
  });

  const hostile = ["it's", '$(touch x)', '`id`', 'a; rm -rf /', '-rf', 'two\nlines', '"; id #', 'a\\', '’x’', '%s'];
  it.each(hostile)('runs nothing of a name: %j', (name) => {
    const said = execFileSync('sh', ['-c', `printf %s ${shellQuoted(name)}`], { encoding: 'utf8' });
    expect(said).toBe(name.replace('\n', '?'));
    for (const line of linesOf('libvirt', {}, [vm(name)])) expect(line).not.toContain('\n');
    expect(
      powerShellQuoted(name)
        .slice(1, -1)
        .replaceAll(/(['‘-‛])\1/g, ''),
    ).not.toMatch(/['‘-‛]/);
  });
});

describe('a ticket', () => {
  it('has the verdict, the starts, and who is not moved', () => {
    const fleet = [vm('web', { dirtyRate: 0 }), vm('hot', { memory: 8192, dirtyRate: 9000, workingSet: 8000 })];
    const text = ticketOf(planOf(usual, fleet), usual, fleet, '22:00');
    expect(text).toContain('1 of 2 VMs leave by 00:00 (next day) (libvirt, 10 Gbit/s, 1 at a time, from 22:00).');
    expect(text).toMatch(/\n22:00 {2}web: \d[\d.]* m?s, pause \d[\d.]* ms\n/);
    expect(text).toContain('- hot is likelier not to arrive than to: change its settings first');
    expect(text).toContain('Chance that all leave in time: below 1 %.');
  });

  it('says of each how long its pause may be, and of whom that is in doubt', () => {
    const fleet = [
      vm('cache', { memory: 32_768, dirtyRate: null, maxDowntime: 40 }),
      vm('web', { dirtyRate: 0, maxDowntime: 2000 }),
    ];
    const plan = planOf(usual, fleet);
    const text = ticketOf(plan, usual, fleet, '22:00');
    expect(text).toMatch(/web: [^\n]+, 2 s allowed\n/);
    expect(text).toMatch(/cache: 27\.6 s, pause \d+ ms \(\d+ ms to \d+ ms\), 40 ms allowed, rate not known\n/);
    expect(plan.vms[0]?.chanceKeepsSla).toBeLessThan(0.005);
    expect(text).toContain('\n\nIn trouble:\n- cache: chance that its pause keeps to 40 ms: below 1 %\n');
  });

  it('says who is set to leave last, in its place', () => {
    const fleet = [vm('db', { dirtyRate: 0, settings: { order: 'last' } }), vm('web', { dirtyRate: 0 })];
    const text = ticketOf(planOf(usual, fleet), usual, fleet, '22:00');
    expect(text).toMatch(/web: [^\n]+ ms\n22:00 {2}db: [^\n]+ ms, set to leave last\n/);
  });

  it('says how long after the start where the window has no time of day', () => {
    const fleet = [vm('web', { dirtyRate: 0 })];
    const plan = planOf(usual, fleet);
    expect(ticketOf(plan, usual, fleet, '').replaceAll('\u00a0', ' ')).toContain(
      '1 of 1 VMs leave within 2 h (libvirt,',
    );
    expect(runbookOf(plan, usual, fleet, '')[0]?.at.replaceAll('\u00a0', ' ')).toBe('after 0 s');
  });
});
