/** How decimals and thousands are written: as English, German or French has it, or as the browser is set. */
export const NUMBER_STYLES = ['point', 'comma', 'space', 'browser'] as const;
/** The unit of energies. */
export const ENERGY_UNITS = ['J', 'Wh'] as const;
/** The unit of rates: each in its own, or all in one. */
export const RATE_UNITS = ['usual', 'MiB/s', 'Mbit/s'] as const;

/** What a person has chosen of how numbers look. It changes texts on the screen alone: no link, file or result. */
export interface Display {
  readonly numbers: (typeof NUMBER_STYLES)[number];
  readonly energy: (typeof ENERGY_UNITS)[number];
  readonly rates: (typeof RATE_UNITS)[number];
}

/** The page as it is by itself: 1,234.5, J, dirtying in MiB/s and links in Mbit/s. */
export const plainDisplay: Display = { numbers: 'point', energy: 'J', rates: 'usual' };

const LOCALES = { point: 'en', comma: 'de', space: 'fr', browser: undefined } as const;

let shown = plainDisplay;

/** How numbers look now. The worker, which writes files and results, has only ever the plain one. */
export const display = (): Display => shown;

/** Sets it for this page. Only `src/app/wire.ts` does, before anything is drawn; what is on the screen is drawn anew. */
export function setDisplay(chosen: Display): void {
  shown = chosen;
}

/** The locale whose numbers are written; undefined for the browser's. */
export const numberLocale = (): string | undefined => LOCALES[shown.numbers];

const isOf = <Word extends string>(words: readonly Word[], word: string | undefined): word is Word =>
  (words as readonly (string | undefined)[]).includes(word);

/** As one word, for the browser to keep: 'comma Wh Mbit/s'. */
export const writeDisplay = ({ numbers, energy, rates }: Display): string => `${numbers} ${energy} ${rates}`;

/** What was kept; each part that is missing or unknown is the plain one. 'comma kWh' -> comma and J. */
export function readDisplay(kept: string | null): Display {
  const [numbers, energy, rates] = kept?.split(' ') ?? [];
  return {
    numbers: isOf(NUMBER_STYLES, numbers) ? numbers : plainDisplay.numbers,
    energy: isOf(ENERGY_UNITS, energy) ? energy : plainDisplay.energy,
    rates: isOf(RATE_UNITS, rates) ? rates : plainDisplay.rates,
  };
}
