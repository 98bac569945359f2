/** A chart as a file of its own: colours and type written out, title and key included. */

const SVG = 'http://www.w3.org/2000/svg';
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
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
  readonly summary: HTMLElement;
}

/** A chart as SVG text that stands alone: ground, title, marks and the summary sentence. */
export function chartAsSvg({ svg, title, summary }: ChartOnPage): { text: string; width: number; height: number } {
  const { width, height } = svg.getBoundingClientRect();
  const lines = wrapped(summary.textContent ?? '', Math.max(Math.floor(width / 6.6), 20));
  const whole = { width: width + 2 * MARGIN, height: height + TITLE_HEIGHT + lines.length * LINE_HEIGHT + 3 * MARGIN };
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
  copy.setAttribute('y', String(MARGIN + TITLE_HEIGHT));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('overflow', 'visible');
  sheet.append(ground, text(title.textContent ?? '', MARGIN, MARGIN + 14, title, '600'), copy);
  lines.forEach((line, i) => {
    sheet.append(text(line, MARGIN, TITLE_HEIGHT + height + 2 * MARGIN + (i + 1) * LINE_HEIGHT - 4, summary));
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
