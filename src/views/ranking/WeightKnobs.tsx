import type { RankAnswer } from '../../engine/rank-job';
import { parameterByName } from '../../scenario/parameters';
import { COST_TERMS, metricRecords } from '../../vocabulary/metrics';
import { NumberKnob } from '../controls/NumberKnob';
import type { RankedAbout } from './ranking-asked';
import { maximumText } from './ranking-rows';
import * as words from './words';

interface WeightKnobsProps {
  readonly answer: RankAnswer | null;
  readonly about: RankedAbout | null;
}

/** The four weights of eq. 18, each over the maximum that its metric is divided by. */
export function WeightKnobs({ answer, about }: WeightKnobsProps) {
  return (
    <div className="ranking-weights knob-set is-control">
      {COST_TERMS.map((metric) => {
        const most = answer && about ? maximumText(answer, about, metric) : '';
        return (
          <div key={metric}>
            <NumberKnob parameter={parameterByName[metricRecords[metric].weight]} />
            <p className="note one-line dims" title={words.maximumTitle(most)}>
              {most}
            </p>
          </div>
        );
      })}
    </div>
  );
}
