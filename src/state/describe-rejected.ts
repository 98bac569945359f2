import type { Rejected } from '../scenario/link';
import { parameters } from '../scenario/parameters';
import { isShowKey } from '../scenario/show';
import { viewOptions } from '../scenario/view-options';

const quote = (text: string): string => {
  const characters = [...text.slice(0, 82)];
  return characters.length > 40 ? `“${characters.slice(0, 40).join('')}…”` : `“${text}”`;
};

/** A value that a link held and the page could not take, in a sentence with what is used instead. */
export function describeRejected({ key, text, used }: Rejected): string {
  const parameter = parameters.find((candidate) => candidate.key === key || candidate.name === key);
  if (used === null && key === 'pin')
    return `The pinned scenario ${quote(text)} is one too many, or cannot be read. It is left out.`;
  if (key === 'fleet' || key.startsWith('fleet: ')) return describeInFleet(key, text, used);
  if (used === null && key === 'task')
    return `The task ${quote(text)} is too long or cannot be read. The rest of it is left out.`;
  if (used === null && isShowKey(key)) return `There is no ${quote(text)} to ${key}. It is left out.`;
  if (used === null) return `The page knows no value called ${quote(key)}. It is left out.`;
  const label = parameter?.label ?? viewOptions.find((option) => option.key === key)?.label ?? key;
  const unit = parameter?.kind === 'number' && parameter.unit !== '' ? ` ${parameter.unit}` : '';
  if (used === '') return `${label} was ${quote(text)}. It is left out.`;
  return `${label} was ${quote(text)}. ${String(used)}${unit} is used instead.`;
}

/** A value of a VM: from a link with the whole VM as text, from a file with its column. */
function describeInFleet(key: string, text: string, used: Rejected['used']): string {
  const column = key.slice('fleet: '.length);
  const what = column === '' ? `${quote(text)} in the fleet` : `${quote(text)} under ${column} in the fleet`;
  if (used === null) return `${what} could not be read, and is left out.`;
  return `${what} could not be taken as written. ${quote(String(used))} is used instead.`;
}
