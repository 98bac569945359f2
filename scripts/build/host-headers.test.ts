import { describe, expect, it } from 'vitest';
import { readFrameAncestors } from './frame-ancestors.mjs';
import { hostHeaders } from './host-headers.ts';
import { pagePolicy } from './page-policy.ts';

describe('the headers of a host', () => {
  it('keep for good what is named by its content, where it is there, and nothing else', () => {
    const cached = (path: string, status = 200) => hostHeaders(path, status, '')['Cache-Control'];
    expect(cached('/assets/index-a1.js')).toBe('public, max-age=31536000, immutable');
    // A host that keeps a missing file for good has lost it for good.
    for (const [path, status] of [
      ['/assets/index-a1.js', 404],
      ['/', 200],
      ['/index.html', 200],
      ['/sw.js', 200],
      ['/samples/assets/a.csv', 200],
    ] as const) {
      expect(cached(path, status), path).toBe('no-cache');
    }
  });

  it('say the policy of the page, and who may embed it where that is said', () => {
    expect(hostHeaders('/', 200, '')).toMatchObject({
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    expect(hostHeaders('/', 200, "'self'")['Content-Security-Policy']).toBe(`${pagePolicy}; frame-ancestors 'self'`);
  });
});

describe('who may embed the page', () => {
  it.each([
    [undefined, ''],
    [' ', ''],
    ['self', "'self'"],
    ["'none'", "'none'"],
    ['self https://wiki.example http://*.lab.example:8080', "'self' https://wiki.example http://*.lab.example:8080"],
  ])('%s is %s', (text, sources) => {
    expect(readFrameAncestors(text)).toEqual({ sources });
  });

  it.each([
    ["self; script-src 'unsafe-inline'", 'has "self;" in it'],
    ['wiki.example', 'has "wiki.example" in it'],
    ['*', 'has "*" in it'],
    ['none https://wiki.example', 'says none beside others'],
    ['https://wiki.example/page', 'has "https://wiki.example/page" in it'],
  ])('%s is refused', (text, why) => {
    expect(readFrameAncestors(text)).toEqual({ problem: expect.stringContaining(`FRAME_ANCESTORS ${why}: set it to`) });
  });
});
