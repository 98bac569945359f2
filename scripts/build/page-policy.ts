import type { Plugin } from 'vite';

/**
 * What the built page may load: its own files and nothing else. It stands in the page itself, so that any static
 * host serves it; `frame-ancestors` is left out on purpose (it has no effect in a meta element, and the page may be
 * embedded). Share shows how the page looks in a frame. `data:` images are the step between an SVG chart and its PNG file.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page. Not while developing: the development server needs inline scripts. */
export function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
