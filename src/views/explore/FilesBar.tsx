import { type ChangeEvent, useId } from 'react';
import { writeScenario } from '../../scenario/scenario-json';
import { linkStateOf } from '../../state/selectors';
import { useStore } from '../../state/store';
import { openScenarioText } from '../intake/open-scenario';
import { copyText, downloadText } from '../shared/download';
import { useServices } from '../shared/services';

/** The result and the scenario as files and on the clipboard. */
export function FilesBar() {
  const { resultJson } = useServices();
  const say = useStore((state) => state.say);
  const setHelpOpen = useStore((state) => state.setHelpOpen);
  const inputId = useId();

  const withResult = (use: (json: string) => void | Promise<void>) => async () => {
    try {
      await use(await resultJson());
    } catch {
      say('The result could not be worked out. Try again.');
    }
  };
  const copy = withResult(async (json) => {
    say((await copyText(json)) ? 'The result was copied as JSON.' : 'The browser did not allow copying. Download it.');
  });
  const download = withResult((json) => downloadText('precopy-result.json', `${json}\n`, 'application/json'));
  const save = () => {
    const text = writeScenario(linkStateOf(useStore.getState()));
    downloadText('precopy-scenario.json', text, 'application/json');
  };
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) openScenarioText(await file.text());
    event.target.value = '';
  };

  return (
    <section className="files" aria-label="Files">
      <h2>Take it with you</h2>
      <p>
        The result as data, with every digit, and the scenario as a file. A scenario file can be dropped on the page.
      </p>
      <div className="files-buttons">
        <button type="button" onClick={() => void copy()}>
          Copy result as JSON
        </button>
        <button type="button" onClick={() => void download()}>
          Download JSON
        </button>
        <button type="button" onClick={save}>
          Save scenario
        </button>
        <label className="file-button" htmlFor={inputId}>
          Open scenario
          <input
            id={inputId}
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void open(event)}
          />
        </label>
        <button type="button" onClick={() => setHelpOpen(true)}>
          Keyboard help
        </button>
      </div>
    </section>
  );
}
