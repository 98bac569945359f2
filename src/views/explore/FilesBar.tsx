import { useStore } from '../../state/store';
import { FileButton } from '../intake/FileButton';
import { copyText, downloadText } from '../shared/download';
import { useServices } from '../shared/services';
import * as words from './late-words';

/** The result and the scenario as files and on the clipboard. */
export function FilesBar() {
  const { resultJson } = useServices();
  const say = useStore((state) => state.say);

  const withResult = (use: (json: string) => void | Promise<void>) => async () => {
    try {
      await use(await resultJson());
    } catch {
      say(words.resultFailed);
    }
  };
  const copy = withResult(async (json) => {
    say((await copyText(json)) ? words.resultCopied : words.couldNotCopyResult);
  });
  const download = withResult((json) => downloadText('precopy-result.json', `${json}\n`, 'application/json'));
  // Files of scenarios are written and read by a program that comes with the first.
  const withFiles = async (use: () => Promise<void>) => {
    try {
      await use();
    } catch {
      say(words.partNotLoaded);
    }
  };
  const save = async () => {
    const { fileOf } = await import('../../state/file-data');
    downloadText('scenario.precopy.json', fileOf(useStore.getState()), 'application/json');
  };
  const open = async (text: string) => (await import('../intake/open-scenario')).openScenarioText(text);

  return (
    <section className="files apart" aria-label={words.filesTitle}>
      <h2>{words.saveTitle}</h2>
      <p className="is-muted">{words.whatFilesHold}</p>
      <div className="buttons">
        <button type="button" onClick={() => void copy()}>
          {words.copyResult}
        </button>
        <button type="button" onClick={() => void download()}>
          {words.downloadResult}
        </button>
        <button type="button" onClick={() => void withFiles(save)}>
          {words.saveScenario}
        </button>
        <FileButton
          label={words.openScenario}
          accept=".json,.html,application/json,text/html"
          isSingle
          onFiles={([file]) => file && void withFiles(() => open(file.text))}
        />
      </div>
    </section>
  );
}
