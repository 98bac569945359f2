import type { PowerByHand, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import type { PowerTrace } from '../../readers/power-trace';
import type { HowHeld } from '../../state/held-slice';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import type { Axis } from '../plot/axis';
import { levelText, momentText, noSpanText, wattsText } from './power-findings';
import { middleOf, movedSpan } from './power-marks';
import { updatePower, withLevel, withSpan } from './power-state';
import { RangeMark } from './RangeMark';
import * as words from './words';

interface PowerMarksProps {
  readonly trackKey: string;
  readonly trace: PowerTrace;
  readonly energy: TraceEnergy;
  readonly byHand: PowerByHand;
  readonly span: TimeSpan | null;
  readonly time: Axis;
  readonly watts: Axis;
}

/** The span and the static power of each host as sliders, each with the way back to the rule. */
export function PowerMarks({ trackKey, trace, energy, byHand, span, time, watts }: PowerMarksProps) {
  const mark = (next: TimeSpan | null, how: HowHeld = 'step') =>
    updatePower((state) => withSpan(state, trackKey, next), how);
  return (
    <div className="power-marks columns">
      <section aria-label={words.migration}>
        <p className="power-mark-head row note is-ink">
          <strong>{words.migration}</strong>
          <span className="is-muted">{span === null ? '' : byHand.span ? words.byHand : words.byRule}</span>
          {byHand.span && (
            <button type="button" onClick={() => mark(null)}>
              {words.backToRule}
              <span className="visually-hidden">{words.forTheMigration}</span>
            </button>
          )}
        </p>
        {span === null ? (
          <p className="note">
            {noSpanText(trace)}{' '}
            <button type="button" onClick={() => mark(middleOf(time))}>
              {words.markByHand}
            </button>
          </p>
        ) : (
          (['from', 'to'] as const).map((end) => (
            <RangeMark
              key={end}
              label={words.ends[end]}
              value={span[end]}
              axis={time}
              text={momentText(span[end])}
              onMove={(value) => mark(movedSpan(span, end, value, time), 'move')}
            />
          ))
        )}
      </section>
      {HOSTS.map((host) => (
        <Level key={host} host={host} trackKey={trackKey} energy={energy} byHand={byHand} watts={watts} />
      ))}
    </div>
  );
}

interface LevelProps {
  readonly host: Host;
  readonly trackKey: string;
  readonly energy: TraceEnergy;
  readonly byHand: PowerByHand;
  readonly watts: Axis;
}

/** Static power of one host. */
function Level({ host, trackKey, energy, byHand, watts }: LevelProps) {
  const own = energy.hosts[host];
  if (!own) {
    return (
      <section aria-label={words.hostNames[host]}>
        <p className="power-mark-head row note is-ink">
          <strong>{words.hostNames[host]}</strong>
        </p>
        <p className="note">{words.hostNotRead}</p>
      </section>
    );
  }
  const hand = byHand.staticPower[host];
  const level = hand ?? own.found?.watts ?? null;
  const move = (value: number | null, how: HowHeld = 'move') =>
    updatePower((state) => withLevel(state, trackKey, host, value), how);
  return (
    <section aria-label={words.hostNames[host]}>
      <p className="power-mark-head row note is-ink">
        <strong className={`power-name is-${host}`}>{words.hostNames[host]}</strong>
        <span className="is-muted">{hand === null ? '' : words.byHand}</span>
        {hand !== null && (
          <button type="button" onClick={() => move(null, 'step')}>
            {words.backToRule}
            <span className="visually-hidden">{words.forTheHost(words.hosts[host])}</span>
          </button>
        )}
      </p>
      <RangeMark
        label={words.staticPower}
        value={level ?? watts.domain[0]}
        axis={watts}
        text={level === null ? words.notKnown : wattsText(level)}
        onMove={move}
      />
      <p className="note">{levelText(own)}</p>
    </section>
  );
}
