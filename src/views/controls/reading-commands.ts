import { modelFacts } from '../../models/facts';
import type { MeterId } from '../../models/platforms/platform-record';
import type { ModelId } from '../../models/result';
import * as words from './late-words';

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
    note: words.ofLibvirt,
  },
  {
    id: 'hmp',
    label: 'QEMU (HMP)',
    command: 'calc_dirty_rate 1\ninfo dirty_rate',
    note: words.ofHmp,
  },
  {
    id: 'qmp',
    label: 'QEMU (QMP)',
    command: '{"execute": "calc-dirty-rate", "arguments": {"calc-time": 1}}\n{"execute": "query-dirty-rate"}',
    note: words.ofQmp,
  },
  {
    id: 'proxmox',
    label: 'Proxmox VE',
    command: 'qm monitor VMID\ncalc_dirty_rate 1\ninfo dirty_rate',
    note: words.ofProxmox,
  },
  {
    id: 'kubevirt',
    label: 'KubeVirt',
    command: 'kubevirt_vmi_dirty_rate_bytes_per_second{name="VM"} / 2^20',
    note: words.ofKubevirt,
  },
  {
    id: 'xen',
    label: 'Xen',
    command: "xl -vvv migrate VM HOST 2>&1 | ts -s '%.s'",
    note: words.ofXen,
  },
  {
    id: 'vsphere',
    label: 'vSphere',
    command: "grep 't2d)' /var/log/vmkernel.log",
    note: words.ofVsphere,
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
