import { describe, expect, it } from 'vitest';
import { tellLog } from '../../analysis/log/tell-log';
import { logSample, logSamples, readAtOnce } from '../../test/log-samples';

/** What a text tells, without the lines in which it does. */
function told(text: string) {
  const { log, problems } = readAtOnce(text);
  if (!log) throw new Error(problems[0]?.text);
  const { format, attempts, memory, zero, rate, limit, rounds, ended } = tellLog(log);
  return { format, attempts, memory, zero, rate, limit, rounds, ended, samples: log.samples.length };
}

const answersOf = (name: string) =>
  logSample(name)
    .split('\n')
    .filter((line) => line.includes('"status"') && !line.includes('"event"'));
const answers = answersOf('qmp.jsonl').map(
  (line): Record<string, unknown> => JSON.parse(line.slice(line.indexOf('{'))),
);
const plain = told(answers.map((each) => JSON.stringify(each)).join('\n'));

/** The labels of virsh in another language, as long as they are; their order and units are not translated. */
const GERMAN: readonly (readonly [string, string])[] = [
  ['Job type:', 'Auftragstyp:'],
  ['Time elapsed:', 'Abgelaufene Zeit:'],
  ['Data', 'Daten'],
  ['Memory bandwidth:', 'Speicherbandbreite:'],
  ['Memory', 'Speicher'],
  ['Dirty rate:', 'Änderungsrate:'],
  ['Page size:', 'Seitengröße:'],
  ['Iteration:', 'Durchlauf:'],
  ['Constant pages:', 'Konstante Seiten:'],
  ['Normal pages:', 'Normale Seiten:'],
  ['Expected downtime:', 'Erwartete Auszeit:'],
  ['Setup time:', 'Vorbereitung:'],
];

const series = (text: string) => {
  const lines = text.matchAll(/^(kubevirt_\w+)\{(.*)\} (\S+)(?: (\d+))?$/gm);
  return [...lines].map(([, name = '', labels = '', value = '', time]) => ({
    ...{ name, labels, value, time: Number(time ?? 0) / 1000 },
  }));
};

describe('the same log in other forms', () => {
  it.each([
    [
      'a document with a list',
      JSON.stringify({ vm: 'a', polls: answers.map((answer, t) => ({ t, answer })) }, null, 1),
    ],
    ['the same on one line', JSON.stringify({ polls: answers })],
    [
      'what Python prints',
      answers
        .map(
          (each) =>
            `12.5 ${JSON.stringify(each)
              .replaceAll('"', "'")
              .replaceAll(/([:,])/g, '$1 ')}`,
        )
        .join('\n'),
    ],
    [
      "libvirt's own log",
      answers.map((each) => `info : mon=0x7f reply=${JSON.stringify({ ...each, id: 'x' })}`).join('\n'),
    ],
  ])('QMP: %s', (_what, text) => {
    expect(told(text)).toEqual(plain);
  });

  it('virsh domjobinfo with decimal commas, and in another language', () => {
    const text = logSample('domjobinfo-running.txt');
    const commas = text.replaceAll(/(\d+)\.(\d{3} \w*B)/g, '$1,$2');
    expect(commas).not.toBe(text);
    expect(told(commas)).toEqual(told(text));
    expect(told(GERMAN.reduce((all, [from, to]) => all.replaceAll(from, to), commas))).toEqual(told(text));
  });

  it("libvirt's statistics by their names", () => {
    const stats = (time: number, sent: number, sync: number, type = 2) =>
      `Job type: ${type}\n\ntime_elapsed: ${time}\nmemory_total: 1048576000\nmemory_processed: ${sent}\nmemory_remaining: 104857600\nmemory_bps: 104857600\nmemory_constant: 256\nmemory_normal: ${sent / 4096}\nmemory_dirty_rate: 0\nmemory_iteration: ${sync}\nmemory_page_size: 4096\ndowntime: 300\n\n`;
    const { log } = readAtOnce(
      stats(1000, 104_857_600, 1) + stats(2000, 209_715_200, 1) + stats(3000, 314_572_800, 2, 3),
    );
    expect([log?.format, log?.ended, log?.downtime, log?.totalTime]).toEqual(['domjobinfo', 'completed', 0.3, 3]);
    expect(log?.samples.map(({ sent, zero, expectedDowntime }) => [sent, zero, expectedDowntime])).toEqual([
      [100, 1, 0.3],
      [200, 1, 0.3],
      [300, 1, null],
    ]);
  });

  it("KubeVirt's metrics as OpenMetrics, from Prometheus' interface, and below the times of a loop", () => {
    const text = logSample('kubevirt-metrics.prom');
    const all = series(text);
    const labelsOf = (labels: string) => [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, of]) => [name, of]);
    const openMetrics = all.map(({ name, labels, value, time }) => `${name}{${labels}} ${value} ${time}`).join('\n');
    const result = all.map(({ name, labels, value, time }) => ({
      ...{ metric: { __name__: name, ...Object.fromEntries(labelsOf(labels)) }, value: [time, value] },
    }));
    expect(told(`${openMetrics}\n`)).toEqual(told(text));
    expect(told(JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }))).toEqual(told(text));
    const timed = all
      .map(({ name, labels, value, time }) => `${new Date(time * 1000).toISOString()}\n${name}{${labels}} ${value}\n`)
      .join('');
    expect(told(timed)).toEqual(told(text));
  });

  it("oVirt's log with lines of another VM between", () => {
    const text = logSample('vdsm.log');
    const progress = text.split('\n').find((line) => line.includes('Migration Progress')) ?? '';
    const other = progress.replaceAll('7b1f0e7a', 'aaaaaaaa').replace(/processed data: \d+MB/, 'processed data: 9MB');
    const between = text.replace(/\n/, `\n${other}\n`);
    expect(told(between)).toEqual(told(text));
    expect(readAtOnce(between).log?.notes.join()).toContain('Migrations of 2 VMs');
  });

  it('has a second attempt, also where its first look comes late', () => {
    const [first = '', second = '', ...later] = answersOf('qmp.jsonl').filter((line) => line.includes('"transferred"'));
    const before = first.replace(/"transferred": ?\d+/, '"transferred": 900000000');
    expect(before).not.toBe(first);
    expect(told([before, second, ...later].join('\n')).attempts).toBe(2);
    expect(told([first, second].join('\n')).attempts).toBe(1);
  });

  it.each(logSamples)(
    '%s, cut anywhere, is no second attempt, and its last look tells no less than the one before',
    (name) => {
      const text = logSample(name);
      const { log: whole } = readAtOnce(text);
      for (let at = Math.floor(text.length / 3); at < text.length; at += Math.ceil(text.length / 60)) {
        const { log } = readAtOnce(text.slice(0, at));
        const [before, last] = (log?.samples ?? []).filter(({ phase }) => phase === 'pre-copy').slice(-2);
        expect(log?.attempts ?? 1, `${at}`).toBe(whole?.attempts);
        if (!before || !last || log?.isOver) continue;
        for (const field of ['sent', 'remaining', 'pages', 'iteration'] as const)
          expect(last[field] === null && before[field] !== null, `${field} at ${at}`).toBe(false);
      }
    },
  );
});
