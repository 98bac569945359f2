import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { classes } from '../shared/classes';
import { Panel } from '../shared/Panel';
import { describeStep, type FaultArrow, type FaultStep, faultSteps, stepName } from './fault-steps';
import * as words from './words';

/** Where the ways of the picture run. */
const ARROWS: Readonly<Record<FaultArrow, string>> = {
  write: 'M76 58H108m-7-5 7 5-7 5',
  fault: 'M180 50H212m-7-5 7 5-7 5',
  set: 'M240 90V122m-5-7 5 7 5-7',
  open: 'M212 66H180m7-5-7 5 7 5',
  through: 'M76 50H108m-7-5 7 5-7 5M76 66H108m-7-5 7 5-7 5',
  read: 'M240 122V90m-5 7 5-7 5 7',
  protect: 'M212 66H180m7-5-7 5 7 5',
};

const BITS = [0, 0, 1, 0, 0, 1, 0] as const;

/** Figure 7 as a picture in steps; nothing in it moves by itself. */
export function FaultSteps() {
  const index = Math.min(useStore(selectOption('measure.fault')), faultSteps.length - 1);
  const setIndex = (to: number) => useStore.getState().setOption('measure.fault', to);
  const step = faultSteps[index];
  if (!step) return null;
  const isFirst = index === 0;
  const isLast = index === faultSteps.length - 1;
  return (
    <Panel id="fault-title" title={words.faultTitle} className="fault apart">
      <div className="row gap-8">
        <FaultPicture step={step} />
        <div className="fault-words stack gap-1">
          <p className="note">{stepName(index)}</p>
          <p className="fault-text" aria-live="polite">
            {step.text}
          </p>
          <div className="buttons">
            <button type="button" aria-disabled={isFirst} onClick={() => !isFirst && setIndex(index - 1)}>
              {words.back}
            </button>
            <button type="button" onClick={() => setIndex(isLast ? 0 : index + 1)}>
              {isLast ? words.fromTheStart : words.next}
            </button>
          </div>
        </div>
      </div>
    </Panel>
  );
}

function FaultPicture({ step }: { readonly step: FaultStep }) {
  const { isProtected, bit, arrow } = step;
  return (
    <svg className="fault-picture" viewBox="7 6 274 166" role="img" aria-label={describeStep(step)}>
      <text x="40" y="20" textAnchor="middle">
        {words.faultPicture.guest}
      </text>
      <rect className="fault-box" x="8" y="30" width="64" height="56" rx="3" />
      <path className="fault-pen" d="M28 70l4-12 20-20 8 8-20 20zM48 42l8 8" />
      <text x="144" y="20" textAnchor="middle">
        {words.faultPicture.page}
      </text>
      <rect className={bit === 1 ? 'fault-box is-dirty' : 'fault-box'} x="112" y="30" width="64" height="56" rx="3" />
      {isProtected ? (
        <path className="fault-lock" d="M132 56h24v18h-24zM137 56v-6a7 7 0 0 1 14 0v6" />
      ) : (
        <path className="fault-lock is-open" d="M132 56h24v18h-24zM137 56v-10a7 7 0 0 1 14 0" />
      )}
      <text x="244" y="20" textAnchor="middle">
        {words.faultPicture.hypervisor}
      </text>
      <rect className="fault-box" x="216" y="30" width="56" height="56" rx="3" />
      <path className="fault-eye" d="M226 58q18-20 36 0q-18 20-36 0z" />
      <circle className="fault-pupil" cx="244" cy="58" r="5" />
      {arrow && <path className="fault-arrow" d={ARROWS[arrow]} />}
      <g>
        {BITS.map((other, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bit has no name but its place.
          <Bit key={i} at={i} value={other} />
        ))}
        <Bit at={BITS.length} value={bit} isOurs />
      </g>
      <text x="8" y="166">
        {words.faultPicture.bitmap}
      </text>
    </svg>
  );
}

/** Left edges of the bits; the last one is the page's, under the hypervisor. */
const BIT_PLACES = [8, 38, 68, 98, 128, 158, 188, 226] as const;
const BIT_MIDDLES = [22, 52, 82, 112, 142, 172, 202, 240] as const;

function Bit({ at, value, isOurs = false }: { readonly at: number; readonly value: 0 | 1; readonly isOurs?: boolean }) {
  return (
    <g className={classes('fault-bit', isOurs && 'is-ours', value === 1 && 'is-set')}>
      <rect x={BIT_PLACES[at]} y="126" width="28" height="24" rx="2" />
      <text x={BIT_MIDDLES[at]} y="143" textAnchor="middle">
        {value}
      </text>
    </g>
  );
}
