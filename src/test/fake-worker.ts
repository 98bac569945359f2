import { expose } from 'comlink';

/**
 * A worker as the page sees it, with whatever `served` is behind a real message channel: what passes is cloned as it
 * is on its way to a real worker. It dies when told to.
 */
export class FakeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  terminated = false;
  readonly #port: MessagePort;

  constructor(served: object) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.addEventListener('message', ({ data }) => this.dispatchEvent(new MessageEvent('message', { data })));
    port1.start();
    expose(served, port2);
  }

  postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
    if (!this.terminated) this.#port.postMessage(message, Array.isArray(transfer) ? transfer : []);
  }

  terminate(): void {
    this.terminated = true;
    this.#port.close();
  }

  /** What a browser says when a worker's script fails, or when a message cannot be read. */
  fail(how: 'error' | 'messageerror'): void {
    this.dispatchEvent(new Event(how));
  }
}

/** Lets messages between the page and its worker go there and back, a few times. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
