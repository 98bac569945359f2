/** What stands for a blanked text: as it was, a word for names and digits for numbers. */
interface Blank {
  readonly sign: RegExp;
  readonly by: string;
}

/** Names that stand behind a label: JSON and YAML keys, Prometheus labels, sentences of products. */
const NAME_KEYS =
  'name|namespace|exported_namespace|vmi?|node|pod|container|instance|job|host|hostname|uid|user|component_name|sourceNode|targetNode|sourcePod|targetPod|migrationPolicyName|targetNodeAddress|domain';

const blanks: readonly Blank[] = [
  // UUIDs, then addresses of machines: MAC, IPv6, IPv4 with its port.
  {
    sign: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    by: '00000000-0000-0000-0000-000000000000',
  },
  { sign: /\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, by: '00:00:00:00:00:00' },
  { sign: /(?<![\w:.])(?=[0-9a-f:]{0,39}::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{4,39}(?![\w:])/gi, by: '::' },
  { sign: /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?(?![\w.])/g, by: '0.0.0.0' },
  // Places: URIs of hosts, paths of sockets and images.
  { sign: /\b([a-z+]+:\/\/)[^\s'",)}]+/gi, by: '$1x' },
  { sign: /(\bunix:|(?<=[\s'"]))\/(?:[\w.-]+\/)+[\w.-]+/g, by: '$1/x' },
  // Short ids of threads and machines.
  { sign: /\((migsrc|migmon|jsonrpc|periodic)\/[\w-]+\)/g, by: '($1/x)' },
  { sign: /\b(VM|CT) \d+\b/g, by: '$1 0' },
  { sign: /\b(VMotion: )\d+/g, by: '$10' },
  { sign: /\b(Saving domain |domain id )\d+/g, by: '$10' },
  // Names.
  { sign: new RegExp(`((?:^|[{,\\s"])(?:${NAME_KEYS})"?\\s*[:=]\\s*")[^"]*(")`, 'gm'), by: '$1x$2' },
  {
    sign: /^(\s*(?:sourceNode|targetNode|sourcePod|targetPod|migrationPolicyName|name|namespace):\s+)[^\s"].*$/gm,
    by: '$1x',
  },
  { sign: /\b((?:Domain|domain|node|host|instance):? ')[^']*(')/g, by: '$1x$2' },
  { sign: /\b(on remote node |to node |from node )(?:'[^']*'|\S+)/g, by: '$1x' },
];

/** Where names stand that may come again anywhere else: 'vmi shop/web-01'. */
const namesAt: readonly RegExp[] = [
  new RegExp(`(?:^|[{,\\s"])(?:${NAME_KEYS})"?\\s*[:=]\\s*"([^"]*)"`, 'gm'),
  /\b(?:Domain|domain|node|host|instance):? '([^']*)'/g,
];
/** Shorter ones, and numbers, are words of the log itself; more than so many names are no names. */
const A_NAME = /^(?=.*[a-z])[\w.-]{3,80}$/i;
const MOST_NAMES = 200;

function findNames(text: string, found: Set<string>): void {
  for (const sign of namesAt) {
    for (const [, name = ''] of text.matchAll(sign)) {
      if (A_NAME.test(name) && found.size < MOST_NAMES) found.add(name.replaceAll('.', '\\.'));
    }
  }
}

/** Characters between two looks at newer questions. */
const BLOCK = 65_536;

/** A text in blocks of whole lines, some milliseconds of work each. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from + BLOCK) + 1 || text.length;
    blocks.push(text.slice(from, end));
    from = end;
  }
  return blocks;
}

/**
 * A log without names, addresses, ids and host names: what is left says as much of the migration. Numbers of samples,
 * dates and the words of products stay. Names in free sentences of other programs are not known as such: look before you
 * share. 'to node 'pve2' (10.0.0.12)' -> 'to node x (0.0.0.0)'. Yields after each block of
 * whole lines. Errors: none.
 */
export function* blankInSteps(text: string): Generator<void, string> {
  const blocks = blocksOf(text);
  const found = new Set<string>();
  for (const block of blocks) {
    findNames(block, found);
    yield;
  }
  const names = [...found].sort((a, b) => b.length - a.length);
  const anyName = names.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'g');
  const blanked: string[] = [];
  for (const block of blocks) {
    const blank = blanks.reduce((left, { sign, by }) => left.replaceAll(sign, by), block);
    blanked.push(anyName ? blank.replaceAll(anyName, 'x') : blank);
    yield;
  }
  return blanked.join('');
}
