/** A sheet of the page as a file of its own: every word where the browser set it, colours and type written out. */

const SVG = 'http://www.w3.org/2000/svg';
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
/** Pixels of the picture for each pixel of the sheet. */
const PICTURE_SCALE = 2;
/** Boxes of one line differ by less than this in height, in pixels. */
const SAME_LINE = 2;

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Copies what the style sheets say onto the elements themselves: a file has no style sheet. */
function writeOutStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value.replaceAll(/url\("[^#"]*(#[^"]+)"\)/g, 'url($1)'));
  }
  for (const name of ['class', 'name', 'style', 'tabindex', 'role']) to.removeAttribute(name);
  [...from.children].forEach((child, i) => {
    const copy = to.children[i];
    if (copy) writeOutStyles(child, copy);
  });
}

/** One character, with the box that the browser gave it. */
export interface SetCharacter {
  readonly character: string;
  readonly left: number;
  readonly top: number;
}

/** The lines that a text was broken into, each with its place. */
export function linesOf(characters: readonly SetCharacter[]): readonly { text: string; left: number; top: number }[] {
  const lines: { text: string; left: number; top: number }[] = [];
  for (const { character, left, top } of characters) {
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < SAME_LINE) line.text += character;
    else if (character.trim() !== '') lines.push({ text: character, left, top });
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}

/** The characters of a text as they are set; those that take no room are none. */
function charactersOf(node: Text): readonly SetCharacter[] {
  const range = document.createRange();
  let at = 0;
  return [...node.data].flatMap((character) => {
    range.setStart(node, at);
    at += character.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    return box && box.width > 0 ? [{ character, left: box.left, top: box.top }] : [];
  });
}

/** From the top of a line's box to its baseline. */
function ascentOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return Number.parseFloat(fontSize);
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return context.measureText('x').fontBoundingBoxAscent;
}

function wordsOf(node: Text, frame: DOMRect): SVGElement[] {
  const parent = node.parentElement;
  const lines = linesOf(charactersOf(node));
  if (!parent || lines.length === 0) return [];
  const style = getComputedStyle(parent);
  const ascent = ascentOf(style);
  return lines.map(({ text, left, top }) => {
    const line = element('text', {
      x: left - frame.left,
      y: top - frame.top + ascent,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
    });
    line.textContent = text;
    return line;
  });
}

function drawingOf(svg: SVGSVGElement, frame: DOMRect): SVGElement[] {
  const { left, top, width, height } = svg.getBoundingClientRect();
  if (width === 0) return [];
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeOutStyles(svg, copy);
  const place = { x: left - frame.left, y: top - frame.top, width, height, overflow: 'visible' };
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
  return [copy];
}

/** What is to be seen of a node: its words line by line, and its drawings. */
function seenOf(node: Node, frame: DOMRect): SVGElement[] {
  if (node instanceof Text) return wordsOf(node, frame);
  if (node instanceof SVGSVGElement) return drawingOf(node, frame);
  if (!(node instanceof HTMLElement) || node.classList.contains('visually-hidden')) return [];
  const inside = [...node.childNodes].flatMap((child) => seenOf(child, frame));
  if (!(node instanceof HTMLAnchorElement)) return inside;
  const link = element('a', { href: node.href });
  link.append(...inside);
  return [link];
}

/** A drawing that stands alone. */
interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A part of the page as SVG that stands alone, with real words in it; on its own ground, or on none. */
export function sheetAsSvg(sheet: HTMLElement, hasGround: boolean): Picture {
  const frame = sheet.getBoundingClientRect();
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  const svg = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const ground = element('rect', { width: '100%', height: '100%', fill: getComputedStyle(sheet).backgroundColor });
  svg.append(...(hasGround ? [ground] : []), ...seenOf(sheet, frame));
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

/** A drawing as a PNG picture of twice its size. */
export async function pictureAsPng({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}

/** Prints a drawing alone, on a page of its own size: the browser saves that as PDF, with real words and a live link. */
export function printPicture({ text, width, height }: Picture): void {
  const page = new CSSStyleSheet();
  page.replaceSync(`@page { size: ${width}px ${height}px; margin: 0 }`);
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.append(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
  document.adoptedStyleSheets.push(page);
  document.body.append(sheet);
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
    },
    { once: true },
  );
  window.print();
}
