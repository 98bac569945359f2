// @ts-check
// Draws the icons that systems ask for as pictures, from public/icon.svg, with the browser of the browser tests:
// node scripts/icons.mjs. Run it when the icon changes; the pictures are checked in.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from './browsers.mjs';

/**
 * A picture: its file, its side in pixels, and the share of the side that the drawing takes. A system cuts a maskable
 * icon to a shape of its own, which leaves a circle of four fifths of the side; what is drawn has to fit into it, on
 * ground that goes to the edge. Apple's is cut at its corners alone.
 */
const pictures = [
  { file: 'icon-192.png', side: 192, share: 1, isFull: false },
  { file: 'icon-512.png', side: 512, share: 1, isFull: false },
  { file: 'icon-maskable.png', side: 512, share: 0.72, isFull: true },
  { file: 'icon-apple.png', side: 180, share: 0.9, isFull: true },
];

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));
const drawing = readFileSync(`${publicFolder}icon.svg`, 'utf8');
const ground = /fill="(#[0-9a-f]+)"/.exec(drawing)?.[1];
if (!ground) throw new Error('The icon has no ground: its first fill is not a colour.');

const browser = await chromium.launch(launchOptions());
for (const { file, side, share, isFull } of pictures) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const inset = ((1 - share) / 2) * side;
  await page.setContent(
    `<style>html{background:${isFull ? ground : 'transparent'}}body{margin:${inset}px}svg{display:block;width:${share * side}px}</style>${drawing}`,
  );
  await page.screenshot({ path: publicFolder + file, omitBackground: true });
  await page.close();
}
await browser.close();
