import type { LogFormatId } from './migration-log';
import { plainText } from './plain-line';

/**
 * What each format of logs is told by: lines that nothing else prints. Apart from the readers, so that the page knows a log
 * that is dropped or pasted before it loads how to read one.
 */
const signs: ReadonlyMap<LogFormatId, RegExp> = new Map([
  [
    'qmp',
    /"dirty-sync-count"\s*:|"total-time"\s*:\s*\d|"(?:event)"\s*:\s*"MIGRATION|"status"\s*:\s*"(?:active|completed)"\s*,\s*"/g,
  ],
  [
    'hmp',
    /(?:^|\n)[^\n{]*(?:\bMigration status:\s*(?:active|completed|setup|cancelled|failed)|\bTransfers:\s+transferred=|\bdirty sync count: \d|\btransferred ram: \d)/g,
  ],
  [
    'domjobinfo',
    /(?:^|\n)[^\n{]*(?:\bJob type:\s+(?:Bounded|Unbounded|Completed|Failed|Cancelled|None)|\bMemory (?:processed|remaining|total):\s+[\d.,]+ \w*B|:\s+\d+\s+pages\/s|\bmemory_(?:processed|remaining)'?[:=] ?\d)/g,
  ],
  ['virt-launcher', /Migration info for [^\n]*TimeElapsed:/g],
  ['kubevirt-metrics', /(?:^|\n)[^\n]*kubevirt_(?:vmi_migration|migrate_vmi)_[a-z_]+(?:\{|\s+\d)/g],
  ['kubevirt-status', /\bmigrationState"?:|\bmigrationConfiguration"?:\s|\bmigrationUid"?:/g],
  [
    'proxmox',
    /migration active, transferred |migration status: active \(transferred |starting online\/live migration on |migration downtime limit: |starting migration of VM \d/g,
  ],
  ['vdsm', /Migration Progress: [\d.]+ seconds elapsed/g],
  ['nova', /Migration running for \d+ secs, memory/g],
  ['domstats-dirtyrate', /\bdirtyrate\.(?:calc_period|megabytes_per_second|calc_status)=/g],
  ['query-dirty-rate', /"calc-time"\s*:|(?:^|\n)[ \t]*Dirty rate: \d+ \(MB\/s\)/g],
  ['cloud-hypervisor', /Precopy: iter=\d/g],
  [
    'xl',
    /Frames iteration \d+: \d+\/\d+|Saving memory: iter \d+ \(last sent|\bxc: (?:info|progress|detail): |migration target: Ready to receive/g,
  ],
  ['libxc', /\bdelta \d+ms, dom0 -?\d+%|\b\d+: sent \d+, skipped \d+,/g],
  ['vmkernel', /VMotion: \d+ [SD]: /g],
] as const);

/** Status of a VMI may stand around other signs: of equals these count. */
const LESS_SURE: { readonly [Format in LogFormatId]?: number } = { 'kubevirt-status': 0.9 };

/** The most signs that make one more sure. */
const MANY = 8;

/** From 0 to 1, how surely the start of a text is a log of a format: by half where a sign is there, the more the oftener. */
export function sureness(format: LogFormatId, start: string): number {
  let count = 0;
  const sign = signs.get(format);
  if (!sign) return 0;
  for (const _ of start.matchAll(sign)) {
    count += 1;
    if (count === MANY) break;
  }
  return count === 0 ? 0 : (LESS_SURE[format] ?? 1) * (0.5 + (0.5 * count) / MANY);
}

/** Statistics of VMs that have their memory too are a listing of VMs, whatever rates stand between. */
const LISTING = /\bballoon\.(?:current|maximum)=/;

/** How surely the start of a text is a log of a migration, of any format. */
export function looksLikeLog(written: string): number {
  const start = plainText(written);
  if (LISTING.test(start)) return 0;
  return Math.max(...[...signs.keys()].map((format) => sureness(format, start)));
}
