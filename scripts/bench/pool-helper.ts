// A helper of a pool, in a browser and in Node.
import { type Endpoint, expose } from 'comlink';
import * as rows from '../../src/engine/rows';
import { loadPlatforms } from '../../src/models/platforms/late';
import { createHelping } from '../../src/worker/helping';

const served = {
  ...createHelping(async () => {
    await loadPlatforms();
    return rows;
  }),
  learn: () => undefined,
};

if (typeof process === 'undefined') expose(served);
else {
  const [{ parentPort }, { default: nodeEndpoint }] = await Promise.all([
    import('node:worker_threads'),
    // @ts-expect-error Comlink says nothing of its types.
    import('comlink/dist/esm/node-adapter.mjs'),
  ]);
  if (parentPort) expose(served, nodeEndpoint(parentPort) as Endpoint);
}
