import { afterEach, describe, expect, it } from 'vitest';
import { engine } from '../engine/engine';
import { type Display, ENERGY_UNITS, NUMBER_STYLES, plainDisplay, RATE_UNITS, setDisplay } from '../format/display';
import { encodeLink } from '../scenario/link';
import { presets } from '../scenario/presets';
import { writeScenario } from '../scenario/scenario-json';
import { energyShares } from '../views/charts/shares';
import { keyNumbers } from '../views/explore/key-numbers';
import { limitsOf, verdictOf } from '../views/explore/verdict';

afterEach(() => setDisplay(plainDisplay));

const settings: readonly Display[] = NUMBER_STYLES.flatMap((numbers) =>
  ENERGY_UNITS.flatMap((energy) => RATE_UNITS.map((rates) => ({ numbers, energy, rates }))),
);

const answers = presets.map(({ scenario }) => engine.explore({ scenario, baseline: null, overlay: false }));

/** Explore's words under a setting, a line each. */
function wordsUnder(display: Display): readonly string[] {
  setDisplay(display);
  return answers.flatMap((answer) => {
    const { headline, reason } = verdictOf(answer.evaluation);
    const shares = energyShares(answer);
    const tiles = keyNumbers(answer.evaluation, null).map((tile) =>
      [tile.label, tile.shown.number, tile.shown.unit, tile.caption].join(' '),
    );
    const bars = shares?.bars.flatMap((bar) => [bar.shown, ...bar.parts.map(({ shown }) => shown)]) ?? [];
    const ticks = shares ? [`${shares.axis.ticks.at(-1)?.label} ${shares.axis.unit}`] : [];
    return [headline, reason, ...limitsOf(answer.evaluation), ...tiles, ...bars, ...ticks, shares?.summary ?? ''];
  });
}

/** A line without its numbers, and without the unit of energies, which may be the other one. */
const withoutNumbers = (line: string): string =>
  line
    .replaceAll(/\d[\d.,\u202f]*/g, '#')
    .replaceAll(/\b[kMGT]?(?:J|Wh)\b/g, 'E')
    .replaceAll(/\b(?:MiB|[kMGT]bit)\/s/g, 'R');

describe('Explore, under each setting of how numbers look', () => {
  const plain = wordsUnder(plainDisplay);

  it.each(settings)('says the same in the same places: %j', (display) => {
    const words = wordsUnder(display);
    expect(words.map(withoutNumbers)).toEqual(plain.map(withoutNumbers));
    expect(words.join('\n')).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(settings)('writes every decimal one way: %j', (display) => {
    const text = wordsUnder(display).join('\n');
    // Thousands are groups of three: one or two digits behind a sign, or four, are decimals.
    const wrong = { point: /\d,\d{1,2}\b/, comma: /\d\.\d{1,2}\b/, space: /\d\.\d{1,2}\b/, browser: /[^\s\S]/ };
    expect(text).not.toMatch(wrong[display.numbers]);
  });

  it.each(ENERGY_UNITS)('has the bars of energy, their axis and the key number in %s', (energy) => {
    setDisplay({ ...plainDisplay, energy });
    const inUnit = energy === 'J' ? /^[kMGT]?J$/ : /^[kMGT]?Wh$/;
    for (const answer of answers) {
      const shares = energyShares(answer);
      if (!shares) continue;
      expect(shares.axis.unit).toMatch(inUnit);
      for (const { shown } of shares.bars) expect(shown.split('\u00a0')[1]).toMatch(inUnit);
    }
  });

  it('changes no link, no file, no result and no table of a chart', () => {
    const kept = (display: Display) => {
      setDisplay(display);
      return presets.map(({ scenario, pins }, i) => {
        const state = { view: 'explore', scenario, pins } as const;
        const answer = engine.explore({ scenario, baseline: null, overlay: false });
        return [encodeLink(state), writeScenario(state), energyShares(answers[i] ?? answer)?.table, answer];
      });
    };
    const plainKept = kept(plainDisplay);
    for (const display of settings) expect(kept(display)).toEqual(plainKept);
  });
});
