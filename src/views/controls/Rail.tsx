import { useStore } from '../../state/store';
import './controls.css';
import { KnobGroups } from './KnobGroups';
import * as words from './words';

/** All knobs by group: a rail at the left of wide screens, a sheet at the bottom of narrow ones. */
export function Rail() {
  const open = useStore((state) => state.controlsOpen);
  const setOpen = useStore((state) => state.setControlsOpen);
  const resetAll = useStore((state) => state.resetAll);
  return (
    <section className={open ? 'rail is-open' : 'rail'} aria-label={words.railTitle}>
      <div className="rail-bar">
        <button
          type="button"
          className="rail-toggle"
          aria-expanded={open}
          aria-controls="rail-knobs"
          onClick={() => setOpen(!open)}
        >
          {open ? words.hideControls : words.showControls}
        </button>
        <button type="button" onClick={resetAll}>
          {words.resetAll}
        </button>
      </div>
      <div className="rail-knobs" id="rail-knobs">
        <KnobGroups />
      </div>
    </section>
  );
}
