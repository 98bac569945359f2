import { useState } from 'react';
import { shownLink } from '../../scenario/show-link';
import { RadioRow } from '../shared/RadioRow';
import { CopyBlock } from './CopyBlock';
import { frameCode, frameKinds } from './embed-code';
import type { Shared } from './use-shared';

const THEMES = [
  { id: 'own', label: 'The reader’s' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
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
  const title = figure?.title ?? (scenario.name === '' ? 'Live migration of a VM, by Precopy' : scenario.name);
  const projected = page + shownLink(state, { mode: 'projector' });
  return (
    <>
      <RadioRow legend="Shows" options={kinds} value={kind.id} onChange={setChosen} />
      <RadioRow legend="Theme" options={THEMES} value={theme} onChange={setTheme} />
      <CopyBlock
        label="Frame"
        text={frameCode(page + inFrame, title, height)}
        rows={4}
        said="The frame’s code was copied."
      />
      <iframe key={inFrame} className="share-frame" title="How the frame looks" src={inFrame} height={height} />
      <CopyBlock label="Link for a projector" text={projected} rows={2} said="The link was copied." />
    </>
  );
}
