// @ts-check
import { createServer } from 'node:net';

/**
 * A port of 127.0.0.1 that nobody listens on, chosen by the system, so that runs beside each other do not clash.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Whether a server could listen on this port of this machine; the system's error code if not.
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
export async function whyTaken(port) {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', (error) => resolve('code' in error ? error.code : String(error)));
      server.listen({ port, host, ipv6Only: true }, () => server.close(() => resolve(undefined)));
    });
    // A machine without IPv6 has no ::1 to be taken.
    if (code && code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') return code;
  }
  return undefined;
}
