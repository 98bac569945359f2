import { useState } from 'react';
import { shownLink } from '../../scenario/show-link';
import { RadioRow } from '../shared/RadioRow';
import { CopyBlock } from './CopyBlock';
import { frameCode, frameKinds } from './embed-code';
import type { Shared } from './use-shared';
import * as words from './words';

const THEMES = [
  { id: 'own', label: words.themes.own },
  { id: 'light', label: words.themes.light },
  { id: 'dark', label: words.themes.dark },
] as const;

type ThemeChoice = (typeof THEMES)[number]['id'];

/** The page in a frame of another page: its code, how that looks, and the link for a room. */
export function EmbedPart({ page, state, scenario, figure }: Shared) {
  const kinds = frameKinds(figure);
  const [first] = kinds;
  const [chosen, setChosen] = useState('');
  const [theme, setTheme] = useState<ThemeChoice>('own');
  const kind = kinds.find(({ id }) => id === chosen) ?? first;
  if (kind === undefined) return null;
  const { parts, height } = kind;
  const inFrame = shownLink(state, { mode: 'embed', parts, theme: theme === 'own' ? null : theme });
  const title = figure?.title ?? (scenario.name === '' ? words.frameTitle : scenario.name);
  const projected = page + shownLink(state, { mode: 'projector' });
  return (
    <>
      <RadioRow legend={words.shows} options={kinds} value={kind.id} onChange={setChosen} />
      <RadioRow legend={words.theme} options={THEMES} value={theme} onChange={setTheme} />
      <CopyBlock
        label={words.frame}
        text={frameCode(page + inFrame, title, height)}
        rows={4}
        said={words.frameCopied}
      />
      <iframe key={inFrame} className="share-frame" title={words.howFrameLooks} src={inFrame} height={height} />
      <CopyBlock label={words.linkForProjector} text={projected} rows={2} said={words.linkTaken} />
    </>
  );
}
