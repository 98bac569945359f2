// The table of chart 1
export const simulatedMib = 'Simulated (MiB)';
export const simulatedPhase = 'Simulated phase';
export const inPlay = 'in play';
export const stopAndCopy = 'stop-and-copy';
export const preCopy = 'pre-copy';
export const phaseOf = (run: string): string => `${run}: phase`;
export const round = 'Round';
export const phase = 'Phase';
export const sentMib = 'Sent (MiB)';
export const leftMib = 'Left unsent (MiB)';
export const absorbedMib = 'Dirtied in the rest (MiB)';
export const skippedMib = 'Skipped as hot (MiB)';
export const timeS = 'Time (s)';
export const dirtiedMib = 'Dirtied meanwhile (MiB)';
export const remarks = 'Remarks';

// Chart 2
export const fromS = 'From (s)';
export const toS = 'To (s)';
export const toSendMib = 'To send at its start (MiB)';
export const fromStartTo = {
  end: (time: string): string => `From start to end ${time}.`,
  lastPage: (time: string): string => `From start to the last page ${time}.`,
  resume: (time: string): string => `From start to resume ${time}.`,
} as const;
export const roundZeroTakes = (time: string, percent: number): string =>
  `Round 0 takes ${time}, ${percent >= 1 ? `${Math.round(percent)} % of it` : 'less than 1 % of it'}.`;
export const pausedAt = (when: string, pause: string): string => `The VM is paused at ${when}, for ${pause}.`;
export const pausedThenPostCopy = (when: string, pause: string, rest: string): string =>
  `The VM is paused at ${when}, for ${pause}; then it runs at its destination, and fetches the rest for ${rest}.`;
export const stopAndCopyRuns = (from: string, to: string, sent: string): string =>
  `Stop-and-copy runs from ${from} to ${to} and sends ${sent}.`;
export const roundRuns = (round: number, from: string, to: string, sent: string): string =>
  `Round ${round} runs from ${from} to ${to} and sends ${sent}.`;
export const givenUpAt = (when: string): string => `It is given up at ${when}, and the VM stays where it is.`;
export const notEndedAfter = (when: string): string => `It has not ended after ${when}.`;
export const timelineTitle = 'When it happens';
export const toScale = 'to scale, with what is still to send';
export const givenUp = 'given up';
export const notEnded = 'has not ended';
export const pausedFor = (pause: string, isPostCopy: boolean): string =>
  `paused ${pause}${isPostCopy ? ', then post-copy' : ''}`;
export const timelineDrawing = 'Time line of the rounds and the pause';
export const roundsRow = 'round';
export const stillToSend = 'still to send';
export const timeLimit = 'time limit';
export const allowedByLimit = 'what the downtime limit allows';
export const allowedInShort = 'downtime limit';
export const slowedBy = (share: string): string => `slowed by ${share}`;
export const limitRises = (times: number, from: string, to: string): string =>
  `The downtime limit rises ${times === 1 ? 'once' : `${times} times`}, from ${from} to ${to}.`;
export const guestIsSlowed = (since: string, most: string): string =>
  `The guest is slowed from ${since} on, by ${most} at most.`;
export const timeLimitComes = (when: string): string => `The time limit comes at ${when}.`;

// Charts 3 to 5
export const bar = 'Bar';
export const part = 'Part';
export const valueIn = (unit: string): string => (unit === '' ? 'Value' : `Value (${unit})`);
export const finalTransfer = 'final transfer';
export const fixedPart = 'fixed part';
export const thisOne = 'This one';
export const pinnedOne = 'Pinned';
export const resume = 'resume';
export const switchover = 'switchover';
export const pauseParts = (transfer: string, rest: string, time: string): string =>
  `Of the pause, the final transfer takes ${transfer} and the ${rest} ${time}.`;
export const energyByTraffic = (host: string): string => `${host} by traffic`;
export const energyFixed = (host: string): string => `${host} fixed`;
export const sourceHost = 'S source';
export const destinationHost = 'D dest.';
export const energyOfHosts = (source: string, destination: string, power: string): string =>
  `Source ${source}, destination ${destination}. Mean extra power of both while it runs: ${power}.`;
export const costsAre = (mine: string, pinned: string): string =>
  `C is ${mine} here and ${pinned} for the pinned scenario.`;
export const sameCost = 'Both cost the same.';
export const thisMovesFirst = 'This one would move first.';
export const pinnedMovesFirst = 'The pinned one would move first.';
