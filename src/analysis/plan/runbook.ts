import { wallClock } from '../../format/clock';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { toMiBPerSecond } from '../../models/units';
import type { Fleet, Vm } from '../../scenario/fleet';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { scenarioOfVm } from '../../scenario/scenario-of-vm';
import { VM_SETTINGS } from '../../scenario/vm-settings';
import type { PlanRange } from './plan-range';

/** The commands for one VM, in the order of the plan. */
export interface RunbookEntry {
  readonly vm: string;
  /** When it starts in the middle of all nights: '22:14' where the window has a clock, else how long after its start, 'after 14 min 5 s'. */
  readonly at: string;
  /** From 1. */
  readonly lane: number;
  readonly lines: readonly string[];
}

/** A name that stands in a command: nothing in it ends the quotes, or the line. */
const printable = (name: string): string => name.replaceAll(/\p{Cc}|[\u2028\u2029]/gu, '?');
/** For a POSIX shell: it's -> 'it'\''s'. */
export const shellQuoted = (name: string): string => `'${printable(name).replaceAll("'", "'\\''")}'`;
/** For PowerShell, which takes typographic quotes for its own: it's -> 'it''s'. */
export const powerShellQuoted = (name: string): string =>
  `'${printable(name).replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;

type Write = (name: string, ofVm: Scenario) => readonly string[];

const rounded = (value: number): number => Math.max(1, Math.round(value));
/** When the time limit comes, in whole s. */
const limitOf = ({ timeLimitPerGib, timeLimit, memory }: Scenario): number =>
  rounded(timeLimitPerGib > 0 ? (timeLimitPerGib * memory) / 1024 : timeLimit);

/** What virsh does at the time limit: it can pause, or go over to post-copy; to give up is another command. */
function virshDeadline(ofVm: Scenario): readonly string[] {
  if (ofVm.atDeadline === 'pause') return [`--timeout ${limitOf(ofVm)}`, '--timeout-suspend'];
  if (ofVm.atDeadline === 'post-copy') return ['--postcopy', `--timeout ${limitOf(ofVm)}`, '--timeout-postcopy'];
  return [];
}

/** QEMU packs by zlib and zstd only over parallel connections; by XBZRLE only without. */
function virshPacking({ compression }: Scenario): readonly string[] {
  if (compression === 'none') return [];
  return [...(compression === 'xbzrle' ? [] : ['--parallel']), '--compressed', `--comp-methods ${compression}`];
}

const virsh: Write = (name, ofVm) => {
  const domain = `--domain=${shellQuoted(name)}`;
  const options = [
    ...['--live', '--persistent', '--verbose', ...(ofVm.autoConverge ? ['--auto-converge'] : [])],
    ...virshPacking(ofVm),
    ...virshDeadline(ofVm),
  ];
  return [
    ...(ofVm.cap > 0 ? [`virsh migrate-setspeed ${domain} --bandwidth=${rounded(toMiBPerSecond(ofVm.cap))}`] : []),
    `virsh migrate ${options.join(' ')} ${domain} --desturi="qemu+ssh://$TARGET/system" &`,
    'sleep 1',
    `virsh migrate-setmaxdowntime ${domain} --downtime=${rounded(ofVm.downtimeLimit)}`,
    ...(ofVm.atDeadline === 'abort' ? [`# not done after ${limitOf(ofVm)} s: virsh domjobabort ${domain}`] : []),
    'wait',
  ];
};

const qm: Write = (name, ofVm) => {
  const limit = ofVm.cap > 0 ? ` --bwlimit ${rounded(1024 * toMiBPerSecond(ofVm.cap))}` : '';
  return [
    `VMID=$(qm list | NAME=${shellQuoted(name)} awk '$2 == ENVIRON["NAME"] { print $1 }')`,
    `qm set "$VMID" --migrate_downtime ${Number((ofVm.downtimeLimit / 1000).toFixed(3))}`,
    `qm migrate "$VMID" "$TARGET" --online${limit}`,
  ];
};

/** The policy that is assumed; some kinds of migration have a ceiling of the downtime in it. */
const virtctl = (name: string, ofVm: Scenario, ceiling: readonly string[] = []): readonly string[] => {
  const policy = [
    ...(ofVm.cap > 0 ? [`bandwidthPerMigration: ${rounded(toMiBPerSecond(ofVm.cap))}Mi`] : []),
    ...(ofVm.timeLimitPerGib > 0 ? [`completionTimeoutPerGiB: ${rounded(ofVm.timeLimitPerGib)}`] : []),
    ...ceiling,
    ...[`allowAutoConverge: ${ofVm.autoConverge}`, `allowPostCopy: ${ofVm.atDeadline === 'post-copy'}`],
    // Without it a migration that takes too long is given up.
    `allowWorkloadDisruption: ${ofVm.atDeadline === 'pause' || ofVm.atDeadline === 'post-copy'}`,
  ];
  return [`# the plan assumes a MigrationPolicy with ${policy.join(', ')}`, `virtctl migrate ${shellQuoted(name)}`];
};

