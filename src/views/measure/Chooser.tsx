import { useId } from 'react';
import { writeWorkload } from '../../simulator/workload-text';
import { useStore } from '../../state/store';
import { problemLine } from '../intake/file-reports';
import { Lines } from '../intake/Lines';
import { keyed } from '../shared/keyed';
import { allPresetsShown, type ChooserRow, chooserRows } from './chooser-rows';
import { MixEditor } from './MixEditor';
import { type MeasureState, updateMeasure, withCompared, withoutImport } from './measure-state';
import { partsOf } from './mix';
import { MIX_KEY } from './series';
import * as words from './words';

interface ChooserProps {
  readonly state: MeasureState;
  readonly workload: string;
}

/** Which workload the numbers are about, and which are laid over each other. */
export function Chooser({ state, workload }: ChooserProps) {
  const rows = chooserRows(state, workload);
  const group = useId();
  const mix = rows.find(({ key }) => key === MIX_KEY);
  const all = allPresetsShown(rows);
  return (
    <fieldset className="chooser cards gap-8" aria-labelledby={`${group}-title`}>
      <div className="chooser-head chart-head">
        <h2 id={`${group}-title`}>{words.workloadTitle}</h2>
        <button type="button" aria-pressed={all} onClick={() => showPresets(rows, !all)}>
          {words.allInCharts}
        </button>
      </div>
      {rows.map((row) => (
        <Row key={row.key} row={row} group={group} state={state} workload={workload} />
      ))}
      {mix?.isMain && <MixEditor workload={workload} />}
    </fieldset>
  );
}

function showPresets(rows: readonly ChooserRow[], isOn: boolean): void {
  for (const { key, importId } of rows) {
    if (importId === null && key !== MIX_KEY) updateMeasure((state) => withCompared(state, key, isOn), 'look');
  }
}

interface RowProps extends ChooserProps {
  readonly row: ChooserRow;
  readonly group: string;
}

function Row({ row, group, state, workload }: RowProps) {
  const { key, label, sentence, isMain, isShown, canShow, importId } = row;
  const sentenceId = useId();
  const setParameter = useStore((store) => store.setParameter);
  const say = useStore((store) => store.say);
  const choose = () => {
    updateMeasure((before) => ({ ...before, main: importId ?? 'workload' }), 'look');
    if (importId !== null) return;
    // A mix begins as the parts of what was chosen before.
    setParameter('workload', key === MIX_KEY ? (state.mix ?? writeWorkload(partsOf(workload))) : key);
  };
  const remove = (id: number) => {
    updateMeasure((before) => withoutImport(before, id));
    say(words.isRemoved(label));
  };
  return (
    <div className={isMain ? 'choice-row is-main' : 'choice-row'}>
      <label className="option">
        <input type="radio" name={group} checked={isMain} aria-describedby={sentenceId} onChange={choose} />
        <span>{label}</span>
      </label>
      <label className="option">
        <Swatch row={row} />
        <input
          type="checkbox"
          aria-label={words.inTheCharts(label)}
          checked={isShown}
          disabled={isMain || !canShow}
          onChange={(event) => updateMeasure((before) => withCompared(before, key, event.target.checked), 'look')}
        />
      </label>
      <p className="choice-sentence note" id={sentenceId}>
        {sentence}
        {importId !== null && (
          <button type="button" className="choice-remove" onClick={() => remove(importId)}>
            {words.remove}
            <span className="visually-hidden"> {label}</span>
          </button>
        )}
      </p>
      {importId !== null && <ImportNotes state={state} id={importId} />}
    </div>
  );
}

/** What was taken otherwise than it stands in the file, and what was left out. */
function ImportNotes({ state, id }: { readonly state: MeasureState; readonly id: number }) {
  const found = state.imports.find((each) => each.id === id);
  if (!found || found.notes.length + found.problems.length === 0) return null;
  return (
    <div className="choice-notes note">
      {keyed(found.notes).map(([key, note]) => (
        <p key={key}>{note}</p>
      ))}
      <Lines lines={found.problems.map(problemLine)} />
    </div>
  );
}

/** How its line looks in the charts. */
function Swatch({ row: { look, isMeasured, isMain } }: { readonly row: ChooserRow }) {
  const kind = isMeasured ? `series-dots dots-${look % 2}` : `series-line look-${look}`;
  return (
    <svg width="28" height="12" aria-hidden="true">
      <path className={isMain ? `${kind} is-main` : kind} d={isMeasured ? DOTS : LINE} />
    </svg>
  );
}

const LINE = 'M1 6H27';
const DOTS = 'M2 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM12 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM22 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0z';
