import type { OutgoingHttpHeaders } from 'node:http';
import type { Plugin } from 'vite';
import { readFrameAncestors } from './frame-ancestors.mjs';
import { pagePolicy } from './page-policy.ts';

/** A year, in seconds: as long as a cache is asked to keep anything. */
const YEAR_S = 31_536_000;

/**
 * What docs/hosting.md asks of a host for one answer.
 * @param path the path of the request, from the page's folder on: `/assets/index-a1.js`
 * @param status the answer's status: only a file that is there is kept for good
 * @param frameAncestors who may embed the page, as the directive's sources (`'self' https://wiki.example`); '' for anybody
 */
export function hostHeaders(path: string, status: number, frameAncestors: string): OutgoingHttpHeaders {
  const isHashed = path.startsWith('/assets/') && status === 200;
  return {
    'Content-Security-Policy': frameAncestors ? `${pagePolicy}; frame-ancestors ${frameAncestors}` : pagePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
  };
}

/** The headers of a host, as `npm start` sends them. FRAME_ANCESTORS says who may embed the page. */
export function headersOfHost(): Plugin {
  return {
    name: 'headers-of-host',
    configurePreviewServer: ({ middlewares }) => {
      const embedding = readFrameAncestors(process.env['FRAME_ANCESTORS']);
      if ('problem' in embedding) throw new Error(embedding.problem);
      middlewares.use((request, response, next) => {
        const { writeHead } = response;
        // Nothing here is long enough for parts of it to be asked for.
        delete request.headers.range;
        response.writeHead = (status: number, ...rest: unknown[]) => {
          const ours = hostHeaders(request.url ?? '/', status, embedding.sources);
          for (const [name, value] of Object.entries(ours)) response.setHeader(name, value ?? '');
          // What is handed over here goes before what was set.
          const headers = rest.at(-1);
          if (typeof headers === 'object' && headers !== null) Object.assign(headers, ours);
          return Reflect.apply(writeHead, response, [status, ...rest]) as typeof response;
        };
        next();
      });
    },
  };
}
