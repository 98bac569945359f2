import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/evaluation';
import { decodeLink } from '../../scenario/link';
import { defaultScenario } from '../../scenario/scenario';
import { keyFourOf } from '../../state/key-four';
import { MODELS_VERSION } from '../../vocabulary/models-version';
import { bibtexCitation, dayOf, plainCitation } from './citation';
import { shareLink } from './share-link';
import { shareText } from './share-text';

const scenario = { ...defaultScenario, name: 'Web | [1]' };
const numbers = keyFourOf(evaluate(scenario));
const link = 'https://example.org/#/explore?v=3&name=Web';

describe('what Share gives away', () => {
  it('is a link with the numbers that it gives now; without them while they are not known', () => {
    const state = { view: 'explore', scenario, pins: [] } as const;
    const made = shareLink('https://example.org/', state, numbers);
    expect(made).toMatch(/^https:\/\/example\.org\/#\/explore\?v=\d+&name=Web%20%7C%20%5B1%5D&mv=\d+&sum=/);
    expect(made).toContain(`&mv=${MODELS_VERSION}&sum=17.529~0.0211506~1671.7~876.073`);
    expect(decodeLink(made)).toMatchObject({ ok: true, rejected: [], state: { scenario } });
    expect(shareLink('', state, null)).not.toContain('mv=');
  });

  it('is a text in Markdown, whose signs are no marks', () => {
    const text = shareText({ scenario, numbers, verdict: 'It converges.', link, figure: null }).replaceAll(
      '\u00a0',
      ' ',
    );
    expect(text.split('\n')).toEqual([
      '**Web \\| \\[1\\]** (Algorithm 1: 1 GiB, dirtied at 40 MiB/s, over 800 Mbit/s)',
      '',
      'It converges.',
      '',
      '| Total time | Downtime | Traffic | Energy |',
      '| ---: | ---: | ---: | ---: |',
      '| 17.5 s | 21.2 ms | 1.63 GiB | 876 J |',
      '',
      `[Open it in Precopy](<${link}>)`,
      '',
    ]);
  });

  it('is a figure’s finding too, and says where there is no number', () => {
    const figure = { title: 'Rounds shrink', summary: 'From 1 GiB to 1 MiB.' };
    const none = { ...numbers, downtime: null };
    const text = shareText({ scenario: defaultScenario, numbers: none, verdict: 'No.', link, figure });
    expect(text).toContain('**Live migration**');
    expect(text).toContain('Rounds shrink. From 1 GiB to 1 MiB.');
    expect(text).toContain('| none |');
  });

  it('is how to cite the paper and the page', () => {
    const page = { version: '1.2.3', link, day: dayOf(new Date(2026, 0, 9)) };
    expect(plainCitation(page)).toContain('https://doi.org/10.1145/1996130.1996154');
    expect(plainCitation(page)).toContain(`Precopy, version 1.2.3, models ${MODELS_VERSION}, links`);
    expect(plainCitation(page)).toContain(`${link} (looked at on 2026-01-09)`);
    const bibtex = bibtexCitation(page);
    expect(bibtex).toContain(`\\url{${link}}`);
    // Each entry closes what it opens.
    expect([...bibtex.matchAll(/\{/g)]).toHaveLength([...bibtex.matchAll(/\}/g)].length);
    expect(bibtex.match(/^@\w+\{[\w:]+,$/gm)).toHaveLength(2);
  });
});
