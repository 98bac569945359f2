/** States of a pointer, a key or a field, and what is drawn beside an element: no reason to leave a rule out. */
const STATES = /::?(?:before|after|hover|focus(?:-visible|-within)?|active|marker|placeholder|link|visited)\b/g;

function isUsed(selector: string, page: Document): boolean {
  try {
    return page.querySelector(selector.replaceAll(STATES, '') || '*') !== null;
  } catch {
    // What is nothing without the state that was taken away.
    return false;
  }
}

function textOf(rule: CSSRule, page: Document): string {
  if (rule instanceof CSSStyleRule) return isUsed(rule.selectorText, page) ? `${rule.cssText}\n` : '';
  if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule) {
    const inside = textOfAll(rule.cssRules, page);
    const name = rule instanceof CSSMediaRule ? '@media' : '@supports';
    return inside === '' ? '' : `${name} ${rule.conditionText} {\n${inside}}\n`;
  }
  return '';
}

const textOfAll = (rules: CSSRuleList, page: Document): string => [...rules].map((rule) => textOf(rule, page)).join('');

/** The rules of style sheets that a page makes use of, as text, in their order. */
export const rulesInUse = (sheets: Iterable<CSSStyleSheet>, page: Document): string =>
  [...sheets].map(({ cssRules }) => textOfAll(cssRules, page)).join('');
