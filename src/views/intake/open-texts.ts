import { loadLooks } from '../../readers/late-looks';
import { type Reader, readers } from '../../readers/registry';
import type { NamedText } from '../../state/intake-slice';
import { useStore } from '../../state/store';
import * as words from './late-words';
import { looksLikeJson } from './looks-like-json';
import { sayNotOpened, takeBackNotOpened } from './not-opened';
import { openScenarioText } from './open-scenario';
import { sortTexts } from './page-texts';
import { giveTo, readersOnScreen, showTaker } from './takers';

/** Says why nobody on the page can read a text. */
function refuse({ name, text }: NamedText): void {
  if (looksLikeJson(text) || /\.json$/i.test(name)) openScenarioText(text);
  else sayNotOpened(text.trim() === '' ? words.isEmpty(name) : words.cannotBeRead(name));
}

/**
 * Opens what was dropped or pasted: a scenario opens in every view; a table goes to the one panel that reads it, or is
 * asked about. Errors: rejects where what tells texts apart cannot be loaded.
 */
export async function openTexts(files: readonly NamedText[], among: readonly Reader[] = readers): Promise<void> {
  await loadLooks();
  takeBackNotOpened();
  const onScreen = readersOnScreen();
  const { scenarios, offers, unknown } = sortTexts(files, onScreen, among);
  const isSettled = ({ readers: [only, ...others] }: (typeof offers)[number]) =>
    others.length === 0 && only !== undefined && onScreen.includes(only);
  for (const {
    files: own,
    readers: [reader = ''],
  } of offers.filter(isSettled)) {
    showTaker(reader);
    giveTo(reader, own);
  }
  useStore.getState().setOffers(offers.filter((offer) => !isSettled(offer)));
  if (scenarios[0]) openScenarioText(scenarios[0].text);
  if (unknown[0]) refuse(unknown[0]);
}
