// Runs in a Node process of its own, with `--expose-gc`, and writes the most bytes a page as JSON.
import { simulateMigration } from '../../src/simulator/migrate';
import { createPart } from '../../src/simulator/part-kinds';
import { xenSetup } from '../../src/simulator/xen-setup';

/** The largest guest whose sets are listed, and one whose sets are computed. */
const [GIB_1, GIB_16] = [262_144, 4_194_304];

/** The most bytes in typed arrays while a guest migrates whose sets cover its memory several times over, per page. */
function mostBytesAPage(pages: number): number {
  const part = createPart('allocation', { pages, writesPerSecond: 10_000 });
  const setup = xenSetup({ pages, parts: [part, part, part], seed: 1, maxIterations: 2 });
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  for (const _ of simulateMigration(setup, null)) {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  return most / pages;
}

process.stdout.write(JSON.stringify(Math.max(mostBytesAPage(GIB_1), mostBytesAPage(GIB_16))));
