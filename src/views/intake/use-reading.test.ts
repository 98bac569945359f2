// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useStore } from '../../state/store';
import { noColumns } from '../../test/no-columns';
import { pageWith, servicesWith, settled, tidyUp } from '../../test/page';
import type { Services } from '../shared/services';
import { useReading } from './use-reading';

tidyUp();

type Options = Parameters<Services['run']>[2];

/** Work in the worker that a test holds in its hand. */
interface Held {
  readonly names: string;
  readonly options: Options;
  readonly end: (answer: unknown) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** A hook that reads one series after the other, and all that it asked of the worker so far. */
function reading() {
  const asked: Held[] = [];
  const services = servicesWith(
    (_, question, options) =>
      new Promise((resolve, reject) => {
        const { files } = question as { readonly files: readonly { readonly name: string }[] };
        const within = async (step: () => void) => {
          step();
          await settled();
        };
        options?.signal?.addEventListener('abort', () => resolve(null));
        asked.push({
          names: files.map(({ name }) => name).join(),
          options,
          end: (answer) => within(() => resolve(answer)),
          fail: (error) => within(() => reject(error)),
        });
      }),
  );
  const { result } = renderHook(
    () =>
      useReading('series', async (files, ask) => {
        const answer = await ask('readDirtySeries', { files });
        const toMap = answer?.files.filter(({ missing }) => missing.length > 0) ?? [];
        return answer && { sentence: `Read ${files[0]?.name}.`, reports: [], toMap };
      }),
    { wrapper: pageWith(services) },
  );
  const open = async (name: string) => {
    act(() => result.current.open([{ name, text: '' }]));
    await settled();
  };
  const tell = (held: Held | undefined, share: number) => act(() => held?.options?.onProgress?.(share, 'Reading'));
  return { result, asked, open, tell, said: () => useStore.getState().status };
}

describe('reading files', () => {
  it('tells how far it is until it is done; what is told late brings no line back', async () => {
    const { result, asked, open, tell, said } = reading();
    await open('a.csv');
    const [held] = asked;
    tell(held, 0.5);
    expect(result.current.doing).toMatchObject({ share: 0.5, sentence: 'Reading' });
    await held?.end({ files: [] });
    expect([result.current.doing, said()]).toEqual([null, 'Read a.csv.']);
    tell(held, 0.9);
    expect(result.current.doing).toBeNull();
  });

  it('goes on with the next files when those before are done, and loses none', async () => {
    const { asked, open, tell, result } = reading();
    await open('a.csv');
    await open('b.csv');
    expect(asked.map(({ names }) => names)).toEqual(['a.csv']);
    await asked[0]?.end({ files: [] });
    expect(asked.map(({ names }) => names)).toEqual(['a.csv', 'b.csv']);
    tell(asked[1], 0.2);
    tell(asked[0], 0.9);
    expect(result.current.doing?.share).toBe(0.2);
    await asked[1]?.end({ files: [] });
    expect(result.current.doing).toBeNull();
  });

  it('is cancelled in words, also when progress is told after that', async () => {
    const { result, asked, open, tell, said } = reading();
    await open('a.csv');
    tell(asked[0], 0.1);
    act(() => result.current.doing?.cancel());
    await settled();
    tell(asked[0], 0.2);
    expect([result.current.doing, said()]).toEqual([null, 'Cancelled. Nothing has changed.']);
  });

  it('says a failure where the file was opened, and that goes when the next file is read', async () => {
    const { asked, open } = reading();
    const reports = () => useStore.getState().reports['series'];
    await open('a.csv');
    await asked[0]?.fail(new Error('no memory'));
    expect(reports()).toEqual([{ file: 'a.csv', isRefused: true, lines: ['It failed: no memory.'] }]);
    await open('b.csv');
    await asked[1]?.end({ files: [] });
    expect(reports()).toEqual([]);
  });

  it('keeps a column that is chosen while an earlier choice is read', async () => {
    const { result, asked, open } = reading();
    const missing = { files: [{ ...noColumns, file: 'a.csv', missing: ['time_s'], problems: [] }] };
    const [time, both] = [{ time_s: { header: 't', unit: '' } }, { time_s: { header: 't', unit: 's' } }];
    await open('a.csv');
    await asked[0]?.end(missing);
    act(() => result.current.map(time));
    act(() => result.current.map(both));
    await settled();
    await asked[1]?.end(missing);
    expect(result.current.toMap[0]?.file.mapping).toEqual(both);
    await asked[2]?.end({ files: [] });
    expect(result.current.toMap).toEqual([]);
  });
});
