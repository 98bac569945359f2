import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../simulator/run-to-end';
import { runs } from '../../test/runs';
import { readFleetTable } from '../fleet';
import { looksLikeListing } from './looks';
import { xmlValue } from './xml-value';
import { isYaml, yamlValue } from './yaml-value';

const reading = (text: string) => runToEnd(readFleetTable('a.csv', text));
const read = (text: string) =>
  reading(text).fleet.map(
    ({ name, memory, dirtyRate }) => `${name} ${memory} ${dirtyRate === null ? '-' : Number(dirtyRate.toFixed(3))}`,
  );

const vmi = (name: string, domain: object, phase = 'Running') => ({
  ...{ kind: 'VirtualMachineInstance', metadata: { name }, spec: { domain }, status: { phase } },
});

/** What it is, the text, and its VMs: name, MiB, MiB/s. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['titles and a blank line above a sheet', 'June;;\nHost: a;;\n;;\nName;RAM (GiB)\nweb;8\n', ['web 8192 -']],
  ['units in a row below the names', 'VM;RAM;Dirty rate\n;GiB;MiB/s\nweb;8;10\n', ['web 8192 10']],
  [
    'rates with units of their own, and what people write for unknown',
    'VM,RAM,Dirty rate\na,8 GiB,40 MiB/s\nb,8192 MiB,2560 pages/s\nc,"8,0 GiB",n/a\nd,8 GiB,?\ne,8 GiB,-\nf,8 GiB,tbd\n',
    ['a 8192 40', 'b 8192 10', 'c 8192 -', 'd 8192 -', 'e 8192 -', 'f 8192 -'],
  ],
  ['a rate that is known roughly', 'VM,RAM (GiB),Dirty (MiB/s)\na,8,~40\nb,8,<1\n', ['a 8192 40', 'b 8192 1']],
  ['pages by a header in words', 'VM,RAM,Pages dirtied per second\na,8 GiB,2560\n', ['a 8192 10']],
  [
    'sums in many words',
    'VM,RAM (GiB)\na,8\nTotal (2 VMs),8\nGrand total,8\nGesamtsumme:,8\n2 VMs,8\ntotal-db,4\n',
    ['a 8192 -', 'total-db 4096 -'],
  ],
  ['a sum in the column before', 'Host,VM,RAM (GiB)\nesx1,a,8\nTotal,1,8\n', ['a 8192 -']],
  ['names with a sign that parts columns', 'Name,Summary|Memory (MiB),Summary|State\nweb,800,on\n', ['web 800 -']],
  [
    'oVirt, whose MB are MiB',
    'Name,Cluster,Defined Memory,Status\nweb,a,8192 MB,Up\nold,a,8192 MB,Down\n',
    ['web 8192 -'],
  ],
  [
    'virsh domstats before a rate is measured',
    "Domain: 'web'\n  state.state=1\n  balloon.maximum=8388608\n  dirtyrate.calc_status=1\n  dirtyrate.megabytes_per_second=0\n",
    ['web 8192 -'],
  ],
  [
    'virsh dominfo below the list of domains',
    ' Id   Name   State\n------------------------\n 3    web    running\n\nId:             3\nName:           web\nState:          running\nMax memory:     8388608 KiB\nUsed memory:    8388608 KiB\n',
    ['web 8192 -'],
  ],
  [
    'a French dominfo',
    'Id :            -\nNom :           froid\nÉtat :          fermé\nMémoire Max :   8388608 KiB\n\nId :            3\nNom :           web\nÉtat :          en cours\nMémoire Max :   8388608 KiB\n',
    ['web 8192 -'],
  ],
  [
    'openstack server show',
    "+--------+-------+\n| Field  | Value |\n+--------+-------+\n| flavor | disk='80', ram='8192', vcpus='4' |\n| name   | web   |\n| status | ACTIVE |\n+--------+-------+\n",
    ['web 8192 -'],
  ],
  [
    'nova list below nova flavor-list',
    '| ID | Name | Memory_MB | Disk |\n| 4  | m1   | 8192      | 80   |\n\n| ID | Name | Status | Flavor |\n| a  | web  | ACTIVE | m1     |\n',
    ['web 8192 -'],
  ],
  [
    'xe with a prompt in brackets',
    '[root@xcp1 ~]# xe vm-list params=all\nuuid ( RO)           : 6c7a\n     name-label ( RW): web\n    power-state ( RO): running\nmemory-static-max ( RW): 8589934592\n',
    ['web 8192 -'],
  ],
  [
    'onevm list, whose names single spaces part',
    '  ID USER     NAME  STAT  CPU     MEM HOST             TIME\n  12 oneadmin web   runn    4      8G kvm1         10d 03h11\n  14 oneadmin off   poff    1   1024M              1d 03h11\n',
    ['web 8192 -'],
  ],
  [
    'an amount that stands twice',
    'Name     : web\nMemory   : 8 GiB (8,589,934,592 bytes)\nVCPUs    : 4\n',
    ['web 8192 -'],
  ],
  [
    'blocks in braces',
    'web {\n  config {\n    memory_mb: 8192\n    name: "web"\n  }\n  state: "kOn"\n}\n',
    ['web 8192 -'],
  ],
  [
    'states as numbers of Hyper-V',
    JSON.stringify([2, 3, 6].map((State) => ({ Name: `vm${State}`, State, MemoryStartup: 2 ** 33 }))),
    ['vm2 8192 -'],
  ],
  [
    'states as numbers of PowerCLI',
    JSON.stringify([0, 1, 2].map((PowerState) => ({ Name: `vm${PowerState}`, PowerState, MemoryGB: 8 }))),
    ['vm1 8192 -'],
  ],
  ['one VM alone', JSON.stringify({ VMName: 'web', State: 'Running', MemoryStartup: 2 ** 33 }), ['web 8192 -']],
  [
    'VMs under their names, with names of a program',
    JSON.stringify({ web: { memory_mb: 8192, state: 'running' }, old: { memory_mb: 8192, state: 'shutdown' } }),
    ['web 8192 -'],
  ],
  [
    'names beside the memory',
    JSON.stringify([{ name: 'res', type: 'vm', values: { name: 'web', memory: 8192 } }]),
    ['web 8192 -'],
  ],
  [
    'a state that lies deep',
    JSON.stringify([
      { status: { name: 'web', resources: { memory_size_mib: 8192, power_state: 'ON' } } },
      { status: { name: 'off', resources: { memory_size_mib: 8192, power_state: 'OFF' } } },
    ]),
    ['web 8192 -'],
  ],
  [
    'KubeVirt, where guests have their memory in several places',
    JSON.stringify({
      items: [
        vmi('a', { memory: { guest: '8Gi' }, resources: { requests: { memory: '4Gi' } } }),
        vmi('b', { resources: { requests: { memory: '64Gi' } } }),
        vmi('c', { memory: { guest: '8Gi' } }, 'Succeeded'),
      ],
    }),
    ['a 8192 -', 'b 65536 -'],
  ],
  ['a column that says whether a VM runs', 'VM,Running,RAM (GiB)\nweb,yes,8\nold,no,4\n', ['web 8192 -']],
  [
    'columns whose names have two words, over amounts with units',
    ' Name   Max memory    Used memory   State\n-----------------------------------------\n web    8388608 KiB   4194304 KiB   running\n',
    ['web 8192 -'],
  ],
  [
    'answers of a loop, each with a list of its own',
    ['a', 'b'].map((name) => JSON.stringify({ vms: [{ name, memory_mb: 8192 }] })).join('\n'),
    ['a 8192 -', 'b 8192 -'],
  ],
  [
    'an inventory in YAML',
    'all:\n  children:\n    kvm:\n      hosts:\n        web:\n          memory_mb: 8192\n          vcpus: 4\n',
    ['web 8192 -'],
  ],
  [
    'what a domain is in XML',
    "<domain id='3'>\n  <name>a &amp; b</name>\n  <memory unit='GiB'>8</memory>\n</domain>\n<domain><name>db</name><memory unit='KiB'>8388608</memory></domain>\n",
    ['a & b 8192 -', 'db 8192 -'],
  ],
];

describe('listings as others write them', () => {
  it.each(cases)('%s', (_what, text, vms) => {
    expect(read(text)).toEqual(vms);
  });

  it.each(cases.filter(([what]) => !/units in a row|sign that parts|deep|beside|inventory/.test(what)))(
    '%s: known by its look',
    (_what, text) => expect(looksLikeListing(text)).toBe(true),
  );

  it.each([
    ['a prompt above and below', (text: string) => `root@a:~# cat vms\n${text}\nroot@a:~# \n`],
    ['a fence', (text: string) => `\`\`\`\n${text}\n\`\`\`\n`],
    ['carriage returns alone', (text: string) => text.replaceAll('\n', '\r')],
    ['a line of prose', (text: string) => `Hello,\n\n${text}`],
  ])('are the same with %s', (_what, wrap) => {
    const json = JSON.stringify([{ name: 'web', memory_mb: 8192 }], null, 2);
    const xml = '<vms>\n<vm><name>web</name><memory>8589934592</memory></vm>\n</vms>';
    const blocks = 'Name:  web\nState: running\nMax memory: 8388608 KiB\n';
    const table = 'VM,RAM (GiB)\nweb,8\n';
    for (const text of [json, xml, blocks, table]) expect(read(wrap(text)), text).toEqual(['web 8192 -']);
  });

  it('keep their line numbers below titles', () => {
    const { problems } = reading('June;;\n;;\nName;RAM (GiB);State\nold;8;off\nweb;8;on\n');
    expect(problems[0]?.line).toBe(4);
  });
});

describe('listings without memory', () => {
  it.each([
    ['virsh list', ' Id   Name   State\n-----------------------\n 1    web    running\n', /virsh dominfo/],
    ['kubectl get vmi', 'NAME   AGE   PHASE     IP\nweb    3d    Running   10.0.0.1\n', /-o json/],
    [
      'nova list',
      '| ID | Name | Status | Task State | Power State | Networks |\n| a | web | ACTIVE | - | Running | n |\n',
      /flavor list/,
    ],
    ['the vSphere Client', 'Name,State,Host CPU,Host Mem\nweb,Powered On,1 MHz,7.9 GB\n', /Memory Size/],
    ['another sheet of RVTools', 'VM,Powerstate,CPUs\nweb,poweredOn,4\n', /vInfo/],
  ])('%s: say what has it', (_what, text, words) => {
    expect(reading(text).fleet).toEqual([]);
    expect(reading(text).problems.at(-1)?.text).toMatch(words);
  });
});

describe('YAML and XML', () => {
  it('are the values that they stand for', () => {
    const yaml = 'a:\n- b: "1"\n  c:\n    d: x y\n- b: 2\n  text: |\n    e: 3\n  list:\n  - f\nempty: {}\n';
    expect([isYaml(yaml), yamlValue(yaml)]).toEqual([
      true,
      {
        a: [
          { b: '1', c: { d: 'x y' } },
          { b: '2', text: null, list: ['f'] },
        ],
        empty: {},
      },
    ]);
    expect(xmlValue('<?xml version="1.0"?><a><!-- b --><b>1</b><b unit="KiB">2</b><c/></a>')).toEqual({
      a: { b: ['1', '2 KiB'], c: '' },
    });
  });

  it('end, whatever the text', () => {
    const part = fc.constantFrom(
      ...[
        '<',
        '>',
        '</a>',
        '<a>',
        '<a/>',
        '&lt;',
        '- ',
        '-',
        'a:',
        ': ',
        '\n',
        '  ',
        '|',
        '"',
        "'",
        '{',
        '}',
        '#',
        'x',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect([typeof JSON.stringify(xmlValue(text)), typeof JSON.stringify(yamlValue(text) ?? null)]).toEqual([
          'string',
          'string',
        ]);
      }),
      runs(500),
    );
    const deep = 20_000;
    expect(() => yamlValue('- '.repeat(deep))).not.toThrow();
    expect(() => yamlValue(Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))).not.toThrow();
    expect(() => JSON.stringify(xmlValue('<a>'.repeat(deep)))).not.toThrow();
  });
});
