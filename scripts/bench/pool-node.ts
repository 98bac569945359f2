// Runs in a Node process of its own and writes milliseconds by the clock as JSON: two threads are two processors.
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import { timePool } from './pool-work';

/** A thread of Node as a worker of the web. */
function startHelper(): Worker {
  const thread = new Thread(fileURLToPath(new URL('./helper.mjs', import.meta.url)));
  const heard = new Map<unknown, (data: unknown) => void>();
  const worker = {
    postMessage: (message: unknown, transfer: ArrayBuffer[] = []) => thread.postMessage(message, transfer),
    addEventListener: (event: string, listener: (event: { data: unknown }) => void) => {
      const hear = (data: unknown) => listener({ data });
      heard.set(listener, hear);
      thread.on(event, hear);
    },
    removeEventListener: (event: string, listener: unknown) =>
      thread.off(event, heard.get(listener) ?? (() => undefined)),
    terminate: () => void thread.terminate(),
  };
  return worker as unknown as Worker;
}

process.stdout.write(JSON.stringify(await timePool(startHelper)));
