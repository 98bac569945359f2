import { describe, expect, it } from 'vitest';
import { decodedText } from './decoded-text';

const utf16 = (text: string, isBig = false) =>
  Uint8Array.from(
    [...text]
      .flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])
      .map((_, i, all) => all[isBig ? i ^ 1 : i] ?? 0),
  );

describe('the text of a file', () => {
  it('is read in UTF-8 and in UTF-16, with and without a byte order mark', () => {
    const text = 'Größe;Job type: None\n';
    expect(decodedText(new TextEncoder().encode(text))).toBe(text);
    expect(decodedText(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
    for (const isBig of [false, true]) {
      expect(decodedText(utf16(text, isBig))).toBe(text);
      expect(decodedText(utf16(`\ufeff${text}`, isBig))).toBe(text);
    }
  });

  it('is Windows-1252 where it is no UTF-8, and stays UTF-8 where it is cut in a character', () => {
    expect(decodedText(Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toBe('Größe');
    expect(decodedText(new TextEncoder().encode('Größe').subarray(0, 5))).toBe('Grö\ufffd');
  });

  it('of nothing is nothing', () => expect(decodedText(new Uint8Array())).toBe(''));
});
