import type { GammaLine } from '../training/gamma-line';
import { type ClaimRule, type Fact, part } from './claim';
import { whyGammaRises } from './claim-reasons';

/** "R^2 of 0.84" (sec. 3.1), with what one more suite may differ by. */
const GOOD_LINE = 0.7;

const facts = (reading: string, line: GammaLine | null): readonly Fact[] =>
  line === null
    ? []
    : [
        { of: `${reading}: omega, 1/s`, value: line.gammaTime, unit: '' },
        { of: `${reading}: xi, s/MiB`, value: line.gammaRate, unit: '' },
        { of: `${reading}: R²`, value: line.rSquared, unit: '' },
      ];

const falls = (line: GammaLine | null): boolean => line !== null && line.gammaTime < 0 && line.gammaRate < 0;

/** Claim 14, judged by the training suite, with both readings of D. */
export const gammaClaims: readonly ClaimRule[] = [
  {
    number: 14,
    says: 'The share of pages skipped falls with the time of the round before and with the dirtying rate; the line fits well.',
    where: 'Sec. 3.1',
    because: whyGammaRises,
    judge: ({ gamma: { ofRound, ofSample } }) => [
      part(
        'Both coefficients are below 0, whether D is the rate of the round before or the VM’s sample, in one reading at least.',
        falls(ofRound) || falls(ofSample),
        [...facts('D of the round before', ofRound), ...facts('D sampled of the VM', ofSample)],
      ),
      part(
        'In one reading at least the line explains seven tenths of the variance or more.',
        Math.max(ofRound?.rSquared ?? 0, ofSample?.rSquared ?? 0) >= GOOD_LINE,
        [...facts('D of the round before', ofRound), ...facts('D sampled of the VM', ofSample)].filter(({ of }) =>
          of.endsWith('R²'),
        ),
      ),
    ],
  },
];
