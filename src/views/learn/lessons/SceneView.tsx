import type { ReactNode } from 'react';
import { type LessonControls, NOW, type Scene } from '../../../lessons/lesson';
import type { NumberName } from '../../../scenario/scenario';
import { LessonFigures } from './LessonFigures';
import { LessonKnobs } from './LessonKnobs';
import { Prose } from './Prose';
import type { LessonNumbers } from './use-lesson-numbers';

interface SceneViewProps {
  readonly scene: Scene;
  readonly numbers: LessonNumbers;
  /** The knobs of the step, where this scene has them. */
  readonly controls: LessonControls | null;
  readonly isChanged: boolean;
  readonly onChange: (knob: NumberName, value: number) => void;
  readonly onReset: () => void;
  /** What is asked about the scene. */
  readonly children?: ReactNode;
}

/** Words, and the figures and knobs that they are about. */
export function SceneView({ scene, numbers, controls, isChanged, onChange, onReset, children }: SceneViewProps) {
  const now = controls === null ? undefined : numbers.scenarios[NOW];
  return (
    <div className="lesson-scene stack gap-6">
      <div className="lesson-words stack">
        <Prose of={scene.text} values={numbers.values} />
        {children}
      </div>
      {(scene.show.length > 0 || now !== undefined) && (
        <div className="lesson-figures stack gap-6">
          {controls && now && (
            <LessonKnobs
              controls={controls}
              scenario={now}
              isChanged={isChanged}
              onChange={onChange}
              onReset={onReset}
            />
          )}
          <LessonFigures of={scene.show} numbers={numbers} />
        </div>
      )}
    </div>
  );
}
