import { expect, it } from 'vitest';
import { plainVm } from './fleet-fields';
import { addToFleet } from './vm-additions';

const fleet = ['web-01', 'DB-1', 'a.x.org', 'a.y.org', '10.0.0.1'].map((name) => ({
  ...plainVm,
  name,
  dirtyRate: null,
}));
const rates = (of: readonly { readonly dirtyRate: number | null }[]) => of.map(({ dirtyRate }) => dirtyRate);

it('gives VMs what a table says of them by name, whatever the case, and counts who is not here', () => {
  const added = addToFleet(fleet, [
    { name: 'web-01.example.org:9100', values: { dirtyRate: 5 } },
    { name: 'db-1 ', values: { dirtyRate: 0, maxDowntime: 300 } },
    { name: 'A.y.org', values: { dirtyRate: 7 } },
    { name: 'mail', values: { dirtyRate: 9 } },
  ]);
  expect(rates(added.fleet)).toEqual([5, 0, null, 7, null]);
  expect(added).toMatchObject({ count: 3, given: ['dirtyRate', 'maxDowntime'], strangers: ['mail'] });
  expect(added.fleet[1]).toEqual({ ...fleet[1], dirtyRate: 0, maxDowntime: 300 });
});

it('takes no short name that two have, and no number for a name with a domain', () => {
  const added = addToFleet(fleet, [
    { name: 'a', values: { dirtyRate: 5 } },
    { name: '10.9.9.9', values: { dirtyRate: 5 } },
  ]);
  expect(added).toEqual({ fleet, count: 0, given: [], strangers: ['a', '10.9.9.9'] });
});
