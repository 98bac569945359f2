import type { BestPhi } from '../../analysis/history/history-errors';
import type { ReplayAnswer } from '../../engine/history-job';
import { formatNumber } from '../../format/number';
import { plainAxis } from '../plot/axis';
import { type Figure, type FigureLayer, ordinalAxis } from '../plot/figure';
import { HEIGHT } from './history-looks';
import * as words from './words';

/** φ as it is shown: two places are enough for a weight. */
export const phiText = (phi: number): string => formatNumber(Math.round(100 * phi) / 100);

/** As near to the best as the paper's rule came in a trial. */
const NEAR = 0.02;
/** Less than this is no change. */
const SAME = 0.005;

function titleOf(first: number, last: number, best: BestPhi | null): string {
  if (best?.kind === 'known') {
    const off = Math.abs(last - best.phi);
    return off <= NEAR ? words.phiFoundBest(phiText(best.phi)) : words.phiAndBest(phiText(last), phiText(best.phi));
  }
  if (Math.abs(last - first) < SAME) return words.phiStays(phiText(last));
  return words.phiGoes(phiText(first), phiText(last), last < first);
}

function bestText(best: BestPhi | null): string {
  if (best === null) return words.noBestPhi;
  return best.kind === 'known' ? words.madeSoThat(phiText(best.phi)) : words.lookingBack(phiText(best.phi));
}

/** φ after every migration, and the best one where it can be told (eq. 13). */
export function phiFigure({ of, replayed: { migrations }, best }: ReplayAnswer): Figure {
  const values = migrations.map(({ phiAfter }) => phiAfter);
  const last = values.at(-1) ?? of.phi;
  const x = ordinalAxis(migrations.length, words.alongMigrations);
  const level: readonly FigureLayer[] = best
    ? [
        {
          mark: 'segments',
          colour: 'base',
          dash: 'dash',
          name: words.bestLine,
          segments: [[x.domain[0], best.phi, x.domain[1], best.phi]],
        },
      ]
    : [];
  return {
    draw: 'recharts',
    fileName: 'precopy-history-phi',
    title: titleOf(of.phi, last, best),
    summary: `${words.phiIs(phiText(of.phi), phiText(last), migrations.length)} ${bestText(best)}`,
    name: words.phiChart,
    table: {
      columns: [
        { key: 'migration', label: words.migration },
        { key: 'phi_before', label: words.phiHeads.before },
        { key: 'phi_after', label: words.phiHeads.after },
        { key: 'phi_best', label: best?.kind === 'known' ? words.phiHeads.best : words.phiHeads.bestLookingBack },
      ],
      rows: migrations.map(({ migration, phiBefore, phiAfter }) => [migration, phiBefore, phiAfter, best?.phi ?? null]),
    },
    x,
    panels: [
      {
        y: { ...plainAxis(1), label: words.phiLabel },
        height: HEIGHT,
        layers: [...level, { mark: 'line', colour: 'accent', width: 2.25, name: 'φ', values }],
      },
    ],
    points: migrations.map(({ migration, phiBefore, phiAfter }) => ({
      x: migration,
      sentence: words.phiAround(migration, phiText(phiBefore), phiText(phiAfter)),
    })),
  };
}
