import { useEffect, useRef } from 'react';
import { type Display, ENERGY_UNITS, NUMBER_STYLES, RATE_UNITS } from '../../format/display';
import { themes } from '../../state/interface-slice';
import { useStore } from '../../state/store';
import './settings.css';
import * as words from './late-words';

const ENERGIES: Readonly<Record<Display['energy'], string>> = { J: 'J', Wh: 'Wh' };

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly names: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly onChoose: (id: Id) => void;
}

function Choice<Id extends string>({ label, ids, names, value, onChoose }: ChoiceProps<Id>) {
  return (
    <fieldset className="settings-choice row gap-6">
      <legend>{label}</legend>
      {ids.map((id) => (
        <label key={id} className="option">
          <input type="radio" name={label} checked={id === value} onChange={() => onChoose(id)} />
          {names[id]}
        </label>
      ))}
    </fieldset>
  );
}

/** How the page looks, in this browser: each choice takes effect at once, and no link, file or result has any of it. */
export function Settings() {
  const theme = useStore((state) => state.theme);
  const display = useStore((state) => state.display);
  const { setTheme, setDisplay, setDialog } = useStore.getState();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    setDialog(null);
    // What opened it was drawn anew with other numbers: the browser cannot give the focus back.
    document.getElementById('settings-button')?.focus();
  };
  return (
    <dialog ref={dialog} className="help" aria-labelledby="settings-title" onClose={close}>
      <h2 id="settings-title">{words.settingsTitle}</h2>
      <Choice label={words.theme} ids={themes} names={words.themeNames} value={theme} onChoose={setTheme} />
      <Choice
        label={words.numbers}
        ids={NUMBER_STYLES}
        names={words.numberStyles}
        value={display.numbers}
        onChoose={(numbers) => setDisplay({ ...display, numbers })}
      />
      <Choice
        label={words.energy}
        ids={ENERGY_UNITS}
        names={ENERGIES}
        value={display.energy}
        onChoose={(energy) => setDisplay({ ...display, energy })}
      />
      <Choice
        label={words.rates}
        ids={RATE_UNITS}
        names={words.rateUnits}
        value={display.rates}
        onChoose={(rates) => setDisplay({ ...display, rates })}
      />
      <p className="note">{words.whatSettingsChange}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
