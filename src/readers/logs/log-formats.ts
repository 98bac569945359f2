import { cloudHypervisor } from './cloud-hypervisor';
import { domstatsDirtyrate, queryDirtyRate } from './dirty-rates';
import { domjobinfo } from './domjobinfo';
import { hmp } from './hmp';
import { kubevirtMetrics } from './kubevirt-metrics';
import { kubevirtStatus } from './kubevirt-status';
import { libxc } from './libxc';
import type { LogFormat } from './log-format';
import { sureness } from './log-signs';
import { nova } from './nova';
import { plainText } from './plain-line';
import { proxmox } from './proxmox';
import { qmp } from './qmp';
import { vdsm } from './vdsm';
import { virtLauncher } from './virt-launcher';
import { vmkernel } from './vmkernel';
import { xl } from './xl';

/** Every format of logs. A new one is a file, a line here and its signs. */
export const logFormats: readonly LogFormat[] = [
  ...[qmp, hmp, domjobinfo, virtLauncher, kubevirtMetrics, kubevirtStatus, proxmox, vdsm, nova],
  ...[domstatsDirtyrate, queryDirtyRate, cloudHypervisor, xl, libxc, vmkernel],
];

/** So much of a text is looked at: logs may begin with pages of other lines. */
const START = 2 ** 19;

/** The format of a log; null where the text is none that is known. Of equals the first. */
export function formatOf(text: string): LogFormat | null {
  const start = plainText(text.slice(0, START));
  const rated = logFormats.map((format) => ({ format, rating: sureness(format.id, start) }));
  const best = rated.reduce((a, b) => (b.rating > a.rating ? b : a));
  return best.rating > 0 ? best.format : null;
}
