// @ts-check

/**
 * The longest task of the page's main thread, in milliseconds: the main thread that was busiest is the page's.
 * @param {Buffer} trace
 */
export function longestTaskOf(trace) {
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, dur?: number, args?: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString('utf8'));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  /** @type {Map<string, { total: number, longest: number }>} */
  const threads = new Map();
  for (const { name, pid, tid, dur = 0 } of traceEvents) {
    const thread = `${pid}:${tid}`;
    if (name !== 'RunTask' || !mainThreads.has(thread)) continue;
    const { total, longest } = threads.get(thread) ?? { total: 0, longest: 0 };
    threads.set(thread, { total: total + dur, longest: Math.max(longest, dur) });
  }
  const [busiest] = [...threads.values()].sort((a, b) => b.total - a.total);
  return busiest ? busiest.longest / 1000 : Number.NaN;
}
