import { useMemo } from 'react';
import type { ExploreAnswer } from '../../../engine/engine';
import type { CurveValues, LessonQuestion } from '../../../engine/lesson-job';
import { scenariosFor } from '../../../lessons/drawn';
import type { LessonValues } from '../../../lessons/fields';
import { type Curve, type Lesson, type LessonControls, NOW, type Step } from '../../../lessons/lesson';
import type { NumberName, Scenario } from '../../../scenario/scenario';
import { withParameters } from '../../../scenario/set-parameter';
import { useJob, useLiveJob } from '../../shared/use-job';

/** What the reader has set the knobs of a step to. */
export type Changes = Readonly<Partial<Record<NumberName, number>>>;

/** All numbers of a step. */
export interface LessonNumbers {
  /** The lesson's scenarios, and `now` as the knobs stand. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly values: LessonValues;
  readonly answers: Readonly<Record<string, ExploreAnswer>>;
  /** Null while it is not worked out. */
  readonly curveOf: (curve: Curve) => CurveValues | null;
  readonly isReady: boolean;
  /** Why there are no numbers; null where nothing failed. */
  readonly sentence: string | null;
  readonly again: () => void;
}

/** The curves of a step: of its figures, and the one that is drawn by hand. */
function curvesOf({ show, reveal, question }: Step): readonly Curve[] {
  const figures = [...show, ...reveal.show].filter((figure) => figure.kind === 'curve');
  return question?.kind === 'line' ? [...figures, question.curve] : figures;
}

const isLive = ({ of }: Curve): boolean => of.includes(NOW);

const plain = ({ of, knob, from, to, field }: Curve): Curve => ({ of, knob, from, to, field });

/**
 * Asks the worker for the numbers of a step. What the lesson gives is asked once; what the knobs change, `now`, follows
 * them, and the last answer stays until the next is there.
 */
export function useLessonNumbers(
  lesson: Lesson,
  step: Step,
  code: string,
  controls: LessonControls | null,
  changes: Changes,
): LessonNumbers {
  const given = useMemo(() => scenariosFor(lesson, code), [lesson, code]);
  const curves = useMemo(() => curvesOf(step), [step]);
  const fixed = useMemo(() => curves.filter((curve) => !isLive(curve)), [curves]);
  const live = useMemo(() => curves.filter(isLive), [curves]);
  const { fleets } = lesson;
  const question = useMemo<LessonQuestion>(
    () => ({ scenarios: given, fleets, curves: fixed.map(plain) }),
    [given, fleets, fixed],
  );
  const now = useMemo(() => {
    const start = controls === null ? undefined : given[controls.of];
    return start === undefined ? null : withParameters(start, changes);
  }, [given, controls, changes]);
  const liveQuestion = useMemo<LessonQuestion | null>(
    () => (now === null ? null : { scenarios: { ...given, [NOW]: now }, fleets: {}, curves: live.map(plain) }),
    [given, now, live],
  );
  const job = useJob('lesson', question);
  const nowJob = useLiveJob('lessonNow', liveQuestion, null);
  const answer = job.isCurrent ? job.answer : null;
  const nowAnswer = now === null ? null : nowJob.answer;
  return useMemo(() => {
    const answers = { ...answer?.answers, ...(nowAnswer && { [NOW]: nowAnswer.answers[NOW] as ExploreAnswer }) };
    return {
      scenarios: now === null ? given : { ...given, [NOW]: now },
      answers,
      values: { ...answer?.values, ...(nowAnswer && { [NOW]: nowAnswer.values[NOW] ?? {} }) },
      curveOf: (curve) =>
        (isLive(curve) ? nowAnswer?.curves[live.indexOf(curve)] : answer?.curves[fixed.indexOf(curve)]) ?? null,
      isReady: answer !== null,
      sentence: job.sentence,
      again: job.again,
    };
  }, [answer, nowAnswer, given, now, live, fixed, job.sentence, job.again]);
}
