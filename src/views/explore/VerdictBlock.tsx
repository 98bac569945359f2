import { memo } from 'react';
import type { Evaluation } from '../../engine/evaluation';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { selectMend, selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { keyed } from '../shared/keyed';
import { Said } from '../shared/Said';
import { useLate } from '../shared/use-late';
import { adviceOf, limitsOf, verdictOf } from './verdict';
import * as words from './words';

/** Advice comes when a slider has come to rest: until then nothing is said of it. */
const ADVICE_IS_LATE_MS = 300;

/** Will it converge, why it stopped, and the cheapest change that mends a bad result. Its height never changes. */
export const VerdictBlock = memo(function VerdictBlock({ evaluation }: { readonly evaluation: Evaluation | null }) {
  if (!evaluation) return <div className="verdict" />;
  const verdict = verdictOf(evaluation);
  const limits = limitsOf(evaluation);
  return (
    <div className="verdict">
      <h1 key={String(verdict.isGood)} className="verdict-headline one-line">
        {!verdict.isGood && (
          <svg className="verdict-sign" viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
            <path d="M8 1.5 15 14H1zM8 6v4M8 11.6v1" />
          </svg>
        )}
        {verdict.headline}
      </h1>
      <Said text={verdict.headline} />
      <div className="verdict-reason is-muted">
        {verdict.isGood ? (
          <p key={verdict.reason}>{verdict.reason}</p>
        ) : (
          <Advice model={evaluation.model} reason={verdict.reason} />
        )}
      </div>
      <ul key={limits.join()} className="verdict-limits" aria-label={words.limitsOfNumbers}>
        {keyed(limits).map(([key, limit]) => (
          <li key={key}>{limit}</li>
        ))}
      </ul>
    </div>
  );
});

interface AdviceProps {
  readonly model: ModelId;
  readonly reason: string;
}

/** A platform has many settings that may help: they stand in a table, with what comes of each. */
function Advice({ model, reason }: AdviceProps) {
  const isOpen = useStore(selectOption('explore.remedies'));
  const setOption = useStore((state) => state.setOption);
  if (modelFacts[model].group !== 'platform') return <ReasonWithAdvice reason={reason} />;
  return (
    <p key={reason}>
      {`${reason} `}
      <button
        type="button"
        className="verdict-action"
        aria-expanded={isOpen}
        onClick={() => setOption('explore.remedies', !isOpen)}
      >
        {words.whatWouldHelp}
      </button>
    </p>
  );
}

/** Why it is bad, and what would mend it. Made anew when its words change, so that nothing in it counts as moved. */
function ReasonWithAdvice({ reason }: { readonly reason: string }) {
  const mend = useStore(selectMend);
  const setParameter = useStore((state) => state.setParameter);
  const isLate = useLate(mend === undefined, ADVICE_IS_LATE_MS);
  if (mend === undefined) {
    const looking = isLate ? words.lookingForFix : '';
    return <p key={reason + looking}>{`${reason} ${looking}`}</p>;
  }
  if (mend === null) return <p key={reason}>{`${reason} ${words.noSingleFix}`}</p>;
  const { text, action } = adviceOf(mend);
  return (
    <p key={reason + text}>
      {`${reason} ${text} `}
      <button type="button" className="verdict-action" onClick={() => setParameter(mend.knob, mend.to)}>
        {action}
      </button>
    </p>
  );
}
