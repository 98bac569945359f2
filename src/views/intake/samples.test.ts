// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { loadSamples } from './samples';

afterEach(() => vi.unstubAllGlobals());

const answering = (text: string, ok = true) =>
  vi.stubGlobal('fetch', () => Promise.resolve({ ok, text: () => Promise.resolve(text) }));

it('loads samples by their paths, each under its own name', async () => {
  answering('a,b\n');
  expect(await loadSamples(['fit/a.csv', 'fit/b.csv'])).toEqual([
    { name: 'a.csv', text: 'a,b\n' },
    { name: 'b.csv', text: 'a,b\n' },
  ]);
});

it.each([
  ['the page in its place', () => answering('\n<!DOCTYPE html><html></html>'), 'it sent a web page in its place'],
  ['nothing', () => answering('', false), 'a.csv could not be loaded'],
  ['no answer', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError())), 'a.csv could not be loaded'],
])('says so where a server sends %s', async (_, stub, words) => {
  stub();
  await expect(loadSamples(['fit/a.csv'])).rejects.toThrow(words);
});
