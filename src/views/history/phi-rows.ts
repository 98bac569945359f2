import type { BestPhi } from '../../analysis/history/history-errors';
import type { ReplayAnswer } from '../../engine/history-job';
import { formatNumber } from '../../format/number';
import { plainAxis } from '../plot/axis';
import { type Figure, type FigureLayer, ordinalAxis } from '../plot/figure';
import { HEIGHT } from './history-looks';

/** φ as it is shown: two places are enough for a weight. */
export const phiText = (phi: number): string => formatNumber(Math.round(100 * phi) / 100);

/** As near to the best as the paper's rule came in a trial. */
const NEAR = 0.02;
/** Less than this is no change. */
const SAME = 0.005;

function titleOf(first: number, last: number, best: BestPhi | null): string {
  if (best?.kind === 'known') {
    const off = Math.abs(last - best.phi);
    return off <= NEAR
      ? `φ has found the best value, ${phiText(best.phi)}`
      : `φ is at ${phiText(last)}; the best is ${phiText(best.phi)}`;
  }
  if (Math.abs(last - first) < SAME) return `φ stays at ${phiText(last)}`;
  const tells = last < first ? 'history tells more than was thought' : 'the sample tells more than was thought';
  return `φ goes from ${phiText(first)} to ${phiText(last)}: ${tells}`;
}

function bestText(best: BestPhi | null): string {
  if (best === null) return 'Which φ is best cannot be told from these migrations.';
  return best.kind === 'known'
    ? `This load is made up so that ${phiText(best.phi)} is best (dashed).`
    : `Looking back, ${phiText(best.phi)} would have been best over all of them (dashed).`;
}

/** φ after every migration, and the best one where it can be told (eq. 13). */
export function phiFigure({ of, replayed: { migrations }, best }: ReplayAnswer): Figure {
  const values = migrations.map(({ phiAfter }) => phiAfter);
  const last = values.at(-1) ?? of.phi;
  const x = ordinalAxis(migrations.length, 'migration');
  const level: readonly FigureLayer[] = best
    ? [
        {
          mark: 'segments',
          colour: 'base',
          dash: 'dash',
          name: 'best',
          segments: [[x.domain[0], best.phi, x.domain[1], best.phi]],
        },
      ]
    : [];
  return {
    draw: 'recharts',
    fileName: 'precopy-history-phi',
    title: titleOf(of.phi, last, best),
    summary:
      `φ is how much the sample counts in D̃ against history. It was ${phiText(of.phi)} at first and is ${phiText(last)} ` +
      `after ${migrations.length} ${migrations.length === 1 ? 'migration' : 'migrations'}; it stays between 0.05 and 0.95. ${bestText(best)}`,
    name: 'Line: phi after each migration',
    table: {
      columns: [
        { key: 'migration', label: 'Migration' },
        { key: 'phi_before', label: 'φ before' },
        { key: 'phi_after', label: 'φ after' },
        { key: 'phi_best', label: best?.kind === 'known' ? 'Best φ' : 'Best φ, looking back' },
      ],
      rows: migrations.map(({ migration, phiBefore, phiAfter }) => [migration, phiBefore, phiAfter, best?.phi ?? null]),
    },
    x,
    panels: [
      {
        y: { ...plainAxis(1), label: 'φ, the weight of the sample' },
        height: HEIGHT,
        layers: [...level, { mark: 'line', colour: 'accent', width: 2.25, name: 'φ', values }],
      },
    ],
    points: migrations.map(({ migration, phiBefore, phiAfter }) => ({
      x: migration,
      sentence: `Migration ${migration}: φ was ${phiText(phiBefore)} before it and is ${phiText(phiAfter)} after it.`,
    })),
  };
}
