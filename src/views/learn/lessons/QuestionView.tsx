import { type ReactNode, useState } from 'react';
import type { LessonValues } from '../../../lessons/fields';
import { type Judgement, judge, type LineTruth, rightOption } from '../../../lessons/judge';
import type { Question } from '../../../lessons/lesson';
import type { Prediction } from '../../../lessons/progress';
import { keyed } from '../../shared/keyed';
import { ChoiceForm } from './ChoiceForm';
import { LineForm } from './LineForm';
import { NumberForm } from './NumberForm';
import { Inline } from './Prose';
import * as words from './words';

interface QuestionViewProps {
  readonly question: Question;
  readonly values: LessonValues;
  /** Of a line: what it is held against, and the model's whole line. */
  readonly line: { readonly truth: LineTruth; readonly drawn: readonly number[] } | null;
  readonly prediction: Prediction | null;
  readonly onPredict: (prediction: Prediction | null) => void;
}

/** A question: the reader predicts first, then the model answers. */
export function QuestionView({ question, values, line, prediction, onPredict }: QuestionViewProps) {
  const judgement = prediction === null ? null : judge(question, prediction, values, line?.truth ?? null);
  return (
    <div className="lesson-question stack apart">
      <p className="lesson-text is-strong">
        <Inline of={question.ask} values={values} />
      </p>
      <Form question={question} values={values} line={line} prediction={prediction} onPredict={onPredict} />
      {judgement === null && <Hints question={question} values={values} />}
      <div role="status">{judgement && <Verdict judgement={judgement} onAgain={() => onPredict(null)} />}</div>
    </div>
  );
}

function Form({ question, values, line, prediction, onPredict }: QuestionViewProps): ReactNode {
  switch (question.kind) {
    case 'choice':
      return (
        <ChoiceForm
          options={question.options.map(({ text }) => text)}
          values={values}
          chosen={typeof prediction === 'number' ? prediction : null}
          right={prediction === null ? null : rightOption(question, values)}
          onPredict={onPredict}
        />
      );
    case 'number':
      return (
        <NumberForm
          question={question}
          predicted={typeof prediction === 'number' ? prediction : null}
          onPredict={onPredict}
        />
      );
    case 'line':
      return line === null ? (
        <div className="lesson-waiting" />
      ) : (
        <LineForm
          question={question}
          line={line}
          predicted={typeof prediction === 'object' ? prediction : null}
          onPredict={onPredict}
        />
      );
  }
}

/** Hints, one more each time they are asked for. */
function Hints({ question: { hints }, values }: Pick<QuestionViewProps, 'question' | 'values'>) {
  const [shown, setShown] = useState(0);
  if (hints.length === 0) return null;
  return (
    <div>
      {keyed(hints.slice(0, shown)).map(([key, hint]) => (
        <p key={key} className="caption">
          <Inline of={hint} values={values} />
        </p>
      ))}
      {shown < hints.length && (
        <button type="button" onClick={() => setShown(shown + 1)}>
          {shown === 0 ? words.giveHint : words.anotherHint}
        </button>
      )}
    </div>
  );
}

function Verdict({ judgement, onAgain }: { readonly judgement: Judgement; readonly onAgain: () => void }) {
  return (
    <p className={judgement.isRight ? 'lesson-verdict warning is-good is-line' : 'lesson-verdict warning is-line'}>
      <strong>{judgement.isRight ? words.asYouSaid : words.notAsYouSaid}</strong> {judgement.sentence}{' '}
      <button type="button" onClick={onAgain}>
        {words.anotherPrediction}
      </button>
    </p>
  );
}
