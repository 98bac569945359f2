import { useEffect, useRef } from 'react';
import { type Display, ENERGY_UNITS, NUMBER_STYLES, RATE_UNITS } from '../../format/display';
import { type Theme, themes } from '../../state/interface-slice';
import { useStore } from '../../state/store';
import './settings.css';

const THEMES: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

const NUMBERS: Readonly<Record<Display['numbers'], string>> = {
  point: '1,234.5',
  comma: '1.234,5',
  space: '1\u202f234,5',
  browser: 'As the browser',
};

const ENERGIES: Readonly<Record<Display['energy'], string>> = { J: 'J', Wh: 'Wh' };

const RATES: Readonly<Record<Display['rates'], string>> = {
  usual: 'Memory MiB/s, links Mbit/s',
  'MiB/s': 'All MiB/s',
  'Mbit/s': 'All Mbit/s',
};

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
      <h2 id="settings-title">Settings</h2>
      <Choice label="Theme" ids={themes} names={THEMES} value={theme} onChoose={setTheme} />
      <Choice
        label="Numbers"
        ids={NUMBER_STYLES}
        names={NUMBERS}
        value={display.numbers}
        onChoose={(numbers) => setDisplay({ ...display, numbers })}
      />
      <Choice
        label="Energy"
        ids={ENERGY_UNITS}
        names={ENERGIES}
        value={display.energy}
        onChoose={(energy) => setDisplay({ ...display, energy })}
      />
      <Choice
        label="Rates"
        ids={RATE_UNITS}
        names={RATES}
        value={display.rates}
        onChoose={(rates) => setDisplay({ ...display, rates })}
      />
      <p className="note">
        For the screen of this browser only. Links, CSV and JSON stay as they are. Fields take a point for decimals, any
        unit that is typed, and else the one beside them. Equations and Fit stay in J and MiB/s, the units of their
        coefficients.
      </p>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
