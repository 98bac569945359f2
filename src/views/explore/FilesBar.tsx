import { writeScenario } from '../../scenario/scenario-json';
import { linkStateOf } from '../../state/selectors';
import { useStore } from '../../state/store';
import { FileButton } from '../intake/FileButton';
import { openScenarioText } from '../intake/open-scenario';
import { copyText, downloadText } from '../shared/download';
import { useServices } from '../shared/services';

/** The result and the scenario as files and on the clipboard. */
export function FilesBar() {
  const { resultJson } = useServices();
  const say = useStore((state) => state.say);

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

  return (
    <section className="files" aria-label="Files">
      <h2>Save and share</h2>
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
        <FileButton
          label="Open scenario"
          accept=".json,application/json"
          isSingle
          onFiles={([file]) => file && openScenarioText(file.text)}
        />
      </div>
    </section>
  );
}
