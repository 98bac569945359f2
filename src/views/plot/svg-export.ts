/** A chart as a file of its own: colours and type written out, title and key included. */

const SVG = 'http://www.w3.org/2000/svg';
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const MARGIN = 16;
const TITLE_HEIGHT = 28;
const LINE_HEIGHT = 18;
/** Pixels of the picture for each pixel of the screen. */
const PICTURE_SCALE = 2;

/** Copies what the style sheets say onto the elements themselves: a file has no style sheet. */
function writeOutStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of STYLES) {
    const value = computed.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value.replaceAll(/url\("[^#"]*(#[^"]+)"\)/g, 'url($1)'));
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, i) => {
    const copy = to.children[i];
    if (copy) writeOutStyles(child, copy);
  });
}

function text(content: string, x: number, y: number, like: Element, weight = '400'): SVGTextElement {
  const style = getComputedStyle(like);
  const element = document.createElementNS(SVG, 'text');
  element.setAttribute('x', String(x));
  element.setAttribute('y', String(y));
  element.setAttribute('fill', style.color);
  element.setAttribute('font-family', style.fontFamily);
  element.setAttribute('font-size', style.fontSize);
  element.setAttribute('font-weight', weight);
  element.textContent = content;
  return element;
}

/** Breaks a sentence into lines of about so many characters. */
export function wrapped(sentence: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= characters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The parts of a chart on the page that go into its file. */
export interface ChartOnPage {
  readonly svg: SVGSVGElement;
  readonly title: HTMLElement;
  readonly caption: HTMLElement | null;
  readonly keys: readonly HTMLElement[];
  readonly summary: HTMLElement;
}

/** Roughly, the width of a character of a bold title, and of small text. */
const [TITLE_CHARACTER, CHARACTER] = [7.8, 6.8];

const widthOf = (content: string): number => content.length * CHARACTER;

const CAPTION_GAP = 10;

/** The title in lines that fit the width, and the caption: behind it where there is room, else in lines of its own. */
export function headLines(title: string, caption: string, width: number): { title: string[]; caption: string[] } {
  const lines = wrapped(title, Math.max(Math.floor(width / TITLE_CHARACTER), 10));
  const used = (lines.at(-1) ?? '').length * TITLE_CHARACTER + CAPTION_GAP;
  if (caption === '' || used + widthOf(caption) <= width) return { title: lines, caption: [] };
  return { title: lines, caption: wrapped(caption, Math.max(Math.floor(width / CHARACTER), 10)) };
}

/** Title and caption above the chart, and how high they stand. */
function headOf({ title, caption }: ChartOnPage, width: number): { elements: SVGTextElement[]; height: number } {
  const words = caption?.textContent ?? '';
  const lines = headLines(title.textContent ?? '', words, width);
  const lineAt = (line: number) => MARGIN + 14 + line * LINE_HEIGHT;
  const elements = lines.title.map((line, i) => text(line, MARGIN, lineAt(i), title, '600'));
  if (caption && words !== '') {
    if (lines.caption.length === 0) {
      const scope = document.createElementNS(SVG, 'tspan');
      scope.setAttribute('dx', String(CAPTION_GAP));
      scope.setAttribute('font-weight', '400');
      scope.setAttribute('font-size', getComputedStyle(caption).fontSize);
      scope.setAttribute('fill', getComputedStyle(caption).color);
      scope.textContent = words;
      elements.at(-1)?.append(scope);
    }
    lines.caption.forEach((line, i) => {
      elements.push(text(line, MARGIN, lineAt(lines.title.length + i), caption));
    });
  }
  return { elements, height: TITLE_HEIGHT + (elements.length - 1) * LINE_HEIGHT };
}

/** The box that a swatch stands in, and the dashes of its outline by the style of its border. */
const SWATCH = 10;
const DASHES: Readonly<Record<string, string>> = { dashed: '3 2', dotted: '2 2' };

function shape(name: 'rect' | 'path', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The swatch of a word of the key, from its style on the page: filled, ring, dashed, line, hatched or dotted. */
function swatchOf(item: HTMLElement, x: number, y: number): SVGElement[] {
  const style = getComputedStyle(item, '::before');
  if (style.content === 'none') return [];
  const [width, height] = [Number.parseFloat(style.width) || SWATCH, Number.parseFloat(style.height)];
  const stroke = style.borderTopColor;
  const outline = { stroke, 'stroke-dasharray': DASHES[style.borderTopStyle] ?? 'none' };
  if (height === 0) {
    return [shape('path', { d: `M${x} ${y - 4}h${width}`, 'stroke-width': style.borderTopWidth, ...outline })];
  }
  const inset = (SWATCH - width) / 2;
  const [left, top] = [x + inset, y - 9 + inset];
  const rx = style.borderTopLeftRadius.startsWith('50') ? width / 2 : 0;
  const box = shape('rect', { x: left, y: top, width, height, rx, fill: style.backgroundColor, ...outline });
  if (style.backgroundImage.startsWith('repeating-linear')) {
    const lines = `M${left} ${top + 5}l5-5M${left} ${top + 10}l10-10M${left + 5} ${top + 10}l5-5`;
    return [box, shape('path', { d: lines, stroke, 'stroke-width': 2 })];
  }
  if (style.backgroundImage.startsWith('radial')) {
    const dots = [2, 5, 8].map((dy) => `M${left + 1.5} ${top + dy}h7`).join('');
    return [
      box,
      shape('path', { d: dots, stroke, 'stroke-width': 1.6, 'stroke-dasharray': '0 3', 'stroke-linecap': 'round' }),
    ];
  }
  return [box];
}

/** A word of the key with its swatch, as it looks on the page. */
function keyEntry(item: HTMLElement, x: number, y: number): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  const swatch = swatchOf(item, x, y);
  group.append(...swatch, text(item.textContent ?? '', swatch.length > 0 ? x + 16 : x, y, item));
  return group;
}

/** The key in lines that fit the width: each entry's place. */
function keyPlaces(keys: readonly HTMLElement[], width: number): { item: HTMLElement; x: number; line: number }[] {
  let x = 0;
  let line = 0;
  return keys.map((item) => {
    const size = widthOf(item.textContent ?? '') + 36;
    if (x > 0 && x + size > width) {
      x = 0;
      line += 1;
    }
    const place = { item, x, line };
    x += size;
    return place;
  });
}

/** A chart as SVG text that stands alone: ground, title, marks and the summary sentence. */
export function chartAsSvg(chart: ChartOnPage): { text: string; width: number; height: number } {
  const { svg, keys, summary } = chart;
  const { width, height } = svg.getBoundingClientRect();
  const head = headOf(chart, width);
  const places = keyPlaces(keys, width);
  const keyLines = places.reduce((most, { line }) => Math.max(most, line + 1), 0);
  const sentences = wrapped(summary.textContent ?? '', Math.max(Math.floor(width / 6.6), 20));
  const below = MARGIN + head.height + height + MARGIN;
  const whole = {
    width: width + 2 * MARGIN,
    height: below + (keyLines + sentences.length) * LINE_HEIGHT + MARGIN,
  };
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('xmlns', SVG);
  sheet.setAttribute('width', String(whole.width));
  sheet.setAttribute('height', String(whole.height));
  sheet.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeOutStyles(svg, copy);
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(MARGIN + head.height));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('overflow', 'visible');
  sheet.append(ground, ...head.elements, copy);
  for (const { item, x, line } of places) sheet.append(keyEntry(item, MARGIN + x, below + line * LINE_HEIGHT));
  sentences.forEach((sentence, i) => {
    sheet.append(text(sentence, MARGIN, below + (keyLines + i) * LINE_HEIGHT + 4, summary));
  });
  return { text: new XMLSerializer().serializeToString(sheet), ...whole };
}

/** A chart as a PNG picture, twice the size on the screen. */
export async function chartAsPng(chart: ChartOnPage): Promise<Blob> {
  const { text: svgText, width, height } = chartAsSvg(chart);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PICTURE_SCALE);
  canvas.height = Math.round(height * PICTURE_SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
