import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFleetTable } from '../readers/fleet';
import { runToEnd } from '../simulator/run-to-end';
import { writeFleetCsv } from './fleet-csv';
import { fleetPresets } from './fleet-presets';

const files: Readonly<Record<string, string>> = { paper: 'paper-eight.csv', mixed: 'mixed-host.csv' };
const sampleOf = (id: string): string =>
  readFileSync(new URL(`../../public/samples/fleet/${files[id]}`, import.meta.url), 'utf8');

describe('the fleets of the menu', () => {
  it.each(fleetPresets.map(({ id, fleet }) => [id, fleet] as const))(
    'are those of the sample files: %s',
    (id, fleet) => {
      const read = runToEnd(readFleetTable('sample.csv', sampleOf(id)));
      expect(read).toMatchObject({ file: 'sample.csv', fleet, problems: [] });
      expect(sampleOf(id)).toBe(writeFleetCsv(fleet).replaceAll('\r\n', '\n'));
    },
  );

  it('have VMs of different names', () => {
    for (const { fleet } of fleetPresets) expect(new Set(fleet.map(({ name }) => name)).size).toBe(fleet.length);
  });
});
