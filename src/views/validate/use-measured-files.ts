import { useCallback, useEffect, useState } from 'react';
import type { MeasuredFiles } from '../../engine/measured-job';
import type { NamedText } from '../shared/dropped-files';

/** The measured runs that come with the page: where they are from stands in the README beside them. */
const SHIPPED = ['runs.csv', 'curve.csv', 'rounds.csv'];

async function fetchShipped(): Promise<readonly NamedText[]> {
  return await Promise.all(
    SHIPPED.map(async (name) => {
      const answer = await fetch(new URL(`samples/qemu/${name}`, document.baseURI));
      if (!answer.ok) throw new Error(`${name} could not be loaded.`);
      return { name, text: await answer.text() };
    }),
  );
}

/** The files in play: the shipped ones, until a person opens others. Null while the shipped ones load. */
export interface FilesInPlay {
  readonly question: MeasuredFiles | null;
  readonly isShipped: boolean;
  /** The shipped runs could not be loaded. */
  readonly hasFailed: boolean;
  /** Files of one's own take the place of the shipped ones; more of them join the first, but for those to be forgotten. */
  readonly open: (files: readonly NamedText[], forget: readonly string[]) => void;
  readonly backToShipped: () => void;
  readonly tryAgain: () => void;
}

export function useMeasuredFiles(): FilesInPlay {
  const [shipped, setShipped] = useState<MeasuredFiles | 'failed' | null>(null);
  const [own, setOwn] = useState<MeasuredFiles | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt loads anew.
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      try {
        const files = await fetchShipped();
        if (!isGone) setShipped({ files });
      } catch {
        if (!isGone) setShipped('failed');
      }
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [attempt]);

  const open = useCallback((files: readonly NamedText[], forget: readonly string[]) => {
    setOwn((before) => {
      const names = [...files.map(({ name }) => name), ...forget];
      const kept = before?.files.filter(({ name }) => !names.includes(name)) ?? [];
      return { files: [...kept, ...files] };
    });
  }, []);
  const backToShipped = useCallback(() => setOwn(null), []);
  const tryAgain = useCallback(() => {
    setShipped(null);
    setAttempt((count) => count + 1);
  }, []);
  return {
    question: own ?? (shipped === 'failed' ? null : shipped),
    isShipped: own === null,
    hasFailed: own === null && shipped === 'failed',
    open,
    backToShipped,
    tryAgain,
  };
}
