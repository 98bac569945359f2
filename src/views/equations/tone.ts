import type { SymbolId } from '../../state/symbols';

/** The colours that mean something in every view (look.md), and the accent for all else. */
export type Tone = 'sent' | 'again' | 'skip' | 'stop' | 'accent';

const TONES: Partial<Record<SymbolId, Tone>> = {
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
export function toneOf(id: SymbolId): Tone {
  return TONES[id] ?? 'accent';
}
