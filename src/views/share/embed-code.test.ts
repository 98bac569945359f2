import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../scenario/link';
import { defaultScenario } from '../../scenario/scenario';
import { shownLink } from '../../scenario/show-link';
import { frameCode, frameKinds } from './embed-code';

const state = { view: 'explore', scenario: { ...defaultScenario, name: '"A" & <b>' }, pins: [] } as const;
const figure = { title: 'Rounds', summary: '', fileName: 'precopy-rounds' };

describe('the frame that Share offers', () => {
  it('shows the figure that is shared, by the name that links know', () => {
    expect(frameKinds(figure)[0]).toMatchObject({ id: 'figure', parts: ['chart.rounds'] });
    expect(frameKinds({ ...figure, fileName: 'nobody-knows' })[0]).toMatchObject({ id: 'view', parts: [] });
    expect(frameKinds(null)[0]).toMatchObject({ id: 'view', parts: [] });
  });

  it.each(frameKinds(figure))('opens without a word about it: $label', ({ parts }) => {
    const read = decodeLink(shownLink(state, { mode: 'embed', parts, theme: 'dark' }));
    expect(read).toMatchObject({ ok: true, rejected: [], state: { show: { mode: 'embed', parts, theme: 'dark' } } });
  });

  it('is an element whose attributes hold what they are to hold', () => {
    const address = `https://example.org/${shownLink(state, { mode: 'embed' })}`;
    const code = frameCode(address, state.scenario.name, 480);
    expect(code).toMatch(
      /^<iframe src="[^"<]+" title="&quot;A&quot; &amp; &lt;b>" width="640" height="480" loading="lazy"><\/iframe>$/,
    );
    expect(/src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&')).toBe(address);
  });
});
