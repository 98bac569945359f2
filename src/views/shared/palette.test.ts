import { describe, expect, it } from 'vitest';
import { toPixel } from '../shared/palette';

const bytesOf = (colour: string) => [...new Uint8Array(Uint32Array.of(toPixel(colour)).buffer)];

describe('a colour as a pixel', () => {
  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3, 255]],
    ['rgb(0, 114, 178)', [0, 114, 178, 255]],
    ['rgba(255, 0, 10, 1)', [255, 0, 10, 255]],
  ])('%s', (colour, bytes) => {
    expect(bytesOf(colour)).toEqual(bytes);
  });
});
