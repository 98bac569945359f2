import type { SymbolId } from '../../state/symbols';

/** The colours that mean something in every view (look.md), and the accent for all else. */
type SymbolColour = 'sent' | 'again' | 'skip' | 'stop' | 'accent';

const COLOURS: Partial<Record<SymbolId, SymbolColour>> = {
  volume: 'sent',
  traffic: 'sent',
  dirtied: 'again',
  dirtyRate: 'again',
  workingSet: 'again',
  remaining: 'again',
  left: 'again',
  absorbed: 'again',
  curve: 'again',
  skipped: 'skip',
  gamma: 'skip',
  gammaTime: 'skip',
  gammaRate: 'skip',
  gammaConstant: 'skip',
  downtime: 'stop',
  resumeTime: 'stop',
  downtimeLimit: 'stop',
};

/** The colour in which a symbol lights up. */
export function colourOf(id: SymbolId): SymbolColour {
  return COLOURS[id] ?? 'accent';
}