/** Nova's options hold for a host, not for one migration; the scheduler chooses where the server goes. */
const nova: Write = (name, ofVm) => {
  const options = [
    ...(ofVm.cap > 0 ? [`live_migration_bandwidth = ${rounded(toMiBPerSecond(ofVm.cap))}`] : []),
    `live_migration_downtime = ${rounded(ofVm.downtimeLimit)}`,
    // In s a GiB; 0: none.
    `live_migration_completion_timeout = ${ofVm.atDeadline === 'go-on' ? 0 : Math.round(ofVm.timeLimitPerGib)}`,
    `live_migration_timeout_action = ${ofVm.atDeadline === 'abort' ? 'abort' : 'force_complete'}`,
    `live_migration_permit_auto_converge = ${ofVm.autoConverge}`,
    `live_migration_permit_post_copy = ${ofVm.atDeadline === 'post-copy'}`,
  ];
  return [
    `# the plan assumes in nova.conf, [libvirt]: ${options.join(', ')}`,
    `openstack server migrate --live-migration --wait -- ${shellQuoted(name)}`,
  ];
};

/** Who writes the commands of which platforms. A new one is a line. */
const writers: readonly { readonly of: readonly ModelId[]; readonly write: Write }[] = [
  { of: ['qemu', 'libvirt'], write: virsh },
  { of: ['proxmox'], write: qm },
  { of: ['kubevirt', 'openshift'], write: (name, ofVm) => virtctl(name, ofVm) },
  {
    of: ['kubevirt-ramp', 'kubevirt-stall'],
    write: (name, ofVm) => virtctl(name, ofVm, [`maxDowntimeMs: ${rounded(ofVm.downtimeLimit)}`]),
  },
  { of: ['nova'], write: nova },
  {
    of: ['ovirt', 'ovirt-suspend', 'ovirt-postcopy'],
    write: (name) => [
      `ansible localhost -m ovirt.ovirt.ovirt_vm -a ${shellQuoted(JSON.stringify({ name: printable(name), migrate: true }))}`,
    ],
  },
  { of: ['xen-classic', 'xen'], write: (name) => [`xl migrate -- ${shellQuoted(name)} "$TARGET"`] },
  { of: ['xcp-ng'], write: (name) => [`xe vm-migrate vm=${shellQuoted(name)} host="$TARGET" live=true`] },
  { of: ['vmotion'], write: (name) => [`govc vm.migrate -host "$TARGET" -- ${shellQuoted(name)}`] },
  { of: ['hyper-v'], write: (name) => [`Move-VM -Name ${powerShellQuoted(name)} -DestinationHost $Target`] },
];

/** Platforms whose commands take no settings: what the plan assumes of one VM has to be set elsewhere, or cannot be. */
const WITHOUT_SETTINGS: ReadonlySet<ModelId> = new Set([
  ...(['ovirt', 'ovirt-suspend', 'ovirt-postcopy', 'xen-classic', 'xen', 'xcp-ng', 'vmotion', 'hyper-v'] as const),
]);

/** What a command leaves out of the settings that a VM has of its own. */
function leftOut({ settings }: Vm, model: ModelId): readonly string[] {
  const own = WITHOUT_SETTINGS.has(model) ? VM_SETTINGS.filter((name) => settings?.[name] !== undefined) : [];
  if (own.length === 0) return [];
  const said = own.map((name) => {
    const { label, ...row } = parameterByName[name];
    return `${label.toLowerCase()} ${settings?.[name]}${'unit' in row ? ` ${row.unit}` : ''}`.trimEnd();
  });
  return [`# the plan assumes of this VM alone, and the command does not set: ${said.join(', ')}`];
}

/**
 * The commands that move the planned VMs, in the order in which they start, with the settings that the plan assumes of
 * each, and a remark at a VM that is to leave first or last. `TARGET` stands for the destination. A platform without a command of its own, and the paper's models, have a
 * remark in its place. `opens` is when the window opens, 'hh:mm', or ''. No units in the text but those of the products.
 * Errors: none; names are quoted so that nothing in them is run.
 */
export function runbookOf(plan: PlanRange, scenario: Scenario, fleet: Fleet, opens: string): readonly RunbookEntry[] {
  const write = writers.find(({ of }) => of.includes(scenario.model))?.write;
  const middle = plan.quantiles.indexOf(0.5);
  const entries = plan.order.flatMap((place) => {
    const [vm, planned] = [fleet[place], plan.vms[place]];
    if (!vm || !planned) return [];
    const nothing = [`# ${printable(vm.name)}: no command is known for ${modelFacts[scenario.model].label}`];
    const order = vm.settings?.order;
    const remark = order ? [`# set to leave ${order}`] : [];
    const lines = [
      ...remark,
      ...leftOut(vm, scenario.model),
      ...(write?.(vm.name, scenarioOfVm(scenario, vm)) ?? nothing),
    ];
    const start = planned.starts?.[middle] ?? 0;
    const at = `${opens === '' ? 'after ' : ''}${wallClock(opens, start, 'start')}`;
    return [{ start, entry: { vm: vm.name, at, lane: (planned.lane ?? 0) + 1, lines } }];
  });
  return entries.sort((a, b) => a.start - b.start).map(({ entry }) => entry);
}
