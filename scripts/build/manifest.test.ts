import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const file = (name: string) => readFileSync(new URL(`../../public/${name}`, import.meta.url));

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: string;
  }[];
}

const manifest = JSON.parse(file('manifest.webmanifest').toString()) as Manifest;

/** Width and height of a PNG file, from its first chunk (PNG specification, 11.2.1). */
function sizeOf(picture: Buffer): string {
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  return `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`;
}

it('has what browsers ask of a page that they offer to install, at whatever address it is', () => {
  expect(manifest).toMatchObject({ short_name: 'Precopy', start_url: './', scope: './', display: 'standalone' });
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  // Chromium asks for 192 pixels at least, and shows 512 while it starts.
  expect(pictures.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const { src, sizes } of pictures) expect(sizeOf(file(src)), src).toBe(sizes);
  expect(sizeOf(file('icon-apple.png'))).toBe('180x180');
});

it('is named by the page, with the picture that Apple asks for', () => {
  const html = file('../index.html').toString();
  expect(html).toContain('<link rel="manifest" href="./manifest.webmanifest" />');
  expect(html).toContain('<link rel="apple-touch-icon" href="./icon-apple.png" />');
});
