import { useStore } from '../../state/store';
import { FileButton } from '../intake/FileButton';
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
    say((await copyText(json)) ? 'The result was copied as JSON.' : 'Could not copy. Download it.');
  });
  const download = withResult((json) => downloadText('precopy-result.json', `${json}\n`, 'application/json'));
  // Files of scenarios are written and read by a program that comes with the first.
  const withFiles = async (use: () => Promise<void>) => {
    try {
      await use();
    } catch {
      say('Part of the page could not be loaded. Load the page again and try once more.');
    }
  };
  const save = async () => {
    const { fileOf } = await import('../../state/file-data');
    downloadText('scenario.precopy.json', fileOf(useStore.getState()), 'application/json');
  };
  const open = async (text: string) => (await import('../intake/open-scenario')).openScenarioText(text);

  return (
    <section className="files apart" aria-label="Files">
      <h2>Save and share</h2>
      <p className="is-muted">
        The result as data, with every digit, and the scenario as a file. A scenario file can be dropped on the page.
      </p>
      <div className="buttons">
        <button type="button" onClick={() => void copy()}>
          Copy result as JSON
        </button>
        <button type="button" onClick={() => void download()}>
          Download JSON
        </button>
        <button type="button" onClick={() => void withFiles(save)}>
          Save scenario
        </button>
        <FileButton
          label="Open scenario"
          accept=".json,.html,application/json,text/html"
          isSingle
          onFiles={([file]) => file && void withFiles(() => open(file.text))}
        />
      </div>
    </section>
  );
}
