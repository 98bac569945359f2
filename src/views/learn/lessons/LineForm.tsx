import { useState } from 'react';
import type { LineTruth } from '../../../lessons/judge';
import { placesOf, type Question } from '../../../lessons/lesson';
import { RangeTrack } from '../../controls/RangeTrack';
import { CheckButton } from './CheckButton';
import { LineSketch } from './LineSketch';
import { heightText, placeText, type Sketch, wholeSketch } from './sketch';
import * as words from './words';

/** Positions of a slider, from the bottom of the chart to its top. */
const POSITIONS = 50;

interface LineFormProps {
  readonly question: Extract<Question, { readonly kind: 'line' }>;
  readonly line: { readonly truth: LineTruth; readonly drawn: readonly number[] };
  readonly predicted: readonly number[] | null;
  readonly onPredict: (prediction: readonly number[]) => void;
}

/** A line drawn on the chart, by pointer or by a slider for each of its points. */
export function LineForm({ question, line, predicted, onPredict }: LineFormProps) {
  const { curve, points } = question;
  const [sketch, setSketch] = useState<Sketch>(() => Array.from({ length: points }, () => null));
  const shown = predicted ?? sketch;
  const whole = wholeSketch(sketch);
  const { top } = line.truth;
  const set = (index: number, height: number) => setSketch(sketch.map((each, i) => (i === index ? height : each)));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (predicted === null && whole !== null) onPredict(whole);
      }}
    >
      <LineSketch
        curve={curve}
        truth={line.truth}
        sketch={shown}
        revealed={predicted === null ? null : line.drawn}
        onDraw={predicted === null ? setSketch : null}
      />
      {predicted === null && (
        <>
          <details className="reveal">
            <summary>{words.setBySliders}</summary>
            {placesOf(curve, points).map((at, i) => (
              <div key={at} className="lesson-slider note">
                <span aria-hidden="true">
                  {words.heightAt(placeText(curve, at), heightText(curve, sketch[i] ?? null))}
                </span>
                <RangeTrack
                  label={placeText(curve, at)}
                  most={POSITIONS}
                  position={Math.round(((sketch[i] ?? 0) / top) * POSITIONS)}
                  valueText={heightText(curve, sketch[i] ?? null)}
                  onPosition={(to) => set(i, (to / POSITIONS) * top)}
                />
              </div>
            ))}
          </details>
          <CheckButton isReady={whole !== null} why={words.drawFirst} />
        </>
      )}
    </form>
  );
}
