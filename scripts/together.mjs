// @ts-check
// node scripts/together.mjs NAME...: runs npm scripts side by side; what each printed comes when it has ended. Fails if one does.
import { spawn } from 'node:child_process';

/**
 * @param {string} name
 * @returns {Promise<number>}
 */
const run = (name) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
    child.on('close', (code) => {
      process.stdout.write(`${name}: ${code === 0 ? 'passed' : 'failed'}\n${Buffer.concat(printed).toString()}`);
      resolve(code ?? 1);
    });
  });

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
