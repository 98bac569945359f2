import type { Platform } from '../models/platforms/platform';
import { platforms } from '../models/platforms/platforms';
import { type AtDeadline, type Compression, GUEST_KINDS, type PlatformInput } from '../models/result';

/** A network rate in MiB/s, of Mbit/s or, if the link says so, of MiB/s. */
function rate(text: string): number {
  return text.endsWith('MiB/s') ? Number(text.slice(0, -5)) : (Number(text) * 1e6) / 8 / 1_048_576;
}

function wordOf<Word extends string>(words: readonly Word[], text: string | null, usual: Word): Word {
  return words.find((word) => word === text) ?? usual;
}

const THEN: readonly AtDeadline[] = ['go-on', 'abort', 'pause', 'post-copy'];
const COMPRESSIONS: readonly Compression[] = ['none', 'xbzrle', 'zstd', 'zlib'];

/** What a platform needs to know of a link of version 2, read here once more, without the page's own link reader. */
export function platformOfLink(link: string): { readonly platform: Platform; readonly input: PlatformInput } {
  const query = new URLSearchParams(link.slice(link.indexOf('?')));
  const read = (key: string, usual: number): number => Number(query.get(key) ?? usual);
  const set = query.get('ws') ?? '0';
  const id = query.get('model') ?? '';
  const platform = Object.values(platforms).find((each) => each.id === id);
  if (!platform) throw new Error(`No platform in ${link}.`);
  return {
    platform,
    input: {
      memory: read('mem', 1024),
      dirtyRate: read('dirty', 40),
      measuredOver: read('dwin', 0),
      secondReading: read('d2', 0),
      secondOver: read('d2over', 10),
      workingSet: set === 'all' ? Number.POSITIVE_INFINITY : Number(set),
      curve: [],
      zeroMemory: read('zero', 0),
      bandwidth: rate(query.get('rate') ?? '800'),
      cap: rate(query.get('cap') ?? '0'),
      scanRate: 1024 * read('scan', 0),
      switchover: read('sw', 2.2) / 1000,
      downtimeLimit: read('dlim', 300) / 1000,
      timeLimit: read('tmax', 3600),
      timeLimitPerGib: read('tgib', 0),
      atDeadline: wordOf(THEN, query.get('then'), 'go-on'),
      autoConverge: read('ac', 0) === 1,
      compression: wordOf(COMPRESSIONS, query.get('comp'), 'none'),
      compressionRatio: read('cr', 0),
      compressionSpeed: read('cs', 500),
      guest: wordOf(GUEST_KINDS, query.get('guest'), 'general'),
      constants: wordOf(['qemu-10', 'qemu-2'], query.get('const'), 'qemu-10'),
      endByRounds: read('ends', 0) === 1,
      maxRounds: read('rounds', 29),
      maxTrafficFactor: read('factor', 3),
      threshold: read('thd', 0.1953125),
    },
  };
}
