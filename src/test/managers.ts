import type { PlatformInput } from '../models/result';
import type { Manager } from './stepped-qemu';

/** Ends it with a word when so many milliseconds have passed. */
const until =
  (ms: number, word: string): Manager =>
  (now) => {
    if (word !== 'go-on' && now.ms >= Math.round(ms)) now.over = word;
  };

const kubevirtLimitMs = ({ memory, timeLimit, timeLimitPerGib }: PlatformInput): number =>
  1000 * (timeLimitPerGib > 0 ? timeLimitPerGib * Math.ceil((memory * 1_048_576) / 1_000_000_000) : timeLimit);

/** The scripts of the products around QEMU, each with its first limit in ms; written as loops with variables. */
export const managers: Readonly<Record<string, (input: PlatformInput) => readonly [number, Manager]>> = {
  qemu: (input) => [
    Math.round(input.downtimeLimit * 1000),
    until(
      Math.round(1000 * (input.timeLimitPerGib > 0 ? (input.timeLimitPerGib * input.memory) / 1024 : input.timeLimit)),
      input.atDeadline,
    ),
  ],
  kubevirt: (input) => [Math.round(input.downtimeLimit * 1000), until(kubevirtLimitMs(input), input.atDeadline)],
  nova: (input) => {
    const dt = Math.round(input.downtimeLimit * 1000);
    const gb = Math.max(2, input.memory / 1024);
    const apart = 1000 * Math.floor(75 * gb);
    const end = 1000 * (input.timeLimitPerGib > 0 ? Math.floor(input.timeLimitPerGib * gb) : input.timeLimit);
    const rung = (i: number) => Math.floor(dt / 10 + ((dt - dt / 10) / 10) * i + 1e-9);
    const stop = until(end, input.atDeadline);
    return [
      rung(0),
      (now) => {
        if (now.ms > 0 && now.ms % apart === 0 && now.ms <= 10 * apart) now.limitMs = rung(now.ms / apart);
        stop(now);
      },
    ];
  },
  'kubevirt-ramp': (input) => {
    const ceiling = Math.round(input.downtimeLimit * 1000);
    const rise = Math.max(1, Math.floor((ceiling - 150) / 7));
    const stop = until(kubevirtLimitMs(input), input.atDeadline);
    let risenAt = -1;
    return [
      Math.min(150, ceiling),
      (now) => {
        if (now.ms > 0 && now.ms % 400 === 0 && now.limitMs < ceiling) {
          if (risenAt < 0) {
            if (now.round + 1 >= 3) risenAt = now.ms;
          } else if (now.ms - risenAt >= 10_000) {
            now.limitMs = Math.min(ceiling, now.limitMs + rise);
            risenAt = now.ms;
          }
        }
        stop(now);
      },
    ];
  },
  proxmox: (input) => {
    let [next, every, polls, seen, count] = [1000, 1000, 0, Number.POSITIVE_INFINITY, 0];
    return [
      Math.round(input.downtimeLimit * 1000),
      (now) => {
        if (now.ms !== next) return;
        polls += 1;
        if (now.left === 0 || now.left > seen) count += 1;
        if (count === 6) [count, now.limitMs] = [0, Math.min(2 * now.limitMs, 2_000_000)];
        if (now.left < now.sent / polls) every = 100;
        [seen, next] = [now.left, next + every];
      },
    ];
  },
  ...Object.fromEntries(
    (
      [
        ['ovirt', [1, 150, 2, 200, 3, 300, 4, 400, 6, 500], 'abort'],
        ['ovirt-suspend', [1, 150, 2, 200, 3, 300, 4, 400, 6, 500, -1, 5000], 'abort'],
        ['ovirt-postcopy', [1, 150, 2, 200], 'post-copy'],
      ] as const
    ).map(([name, schedule, lastly]) => [
      name,
      (): readonly [number, Manager] => {
        const items: number[] = [...schedule];
        let [first, last] = [-1, -1];
        return [
          100,
          (now) => {
            if (now.ms === 0 || now.ms % 10_000 !== 0) return;
            if (first < 0) first = now.round;
            else if (now.round !== last && now.round - first > (items[0] ?? -1)) {
              items.shift();
              const limit = items.shift();
              if (limit === undefined) now.over = lastly;
              else now.limitMs = limit;
            }
            last = now.round;
          },
        ];
      },
    ]),
  ),
};
