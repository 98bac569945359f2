import { useState } from 'react';
import type { DayReading } from '../../readers/day-curve';
import { HOURS, writeDay } from '../../scenario/day-curve';
import { useStore } from '../../state/store';
import { problemCount, reportOf, takenOf } from '../intake/file-reports';
import { type Reading, type Taken, useReading } from '../intake/use-reading';
import * as words from './words';

/** What a day was made of: which file, and what of it is not the file's own. */
interface DayTold {
  readonly sentence: string;
}

function toldOf({ file, hours, ...reading }: DayReading): string {
  return words.dayFrom(file, problemCount({ ...reading, file }), HOURS - hours);
}

/** Reads the rates of a day into the link: 24 numbers, so that it needs no file any more. */
export function useDayReading(): { readonly reading: Reading; readonly told: DayTold | null } {
  const [told, setTold] = useState<DayTold | null>(null);
  const reading = useReading('day', async (files, ask): Promise<Taken | null> => {
    const answer = await ask('readDays', { files });
    if (!answer) return null;
    const [first, ...more] = answer.files.filter(({ rates }) => rates !== null);
    const bad = answer.files.filter(({ rates }) => rates === null);
    if (!first?.rates) return takenOf([], bad);
    const { setOption } = useStore.getState();
    setOption('what-if.day', writeDay(first.rates));
    const sentence = toldOf(first);
    setTold({ sentence });
    const taken = takenOf(more.length > 0 ? [sentence, words.oneDay] : [sentence], bad);
    const { problems, problemCount: count, file } = first;
    const reports = count > 0 ? [{ ...reportOf(file, problems, false), count }, ...taken.reports] : taken.reports;
    return { ...taken, reports };
  });
  return { reading, told };
}
