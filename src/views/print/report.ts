import { scenarioBlock } from '../../scenario/report-file';

/** What a report is made of. */
interface ReportParts {
  readonly title: string;
  /** Elements that stand still: `staticCopy` has been over them. */
  readonly parts: readonly Element[];
  readonly css: string;
  /** The scenario file. */
  readonly scenario: string;
  /** Light for every reader; without it as the reader likes. */
  readonly theme?: 'light';
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Whatever got into it, a report runs no program and asks for nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A page of its own: readable without a script, with the scenario inside. */
export function reportHtml({ title, parts, css, scenario, theme }: ReportParts): string {
  return `<!doctype html>
<html lang="en" ${theme === undefined ? 'data-paper="report"' : `data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<title>${escaped(title)}</title>
<style>${css.replaceAll('</', '<\\/')}</style>
</head>
<body>
${parts.map((part) => part.outerHTML).join('\n')}
${scenarioBlock(scenario)}
</body>
</html>
`;
}

/** What nobody can use in a file that stands still; `style` is what a chart library writes for the width that it has now. */
const LIVE_ATTRIBUTES = [
  'style',
  'tabindex',
  'aria-busy',
  'aria-live',
  'aria-expanded',
  'aria-controls',
  'aria-pressed',
  'title',
];

/** What scrolls by itself where it is too wide, so that the keyboard must reach it. */
const SCROLLS = '.scroller, .virtual-table, .equation-lines';

const LIVE_ROLES = ['listbox', 'option'];

const made = (name: string, className: string, text: string): HTMLElement => {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
};

/** What stands for an element that is worked with: a field's text, the words of a button, the picture of a canvas. */
function stillOf(live: Element): Element | null {
  if (live instanceof HTMLCanvasElement) {
    const image = document.createElement('img');
    image.src = live.toDataURL();
    image.alt = live.getAttribute('aria-label') ?? '';
    image.width = Math.round(live.getBoundingClientRect().width);
    return image;
  }
  if (live instanceof HTMLSelectElement) return made('span', '', live.selectedOptions[0]?.text ?? '');
  if (live instanceof HTMLInputElement || live instanceof HTMLTextAreaElement) return made('span', '', live.value);
  return null;
}

/** A drawing of so many pixels becomes narrower with its window. */
function letScale(live: Element, copy: Element): void {
  const [width, height] = ['width', 'height'].map((name) => Number(live.getAttribute(name) ?? Number.NaN));
  if (live.hasAttribute('viewBox') || !Number.isFinite(width) || !Number.isFinite(height)) return;
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

/**
 * A copy of what is seen of an element, whose fields are words and whose links lead to the page at `base`.
 * `isSeen` says what is; what is not is left out whole.
 */
export function staticCopy(live: Element, base: string, isSeen: (element: Element) => boolean): Element {
  const copy =
    live instanceof HTMLButtonElement ? made('span', live.className, '') : (live.cloneNode(false) as Element);
  for (const name of LIVE_ATTRIBUTES) copy.removeAttribute(name);
  // A list that is walked through by keys is none any more.
  if (LIVE_ROLES.includes(copy.getAttribute('role') ?? ''))
    for (const name of ['role', 'aria-label', 'aria-selected', 'aria-activedescendant']) copy.removeAttribute(name);
  if (copy.matches(SCROLLS)) copy.setAttribute('tabindex', '0');
  if (live.localName === 'svg') letScale(live, copy);
  const href = live instanceof HTMLAnchorElement ? live.getAttribute('href') : null;
  if (href !== null) copy.setAttribute('href', new URL(href, base).href);
  for (const node of live.childNodes) {
    if (node instanceof Text) copy.append(node.cloneNode());
    else if (node instanceof Element && isSeen(node)) copy.append(stillOf(node) ?? staticCopy(node, base, isSeen));
  }
  return copy;
}
