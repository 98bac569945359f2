import { describe, expect, it } from 'vitest';
import { metricText } from '../../format/scale';
import { eightVms, ranked } from '../../test/ranked';
import { COST_TERMS } from '../../vocabulary/metrics';
import { BAR_WIDTH, maximumText, rankingTable, rankRow, termOf } from './ranking-rows';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a row of the ranking', () => {
  it('has rank, name, C, its parts, the four metrics and why pre-copy ended', () => {
    const { answer, about } = ranked();
    const row = rankRow(answer, about, 6);
    expect(row).toMatchObject({ rank: '7', name: 'Linpack 1', cost: '1', exactCost: '1', ended: 'traffic limit' });
    expect(COST_TERMS.map((metric) => plain(metricText(metric, row.values[metric])))).toEqual([
      '7.29 s',
      '39.1 s',
      '3.64 GiB',
      '1.93 kJ',
    ]);
    expect(row.marks.map(({ text }) => text)).toEqual(['Does not converge']);
    expect(plain(row.parts)).toBe('Cost by term: downtime 0.25, total time 0.25, traffic 0.25, energy 0.25');
    expect(rankRow(answer, about, 0).marks).toEqual([]);
  });

  it('has a bar whose parts follow each other over C of its width', () => {
    const { answer, about } = ranked();
    for (let place = 0; place < 8; place += 1) {
      const { boxes, vm } = rankRow(answer, about, place);
      expect(boxes.map(({ metric }) => metric)).toEqual(COST_TERMS);
      const last = boxes.at(-1);
      // The last part ends a gap of 2 px before C, or takes the least that is seen.
      const end = (last?.x ?? 0) + (last?.width ?? 0);
      expect(Math.abs(end - (answer.cost[vm] ?? 0) * BAR_WIDTH)).toBeLessThanOrEqual(2);
      expect(boxes[1]?.x).toBeCloseTo(termOf(answer, 'downtime', vm) * BAR_WIDTH, 9);
    }
  });

  it('marks a broken SLA with its limit, a history with both rates, and what has no number', () => {
    const fleet = eightVms.map((vm, k) => (k === 0 ? { ...vm, maxDowntime: 20.5 } : vm));
    const histories = [{ vm: 'Dbench 1', migrations: [{ sample: null, rounds: [{ duration: 9, dirtyRate: 48 }] }] }];
    const { answer, about } = ranked({ fleet, histories, leavesOut: true });
    const row = rankRow(answer, about, 3);
    expect(row).toMatchObject({ rank: '–', name: 'Dbench 1', cost: 'out', boxes: [], parts: 'Not a candidate' });
    expect(row.marks.map(({ id, isFault }) => [id, isFault])).toEqual([
      ['sla', true],
      ['history', false],
    ]);
    expect(plain(row.marks[0]?.long ?? '')).toBe('The pause is longer than the 20.5 ms that its SLA allows.');
    expect(plain(row.marks[1]?.long ?? '')).toContain('50 MiB/s: the sample of 52 MiB/s');
    const refused = ranked({ change: { model: 'closed-form', bandwidth: 500 } });
    const last = rankRow(refused.answer, refused.about, 7);
    expect(last).toMatchObject({ rank: '–', name: 'SPECweb 2', ended: 'no number' });
    expect(metricText('time', last.values.time)).toBe('–');
    expect(last.marks.map(({ text }) => text)).toEqual(['No number']);
  });

  it('says what each metric is divided by, and whose it is', () => {
    const { answer, about } = ranked();
    expect(plain(maximumText(answer, about, 'downtime'))).toBe('÷ 7.29 s: Linpack 1 and 1 more');
    const alone = ranked({ fleet: eightVms.slice(0, 5) });
    expect(plain(maximumText(alone.answer, alone.about, 'energy'))).toBe('÷ 1.93 kJ: Linpack 1');
    const none = ranked({ change: { energyPerMib: 0, energyFixed: 0 } });
    expect(maximumText(none.answer, none.about, 'energy')).toBe('It is 0 for all, and adds 0');
  });
});

describe('the ranking as a file', () => {
  it('has a line a VM with all digits, and the terms that sum to the cost', () => {
    const { answer, about } = ranked({ leavesOut: true });
    const { columns, rows } = rankingTable(answer, about);
    const at = (name: string) => columns.findIndex(({ key }) => key === name);
    expect(rows.map((row) => row[at('rank')])).toEqual([1, 2, 3, 4, null, null, null, null]);
    expect(rows.map((row) => row[at('name')]).slice(0, 3)).toEqual(['TPC-C 1', 'TPC-C 2', 'Dbench 1']);
    for (const row of rows.slice(0, 4)) {
      const terms = ['downtime_term', 'time_term', 'traffic_term', 'energy_term'].map((name) => Number(row[at(name)]));
      expect(terms.reduce((sum, term) => sum + term, 0)).toBe(row[at('cost')]);
    }
    const last = rows.at(-1) ?? [];
    expect([last[at('cost')], last[at('stop_reason')], last[at('converges')]]).toEqual([null, 'max-traffic', 0]);
    expect(last[at('traffic_mib')]).toBe(2936.605026483043);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});
