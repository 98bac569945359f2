import { generate } from 'lean-qr/nano';

/** A QR code as a drawing: squares of one module in a field of so many, the quiet zone of four modules counted. */
export interface QrDrawing {
  readonly size: number;
  /** The path of all dark modules. */
  readonly path: string;
}

/** The most bytes that a QR code holds: version 40 with the lowest correction, as the library fills it. */
export const MOST_IN_QR = 2952;

const QUIET = 4;

/**
 * The QR code of a text, as small as it can be. Errors: null where the text is too long for any, beyond 2,952 bytes.
 * 'A' -> 21 modules and 4 of quiet on each side: 29.
 */
export function qrDrawing(text: string): QrDrawing | null {
  if (new TextEncoder().encode(text).length > MOST_IN_QR) return null;
  const code = generate(text);
  const at = Array.from({ length: code.size }, (_, i) => i);
  const path = at
    .flatMap((y) => at.filter((x) => code.get(x, y)).map((x) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`))
    .join('');
  return { size: code.size + 2 * QUIET, path };
}

/** The same as a file. */
export const qrFile = ({ size, path }: QrDrawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${8 * size}" height="${8 * size}">` +
  `<rect width="${size}" height="${size}" fill="white"/><path d="${path}"/></svg>\n`;
