import { describe, expect, it } from 'vitest';
import { runToEnd } from '../simulator/run-to-end';
import { readMigrations } from './migrations';

const read = (text: string) => runToEnd(readMigrations('mine.csv', text));
const said = (text: string) => read(text).problems.map(({ line, column, text: why }) => [line, column, why]);

const ALL =
  'memory_in_use_mib,zero_mib,dirty_rate_mib_s,cap_mib_s,link_mib_s,technique,guest,traffic_mib,total_time_s,downtime_s';
const row = '1000,3096,20,100,112.18,xbzrle,memcached,1300,14,0.2';

describe('a table of migrations', () => {
  it('is read in its own columns', () => {
    const { migrations, assumed, problems } = read(`${ALL}\n${row}\n`);
    expect([assumed, problems]).toEqual([[], []]);
    expect(migrations).toEqual([
      {
        ...{ memoryInUse: 1000, zeroMemory: 3096, dirtyRate: 20, cap: 100, link: 112.18, technique: 'xbzrle' },
        ...{ guest: 'memcached', traffic: 1300, totalTime: 14, downtime: 0.2 },
      },
    ]);
  });

  it('is read by other names and units, and by what stands for columns that are not there', () => {
    const text =
      'VM size (GiB);Page dirty rate (pages/s);Traffic (KiB);Migration time (ms);Pause (ms)\n1;5120;1024;14000;200\n';
    const { migrations, assumed } = read(text);
    expect(migrations).toEqual([
      {
        ...{ memoryInUse: 1024, zeroMemory: 0, dirtyRate: 20, cap: 0, link: 112.18, technique: 'precopy', guest: '' },
        ...{ traffic: 1, totalTime: 14, downtime: 0.2 },
      },
    ]);
    expect(assumed).toHaveLength(5);
    expect(assumed.join(' ')).toMatch(/no.+1 Gbit\/s Ethernet is assumed, 112\.18 MiB\/s.+plain pre-copy is assumed/i);
  });

  it.each([
    ['original', 'precopy'],
    ['x-postcopy-ram', 'postcopy'],
    ['Auto Converge', 'auto-converge'],
    ['compress', 'compression'],
    ['', 'precopy'],
  ])('knows a technique by its spellings: %j', (spelling, technique) => {
    expect(read(`${ALL}\n${row.replace('xbzrle', spelling)}\n`).migrations[0]?.technique).toBe(technique);
  });

  it('leaves out rows that cannot be used, and says where and why', () => {
    const bad = [
      row.replace('xbzrle', 'multifd'),
      row.replace('1300', ''),
      row.replace(',14,', ',0,'),
      row.replace('1000', '-1'),
    ];
    const text = [ALL, row, ...bad].join('\n');
    expect(read(text).migrations).toHaveLength(1);
    expect(said(text).map(([line, column]) => [line, column])).toEqual([
      [3, 'technique'],
      [4, 'traffic_mib'],
      [5, 'total_time_s'],
      [6, 'memory_in_use_mib'],
    ]);
    expect(said(text)[0]?.[2]).toMatch(/“multifd” is not a technique that was measured.+left out/);
  });

  it('asks for columns that are needed', () => {
    const { missing, migrations } = read('memory_in_use_mib,traffic_mib\n1000,1300\n');
    expect(migrations).toEqual([]);
    expect(missing).toEqual(['dirty_rate_mib_s', 'total_time_s', 'downtime_s']);
  });
});
