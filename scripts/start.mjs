// @ts-check
// npm start: builds the page, then serves it at http://localhost:PORT/ until Ctrl+C, with the headers of docs/hosting.md.
// PORT is 4173 unless set. FRAME_ANCESTORS says which pages may embed it (self, none, origins): any unless set.
import { build, preview } from 'vite';
import { readFrameAncestors } from './build/frame-ancestors.mjs';
import { whyTaken } from './free-port.mjs';

const DEFAULT_PORT = 4173;

/**
 * @param {string} sentence
 * @returns {never}
 */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

const wish = process.env['PORT'] || String(DEFAULT_PORT);
const port = Number(wish);
if (!/^\d+$/.test(wish) || port < 1 || port > 65535) {
  giveUp(`PORT is "${wish}", which is not a port number: set it to a whole number from 1 to 65535.`);
}

const embedding = readFrameAncestors(process.env['FRAME_ANCESTORS']);
if ('problem' in embedding) giveUp(embedding.problem);

/** @param {string | undefined} code */
const sayTaken = (code) =>
  code === 'EACCES'
    ? `Port ${port} needs more rights than you have: set PORT to a number from 1024 to 65535, for example PORT=8080 npm start.`
    : `Port ${port} is in use by another program: stop it, or set PORT to another number, for example PORT=${port === 8080 ? 8081 : 8080} npm start.`;

const taken = await whyTaken(port);
if (taken) giveUp(sayTaken(taken));

/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? error.message : String(error));

await build({ logLevel: 'warn' }).catch((error) => giveUp(`The page could not be built: ${reason(error)}`));
const server = await preview({ preview: { port, strictPort: true }, logLevel: 'warn' }).catch((error) =>
  giveUp(`The page could not be served: ${reason(error)}`),
);
console.log(`Precopy is at http://localhost:${port}/ (Ctrl+C ends it).`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
}
