/** The lines of a block of `virsh domjobinfo`, by their labels, or by the places of their units. */
type JobPairs = readonly (readonly [label: string, value: string])[];

/** Names of libvirt's own statistics (`--rawstats`, jobStats of its bindings), and the units that virsh prints. */
const RAW: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  time_elapsed: ['Time elapsed', ' ms'],
  memory_total: ['Memory total', ' B'],
  memory_processed: ['Memory processed', ' B'],
  memory_remaining: ['Memory remaining', ' B'],
  memory_bps: ['Memory bandwidth', ' B/s'],
  memory_dirty_rate: ['Dirty rate', ''],
  memory_page_size: ['Page size', ''],
  memory_iteration: ['Iteration', ''],
  memory_constant: ['Constant pages', ''],
  memory_normal: ['Normal pages', ''],
  compression_pages: ['Compressed pages', ''],
  auto_converge_throttle: ['Auto converge throttle', ''],
  setup_time: ['Setup time', ' ms'],
};
const TYPES = ['None', 'Bounded', 'Unbounded', 'Completed', 'Failed', 'Cancelled'];
const STATISTIC =
  /\b(type|time_elapsed|memory_\w+|compression_pages|auto_converge_throttle|setup_time|downtime)'?\s*[:=]\s*(\d+)/g;

/** How a job stands, of a line with its number: 'Job type: 2' -> Unbounded. */
export const jobType = (text: string): string => TYPES[Number(/\d+/.exec(text)?.[0])] ?? '';

/** The statistics of a line by virsh's labels: 'memory_total: 1048576' -> Memory total, 1048576 B. */
export function statisticsOf(text: string): JobPairs {
  if (!/\b(?:memory|time|setup|compression|auto|downtime)(?:_\w+)?'?\s*[:=]\s*\d/.test(text)) return [];
  return [...text.matchAll(STATISTIC)].flatMap(([, name = '', value = '']) => {
    if (name === 'type') return [['Job type', TYPES[Number(value)] ?? ''] as const];
    if (name === 'downtime') return [['Downtime', `${value} ms`] as const];
    const [label, unit] = RAW[name] ?? [];
    return label === undefined ? [] : [[label, `${value}${unit}`] as const];
  });
}

const SCALED = /^[\d.,]+ [KMGT]?i?B$/;
const COUNT = /^\d+$/;

/** How virsh says in other languages how a job ended. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/abgeschlossen|fertig|beendet|termin|complet|achev|fini|заверш|выполн|完了|完成/i, 'Completed'],
  [/abgebrochen|annul|cancel|отмен|キャンセル|取消/i, 'Cancelled'],
  [/fehl|échou|échec|fall|неудач|сбой|失敗|失败/i, 'Failed'],
];

/**
 * A block of virsh in another language: labels are translated, units and order are not. Null where it is none. The volumes
 * of data come before those of memory, and counts in the order iteration, requests,
 * constant, normal. A block of a job that is over may have its type only, under the label `typeLabel` of those before.
 */
export function byPlaces(pairs: JobPairs, typeLabel: string | null): ReadonlyMap<string, string> | null {
  const values = pairs.map(([, value]) => value.replaceAll(/\s+/g, ' ').trim());
  const scaled = values.filter((value) => SCALED.test(value));
  const rateAt = values.findIndex((value) => / pages\/s$/.test(value));
  const ended = ENDS.find(([words]) => words.test(values[0] ?? ''))?.[1];
  if (scaled.length === 0 && ended !== undefined && pairs[0]?.[0] === typeLabel) return new Map([['Job type', ended]]);
  if (scaled.length < 3 || rateAt < 0) return null;
  const memory = scaled.length >= 6 ? scaled.slice(3, 6) : scaled.slice(0, 3);
  const times = values.flatMap((value, i) => (/^\d+ ms$/.test(value) ? [{ value, isLate: i > rateAt }] : []));
  const late = times.filter(({ isLate }) => isLate).map(({ value }) => value);
  // A block that is cut has no times at its end.
  if (late.length === 0) return null;
  const counts = values.slice(rateAt).filter((value) => COUNT.test(value));
  const [constant, normal] = counts.slice(-2);
  const type = ended ?? 'Unbounded';
  const found: Readonly<Record<string, string | undefined>> = {
    'Job type': type,
    'Time elapsed': times[0]?.value,
    'Memory processed': memory[0],
    'Memory remaining': memory[1],
    'Memory total': memory[2],
    'Memory bandwidth': values.find((value) => /B\/s$/.test(value)),
    'Dirty rate': values[rateAt],
    'Page size': values.find((value) => / bytes$/.test(value)),
    Iteration: counts.length > 2 ? counts[0] : undefined,
    'Constant pages': constant,
    'Normal pages': normal,
    [type === 'Completed' ? 'Total downtime' : 'Expected downtime']: late.length > 1 ? late[0] : undefined,
    'Setup time': late.at(-1),
  };
  return new Map(
    Object.entries(found).flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])),
  );
}
