import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../simulator/run-to-end';
import { logSample, logSamples, readAtOnce } from '../../test/log-samples';
import { blankInSteps } from './blank-secrets';

const blankSecrets = (text: string): string => runToEnd(blankInSteps(text));

describe('a log without its secrets', () => {
  it.each(logSamples)('%s says the same', (name) => {
    const text = logSample(name);
    expect(readAtOnce(blankSecrets(text))).toEqual(readAtOnce(text));
  });

  it.each(logSamples)('%s names nobody', (name) => {
    const blank = blankSecrets(logSample(name));
    for (const secret of [
      'web-01',
      'shop',
      'worker-1',
      'pve2',
      '10.0.0.12',
      '7b1f0e7a',
      '6c0c1b1e',
      '0d9f4c5e',
      'host2',
    ]) {
      expect(blank, secret).not.toContain(secret);
    }
  });

  it('has neither addresses nor names of hosts', () => {
    expect(blankSecrets("starting VM 131 on remote node 'pve2' (10.0.0.12:60000)")).toBe(
      'starting VM 0 on remote node x (0.0.0.0)',
    );
    expect(blankSecrets('to fe80::1ff:fe23:4567:890a, 52:54:00:ab:cd:ef')).toBe('to ::, 00:00:00:00:00:00');
    expect(blankSecrets('tls to qemu+tls://host2/system at 12:03:04')).toBe('tls to qemu+tls://x at 12:03:04');
    expect(blankSecrets('  sourceNode: worker-1')).toBe('  sourceNode: x');
  });

  it('of a long log is the same, block by block of whole lines, and no name of one block stays in another', () => {
    const line = "Domain 'web-01' at 10.0.0.12 sent 12 MiB\n";
    const text = `${line.repeat(4000)}so web-01 is done`;
    const work = blankInSteps(text);
    let steps = 1;
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    expect(steps).toBeGreaterThan(4);
    expect(step.value).toBe(`${blankSecrets(line).repeat(4000)}so x is done`);
    expect(blankSecrets('')).toBe('');
  });
});
