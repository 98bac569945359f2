import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect } from './fixtures';

/** What axe finds on a page, without looking twice at what it has found in order. */

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The program, as small as there is: each document reads it anew. */
const program = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules whose answer depends on the colours; all others have had theirs in the light theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What a narrow window may change for axe: what stands on which ground, and what scrolls. */
const narrowRules = ['color-contrast', 'scrollable-region-focusable'];

/** Rows of a long table beyond a dozen: they are made as the first ones are. */
const ALIKE = 'tbody tr:nth-child(n + 13)';

/** Looks of text whose contrast is enough, as found by tests of this process: header and controls stand on every page. */
const seenLooks = new Set<number>();

/** The program is put into a document once. A string is evaluated whatever the page's policy. */
async function axeInto(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(program);
  await frame.evaluate(() => {
    window.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-axe-contrast]' }] });
  });
}

/**
 * Marks the texts whose contrast is to be looked at, nine tenths of axe's work: one of each look. A look is all that
 * contrast comes from: colours, sizes and grounds of an element and of all that it stands in. What may overlap others
 * (it or a neighbour is positioned, or it stands in a drawing) is always looked at.
 * @returns the marked looks, as numbers
 */
const markNewLooks = (frame: Frame, scope: string, seen: readonly number[]): Promise<number[]> =>
  frame.evaluate(
    ([within, alike, known]) => {
      const own = (element: Element): string => {
        const { style } = element as HTMLElement;
        const each = getComputedStyle(element);
        return [
          element.tagName,
          element.getAttribute('class'),
          style?.cssText,
          ...[each.color, each.backgroundColor, each.backgroundImage, each.opacity, each.fontSize, each.fontWeight],
          ...[each.textShadow, each.display, each.visibility, each.filter, each.mixBlendMode],
        ].join();
      };
      const isPlaced = (element: Element) => /absolute|fixed/.test(getComputedStyle(element).position);
      const mayOverlap = (element: Element) =>
        element instanceof SVGElement ||
        [element, ...element.children, ...(element.parentElement?.children ?? [])].some(isPlaced);
      const hash = (text: string): number => {
        let value = 2166136261;
        for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
        return value;
      };
      const chains = new Map<Element, number>();
      const lookOf = (element: Element): number => {
        const kept = chains.get(element);
        if (kept !== undefined) return kept;
        const parent = element.parentElement ? lookOf(element.parentElement) : innerWidth;
        const made = hash(`${own(element)} in ${parent}`);
        chains.set(element, made);
        return made;
      };
      const looks = new Set(known);
      const added: number[] = [];
      for (const old of document.querySelectorAll('[data-axe-contrast]')) old.removeAttribute('data-axe-contrast');
      for (const root of document.querySelectorAll(within)) {
        for (const element of [root, ...root.querySelectorAll('*')]) {
          const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
          if (!hasText && !element.matches('input, select, textarea')) continue;
          if (element.closest(alike)) continue;
          const look = lookOf(element);
          if (looks.has(look) && !mayOverlap(element)) continue;
          element.setAttribute('data-axe-contrast', '');
          if (!looks.has(look)) added.push(look);
          looks.add(look);
        }
      }
      return added;
    },
    [scope, ALIKE, seen] as const,
  );

/** What axe finds, a line for each rule, here and in the frames of the page. */
export async function violations(page: Page, scope: string, rules?: readonly string[]): Promise<string[]> {
  const looks: number[] = [];
  // What is being worked out anew is pale meanwhile.
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
  for (const frame of page.frames()) {
    await axeInto(frame);
    looks.push(...(await markNewLooks(frame, frame === page.mainFrame() ? scope : 'html', [...seenLooks])));
  }
  const found = await page.evaluate(
    async ([include, alike, only]) => {
      const { violations: all } = await window.axe.run(
        { include: [[include]], exclude: [[alike]] },
        { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: [...only] } }) },
      );
      return all.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map(({ target }) => target.join(' ')) }));
    },
    [scope, ALIKE, rules] as const,
  );
  if (found.length === 0) for (const look of looks) seenLooks.add(look);
  return found.map(
    ({ id, help, targets }) => `${id}, ${targets.length} times: ${help}: ${targets.slice(0, 5).join(' | ')}`,
  );
}

/** Axe over the page, or a part of it: every rule in the light theme, the colours once more in the dark one. */
export async function expectNoViolations(page: Page, state: string, scope = 'html'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page, scope), `${state}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, scope, colourRules), `${state}, dark`).toEqual([]);
}

/** As wide as a phone, in the light theme, after `expectNoViolations` of the same state in a wide window. */
export async function expectNoViolationsNarrow(page: Page, state: string, scope = 'html'): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page, scope, narrowRules), `${state}, narrow`).toEqual([]);
}
