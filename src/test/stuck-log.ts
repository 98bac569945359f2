/** MiB/s that the link of the stuck migration sends, and the guest writes into its set of `SET` MiB. */
const [RATE, DIRTYING, SET] = [1100, 1500, 11_000];
const MEMORY = 49_152;
/** A look of virsh each so many seconds. */
const EACH = 10;

const look = (time: number, sent: number, remaining: number, round: number, rest: number, pace: number) =>
  [
    'Job type:         Unbounded',
    'Operation:        Outgoing migration',
    `Time elapsed:     ${Math.round(time * 1000)} ms`,
    `Memory processed: ${sent.toFixed(3)} MiB`,
    `Memory remaining: ${remaining.toFixed(3)} MiB`,
    `Memory total:     ${MEMORY.toFixed(3)} MiB`,
    `Memory bandwidth: ${RATE.toFixed(3)} MiB/s`,
    `Dirty rate:       ${Math.round(pace * 256)} pages/s`,
    'Page size:        4096 bytes',
    `Iteration:        ${round}`,
    'Constant pages:   0',
    `Normal pages:     ${Math.round(sent * 256)}`,
    `Normal data:      ${sent.toFixed(3)} MiB`,
    `Expected downtime: ${round === 1 ? 300 : Math.round((rest / RATE) * 1000)} ms`,
  ].join('\n');

/**
 * What virsh domjobinfo prints, each ten seconds, of a migration that never ends: after a few rounds each dirties what the one
 * before did, so that the expected downtime stands still. Computed by U = W (1 - exp(-D T / W)).
 */
export function stuckLog(name: string, seconds = 200): string {
  const looks = [`$ virsh domjobinfo ${name}`];
  let [began, rest, round, next, pace] = [0, MEMORY, 1, EACH, 0];
  while (began < seconds) {
    const length = rest / RATE;
    for (; next < began + length && next <= seconds; next += EACH)
      looks.push(look(next, RATE * next, rest - RATE * (next - began), round, rest, pace));
    const dirtied = SET * (1 - Math.exp((-DIRTYING * length) / SET));
    began += length;
    pace = dirtied / length;
    rest = dirtied;
    round += 1;
  }
  return [...looks, 'Job type:         None'].join('\n\n');
}
