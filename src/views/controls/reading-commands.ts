import { modelFacts } from '../../models/facts';
import type { MeterId } from '../../models/platforms/platform-record';
import type { ModelId } from '../../models/result';

/** How a product tells the dirtying rate. */
interface ReadingCommand {
  readonly id: MeterId;
  readonly label: string;
  /** What is typed, or what stands in a log. */
  readonly command: string;
  /** What it counts, and over what. */
  readonly note: string;
}

/** What gives the dirtying rate on each product, as its manuals and sources have it. */
export const readingCommands: readonly ReadingCommand[] = [
  {
    id: 'libvirt',
    label: 'libvirt',
    command: 'virsh domdirtyrate-calc VM --seconds 1\nsleep 2\nvirsh domstats VM --dirtyrate',
    note: 'megabytes_per_second is MiB/s, counted over 1 s. Once more with --seconds 10 for the second rate.',
  },
  {
    id: 'hmp',
    label: 'QEMU (HMP)',
    command: 'calc_dirty_rate 1\ninfo dirty_rate',
    note: 'In MiB/s, counted over 1 s. During a migration “info migrate” has QEMU’s own count, in pages a second over its last round.',
  },
  {
    id: 'qmp',
    label: 'QEMU (QMP)',
    command: '{"execute": "calc-dirty-rate", "arguments": {"calc-time": 1}}\n{"execute": "query-dirty-rate"}',
    note: 'dirty-rate is MiB/s, counted over 1 s. During a migration query-migrate has dirty-pages-rate: pages/s over its last round.',
  },
  {
    id: 'proxmox',
    label: 'Proxmox VE',
    command: 'qm monitor VMID\ncalc_dirty_rate 1\ninfo dirty_rate',
    note: 'In MiB/s, counted over 1 s. The last two lines are typed at the prompt “qm>”.',
  },
  {
    id: 'kubevirt',
    label: 'KubeVirt',
    command: 'kubevirt_vmi_dirty_rate_bytes_per_second{name="VM"} / 2^20',
    note: 'For Prometheus: MiB/s, counted over 1 s. During a migration kubevirt_vmi_migration_dirty_memory_rate_bytes is QEMU’s own count, over its last round.',
  },
  {
    id: 'xen',
    label: 'Xen',
    command: "xl -vvv migrate VM HOST 2>&1 | ts -s '%.s'",
    note: 'Xen has no meter. In “Frames iteration N: x/y” y is the pages that were written during round N − 1: D is y pages over the time that round took.',
  },
  {
    id: 'vsphere',
    label: 'vSphere',
    command: "grep 't2d)' /var/log/vmkernel.log",
    note: 'Logged before the switchover: the bandwidth in MB/s, and “t2d”, what was sent for what was written, in %. D is bandwidth × 100 / t2d, over the last round.',
  },
];

/** The command that fits the chosen model: libvirt's, where it has none of its own. */
export function commandOf(id: string | null, model: ModelId): ReadingCommand {
  const wanted = id ?? modelFacts[model].meter;
  const [first] = readingCommands;
  const found = readingCommands.find((each) => each.id === wanted) ?? first;
  if (!found) throw new Error('There is no command.');
  return found;
}
