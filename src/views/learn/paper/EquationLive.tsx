import { useMemo } from 'react';
import { EquationLines } from '../../equations/EquationLines';
import { equationsInPlay } from '../../equations/equation-list';
import '../../equations/equations.css';
import { answerNumbers } from '../../equations/numbers';
import type { PaperItem } from './paper-item';
import { SETTING_IDS, settings } from './settings';
import { useWork } from './work';

/** An equation in symbols, and with the numbers of its setting once they are there. */
export function EquationLive({ of: { id, setting } }: { readonly of: NonNullable<PaperItem['equation']> }) {
  const answer = useWork('settings').settings.answer?.[SETTING_IDS.indexOf(setting)];
  const numbers = useMemo(() => (answer ? answerNumbers(answer) : null), [answer]);
  const equation = equationsInPlay(settings[setting]).find((each) => each.id === id);
  return equation ? <EquationLines equation={equation} numbers={numbers} /> : null;
}
