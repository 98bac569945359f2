import { describe, expect, it } from 'vitest';
import { keyOfRange } from '../../test/range-key';
import { afterKey, createFinger, percentOf, positionUnder, rangeKey } from './range';

const pressed = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('the keys of a slider', () => {
  it('step by an arrow, finely with Shift, far with Page Up and Down, and go to the ends', () => {
    expect(rangeKey({ ...pressed, key: 'ArrowUp' })).toEqual({ size: 'normal', direction: 1 });
    expect(rangeKey({ ...pressed, key: 'ArrowLeft', shiftKey: true })).toEqual({ size: 'fine', direction: -1 });
    expect(rangeKey({ ...pressed, key: 'PageDown', shiftKey: true })).toEqual({ size: 'big', direction: -1 });
    expect([rangeKey({ ...pressed, key: 'Home' }), rangeKey({ ...pressed, key: 'End' })]).toEqual(['least', 'most']);
  });

  it('leave other keys, and those of the browser, alone', () => {
    expect(rangeKey({ ...pressed, key: 'Tab' })).toBeNull();
    expect(rangeKey({ ...pressed, key: 'ArrowLeft', altKey: true })).toBeNull();
    expect(rangeKey({ ...pressed, key: 'Home', ctrlKey: true })).toBeNull();
  });

  it('lead to a number between the ends', () => {
    const steps = { least: 0, most: 10, fine: 1, normal: 2, big: 6 };
    const keys = ['ArrowRight', 'ArrowDown', 'PageUp', 'Home', 'End'];
    expect(keys.map((key) => afterKey(5, keyOfRange(key), steps))).toEqual([7, 3, 10, 0, 10]);
    expect(afterKey(5, keyOfRange('ArrowUp', true), steps)).toBe(6);
  });
});

describe('the track of a slider', () => {
  it('is filled to the position, and whole where there is one position only', () => {
    expect([percentOf(250, 0, 1000), percentOf(5, 1, 9), percentOf(1, 1, 1)]).toEqual(['25%', '50%', '100%']);
  });

  it('gives way to the thumb at both ends', () => {
    const box = { left: 100, width: 220 };
    expect([90, 110, 210, 310, 400].map((x) => positionUnder(x, box, 1000))).toEqual([0, 0, 500, 1000, 1000]);
  });
});

describe('a finger on a slider', () => {
  it('sets nothing before it goes sideways, and then what it came to', () => {
    const finger = createFinger();
    finger.down(100);
    expect(finger.holds(400)).toBe(true);
    expect(finger.moves(103)).toBeNull();
    expect(finger.moves(107)).toBe(400);
    expect(finger.holds(410)).toBe(false);
    expect(finger.up()).toBeNull();
  });

  it('sets what it taps when it is lifted', () => {
    const finger = createFinger();
    finger.down(100);
    finger.holds(400);
    expect(finger.up()).toBe(400);
    expect(finger.holds(401)).toBe(false);
  });

  it('sets nothing when it scrolls, however far it goes, until the next one', () => {
    const finger = createFinger();
    finger.down(100);
    finger.holds(400);
    finger.scrolls();
    expect(finger.holds(500)).toBe(true);
    expect([finger.moves(300), finger.up()]).toEqual([null, null]);
    finger.gone();
    expect(finger.holds(600)).toBe(false);
    finger.down(100);
    finger.holds(300);
    expect(finger.up()).toBe(300);
  });
});
