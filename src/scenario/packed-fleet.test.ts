import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anySmallFleet } from '../test/any-vms';
import { runs } from '../test/runs';
import { packFleet, unpackFleet } from './packed-fleet';

it('gives back every VM of a packed fleet, through structured clone', () => {
  fc.assert(
    fc.property(anySmallFleet, (fleet) => {
      expect(unpackFleet(structuredClone(packFleet(fleet)))).toEqual(fleet);
    }),
    runs(100),
  );
});
