import type { PlaceId } from '../../../scenario/views';
import type { TermId } from '../../../vocabulary/terms';
import type { SettingId } from './settings';
import { type ItemWords, itemLabels } from './words';

export type ItemKind = 'equation' | 'algorithm' | 'table' | 'figure' | 'section';

/** What is drawn in place, computed here with the paper's inputs. */
export type LiveId =
  | 'rounds'
  | 'history'
  | 'history-rate'
  | 'refined-rate'
  | 'energy-of-readings'
  | 'learned-energy'
  | 'power-over-rate'
  | 'energy-over-rate'
  | 'power-trace'
  | 'energy-fit'
  | 'loop'
  | 'faults'
  | 'windows'
  | 'distinct'
  | 'trials-time'
  | 'trials-downtime'
  | 'trials-traffic'
  | 'trials-energy'
  | 'guided'
  | 'glossary';

/** An equation, algorithm, table or figure of the paper. The next one is one more record. */
export interface PaperItem extends ItemWords {
  /** Also its address and its element's: 'eq-5'. */
  readonly id: string;
  readonly kind: ItemKind;
  /** 'Eq. 5' */
  readonly label: string;
  /** The files that hold it, with the function: 'src/models/energy.ts#energyOf'. */
  readonly files: readonly string[];
  /** Written out with the numbers of a setting: an equation of `views/equations` by its id. */
  readonly equation?: { readonly id: string; readonly setting: SettingId };
  /** Drawn in place. */
  readonly live?: LiveId;
  /** Another item that shows it. */
  readonly see?: string;
  /** The view that has it, opened with the paper's setting. */
  readonly opens?: { readonly place: PlaceId; readonly setting: SettingId; readonly words: string };
  readonly terms: readonly TermId[];
}

const KINDS = { eq: 'equation', fig: 'figure' } as const;

type Rest = Omit<PaperItem, 'id' | 'kind' | 'label' | keyof ItemWords>;

/** An item that has a number: `numbered('eq', 5, words.equation5, ...)` is 'Eq. 5' with the id 'eq-5'. */
export function numbered(of: keyof typeof KINDS, number: number, said: ItemWords, rest: Rest): PaperItem {
  return { ...said, ...rest, id: `${of}-${number}`, kind: KINDS[of], label: itemLabels[of](number) };
}
