import type { Scenario } from '../../scenario/scenario';
import { follows, headLines, isGuarded, literal, type SnippetKind } from './snippet-numbers';

const truth = (value: boolean): string => (value ? 'True' : 'False');

/** As a float: Python's whole numbers have no end, and overflow in words. */
const float = (value: number): string => {
  const text = literal(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

const knobs = (scenario: Scenario): string => `import json
import math

MIB_PER_SECOND = 1e6 / 8 / 2**20  # in 1 Mbit/s
memory = ${float(scenario.memory)}
dirty_rate = ${float(scenario.dirtyRate)}
bandwidth = ${float(scenario.bandwidth)} * MIB_PER_SECOND
adaptive = ${truth(follows(scenario))}
min_bandwidth = ${float(scenario.minBandwidth)} * MIB_PER_SECOND
max_bandwidth = ${float(scenario.maxBandwidth)} * MIB_PER_SECOND
increment = ${float(scenario.increment)} * MIB_PER_SECOND
threshold = ${float(scenario.threshold)}
resume_time = ${float(scenario.resumeTime)} / 1000
energy_per_mib = ${float(scenario.energyPerMib)}
energy_fixed = ${float(scenario.energyFixed)}


def clamp(value, low, high):
    return min(max(value, low), high)


def follow(observed):
    """Section 4.3: a rate that follows the dirtying rate."""
    return clamp(observed + increment, min_bandwidth, max_bandwidth)

`;

const rules = (scenario: Scenario, kind: SnippetKind): string => `max_rounds = ${literal(scenario.maxRounds)}
max_traffic_factor = ${float(scenario.maxTrafficFactor)}
guards = ${truth(isGuarded(scenario, kind))}`;

const law = (scenario: Scenario, kind: SnippetKind): string =>
  kind === 'saturating'
    ? `working_set = ${float(scenario.workingSet)}
own_set = min(working_set, memory) if working_set > 0 else memory


def written(duration):
    """Distinct MiB written in so many seconds."""
    return -own_set * math.expm1((-dirty_rate * duration) / own_set)


def skip_ratio(duration):
    return 0.0

`
    : `omega, xi, psi = ${float(scenario.gammaTime)}, ${float(scenario.gammaRate)}, ${float(scenario.gammaConstant)}


def written(duration):
    """Eq. 1."""
    return duration * dirty_rate


def skip_ratio(duration):
    """Eq. 10."""
    return omega * duration + xi * dirty_rate + psi

`;

const loop = `allowed = max_traffic_factor * memory if max_traffic_factor > 0 else math.inf
rate = follow(dirty_rate) if adaptive else bandwidth
volume, traffic, total_time, i = memory, 0.0, 0.0, 0
while True:
    duration = volume / rate
    traffic += volume
    total_time += duration
    everything = written(duration)
    dirtied = min(everything, memory) if guards else everything
    line = skip_ratio(duration)
    gamma = clamp(line, 0.0, 1.0) if guards else line
    following = dirtied - gamma * dirtied
    at_full_rate = not adaptive or not guards or rate == max_bandwidth
    grows = at_full_rate and (1 - gamma) * everything > volume * (1 + 1e-12)
    if adaptive and duration > 0:
        rate = follow(dirtied / duration)
    if following <= threshold or grows or i >= max_rounds or traffic > allowed:
        break
    volume = following
    i += 1
pause = dirtied / rate  # stop-and-copy
traffic += dirtied
total_time += pause
downtime = pause + resume_time`;

const series = `rate = follow(dirty_rate) if adaptive else bandwidth
lam = dirty_rate / rate
gap = (rate - dirty_rate) / rate  # 1 - lambda; the closed form needs it above 0
log_lam = math.log1p(-gap) if gap < 0.5 else math.log(lam) if lam > 0 else -math.inf


def rounds():
    """Eq. 8: the smallest n with memory * lam**n <= threshold."""
    if memory <= threshold * (1 + 1e-12):
        return 0
    if lam == 0:
        return 1
    ratio = memory / threshold
    distance = (math.log(ratio) if math.isfinite(ratio) else math.log(memory) - math.log(threshold)) - 1e-12
    n = max(math.ceil(distance / -log_lam), 1)
    if n > 1 and (n - 1) * -log_lam >= distance:
        return n - 1
    return n if n * -log_lam >= distance else n + 1


def volume_of(i):
    """Eq. 4."""
    if i == 0:
        return memory
    if lam == 0:
        return 0.0
    return memory * lam**i if lam < 0.5 else memory * math.exp(i * log_lam)


n = rounds()
# Eq. 5.
traffic = memory if n == 0 or lam == 0 else (-memory * math.expm1((n + 1) * log_lam)) / gap
total_time = traffic / rate
downtime = volume_of(n) / rate + resume_time`;

const sweep = (scenario: Scenario): string => `switchover = ${float(scenario.switchover)} / 1000
max_rounds = ${literal(scenario.maxRounds)}
max_traffic_factor = ${float(scenario.maxTrafficFactor)}
own_set = min(${float(scenario.workingSet)}, memory)


def written(duration):
    """Distinct MiB written in so many seconds."""
    return -own_set * math.expm1((-dirty_rate * duration) / own_set)


def sweep_length(remaining):
    """How long a round takes in which what is dirty again is passed by; None for round 0."""
    lam = dirty_rate / own_set
    volume = memory if remaining is None else remaining
    if not (lam * volume) / bandwidth > 1e-300:
        return volume / bandwidth
    outside = 1 - own_set / memory
    y = (lam * outside * memory) / bandwidth
    if remaining is not None or not y > 0:
        return math.log1p((lam * volume) / bandwidth) / lam
    if y < 700:
        return math.log1p(math.expm1(y) / outside) / lam
    return (y + math.log1p(-(1 - outside) * math.exp(-y)) - math.log(outside)) / lam


remaining, traffic, time, i = memory, 0.0, 0.0, 0
while True:
    volume = remaining
    duration = sweep_length(None if i == 0 else volume)
    time += duration
    traffic += bandwidth * duration
    remaining = min(written(duration), memory)
    if i >= max_rounds or volume < threshold or 0 < max_traffic_factor * memory < traffic:
        break
    i += 1
downtime = remaining / bandwidth + switchover
traffic += remaining  # stop-and-copy
total_time = time + downtime`;

const last = `energy = energy_per_mib * traffic + energy_fixed  # eq. 15
print(json.dumps({"total_time_s": total_time, "downtime_s": downtime, "traffic_mib": traffic, "energy_j": energy}))`;

/** As `typescriptSnippet`, in Python 3 with its standard library alone. */
export function pythonSnippet(scenario: Scenario, kind: SnippetKind, link: string): string {
  const rounds = () => [rules(scenario, kind), law(scenario, kind), loop];
  const body = kind === 'series' ? [series] : kind === 'sweeping' ? [sweep(scenario)] : rounds();
  const head = headLines(scenario, link).map((line) => `# ${line}`);
  return `${[head.join('\n'), knobs(scenario), ...body, last].join('\n')}\n`;
}
