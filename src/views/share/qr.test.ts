import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { MOST_IN_QR, type QrDrawing, qrDrawing, qrFile } from './qr';

/** The drawing as a camera sees it, four points to a module, read by another library than the one that made it. */
function readBack({ size, path }: QrDrawing): string {
  const scale = 4;
  const side = size * scale;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x = 0, y = 0] of [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map((match) => match.map(Number))) {
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + 1) * scale; column += 1)
        data.fill(0, 4 * (row * side + column), 4 * (row * side + column) + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}

const link =
  'https://example.org/precopy/#/explore?v=3&rate=900&name=%C3%9Cn%C3%AF&pin=rate~700&mv=1&sum=17~0.02~1671.7~876';

describe('the QR code of a link', () => {
  it.each(['A', link, `${link}&task=${'x'.repeat(700)}`])('is read back by another reader: %.60s', (text) => {
    const drawing = qrDrawing(text);
    expect(drawing && readBack(drawing)).toBe(text);
  });

  it('has the size that the standard gives', () => expect(qrDrawing('A')?.size).toBe(29));

  it('is none where the text is longer than any code holds', () => {
    expect(qrDrawing('x'.repeat(MOST_IN_QR))?.size).toBe(177 + 8);
    expect(qrDrawing('x'.repeat(MOST_IN_QR + 1))).toBeNull();
    expect(qrDrawing('ü'.repeat(MOST_IN_QR / 2 + 1))).toBeNull();
  });

  it('is a file of its own', () => {
    const drawing = qrDrawing('A');
    expect(drawing && qrFile(drawing)).toContain('viewBox="0 0 29 29" width="232"');
  });
});
