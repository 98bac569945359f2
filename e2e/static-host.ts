import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Where the built page is. */
export const builtFolder = fileURLToPath(dist).replace(/[\\/]$/, '');

/** A file of the built page, as text. */
export const builtFile = (file: string): Promise<string> => readFile(new URL(file, dist), 'utf8');

export interface StaticHost {
  readonly origin: string;
  /** Where the page is. */
  readonly url: string;
  /** Files that this host has otherwise than they were built, by their paths: a text, or null for one that is gone. */
  readonly changed: Map<string, string | null>;
  /** Opens the port, again after `close`. */
  readonly listen: () => Promise<void>;
  /** Ends it, with every connection: who comes now finds nobody. */
  readonly close: () => Promise<void>;
}

/**
 * A host of the plainest kind, with the built page in a folder and nothing beside it, and no header but the type.
 * @param folder the path of the page, with a stroke at both ends
 */
export async function startStaticHost(folder = '/some/sub/path/'): Promise<StaticHost> {
  const changed = new Map<string, string | null>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      if (!path.startsWith(folder)) throw new Error('Outside the folder there is nothing.');
      const file = path.slice(folder.length) || 'index.html';
      const body = changed.has(file) ? changed.get(file) : await readFile(new URL(file, dist));
      if (body === null) throw new Error('It is gone.');
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  let port = 0;
  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen();
  ({ port } = server.address() as AddressInfo);
  const origin = `http://127.0.0.1:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, url: `${origin}${folder}`, changed, listen, close };
}
