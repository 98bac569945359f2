// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { keptWord } from './kept-word';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

it('a word comes back under its own name', () => {
  expect(keptWord('theme').read()).toBeNull();
  keptWord('theme').keep('dark');
  expect(keptWord('theme').read()).toBe('dark');
  expect(localStorage.getItem('precopy.theme')).toBe('dark');
  expect(keptWord('mover').read()).toBeNull();
});

it('a browser that keeps nothing is no error', () => {
  const refuse = () => {
    throw new Error('SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  keptWord('theme').keep('dark');
  expect(keptWord('theme').read()).toBeNull();
});
