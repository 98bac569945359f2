// Algorithm 1 for many scenarios as one would write it in C: the yardstick of the bulk form (native.mjs builds it).
// algorithm-1 IN OUT COUNT ADAPTIVE GUARDS RUNS reads columns of doubles from IN, runs so often, prints the processor time of
// each run in ms, a line each, and writes the columns of the results to OUT.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MEMORY, DIRTY_RATE, BANDWIDTH, MIN_BANDWIDTH, MAX_BANDWIDTH, INCREMENT, THRESHOLD, MAX_ROUNDS, TRAFFIC_FACTOR,
       RESUME_TIME, GAMMA_TIME, GAMMA_RATE, GAMMA_CONSTANT, COLUMNS };
enum { REASON, ROUNDS, TRAFFIC, TOTAL_TIME, DOWNTIME, RESULTS };

static double least(double a, double b) { return a < b ? a : b; }
static double most(double a, double b) { return a > b ? a : b; }

static void algorithm_1(long count, double *const in[COLUMNS], int adaptive, int guards, double *const out[RESULTS]) {
  for (long k = 0; k < count; k += 1) {
    const double memory = in[MEMORY][k], dirty_rate = in[DIRTY_RATE][k], threshold = in[THRESHOLD][k];
    const double low = in[MIN_BANDWIDTH][k], high = in[MAX_BANDWIDTH][k], increment = in[INCREMENT][k];
    const double max_rounds = in[MAX_ROUNDS][k], factor = in[TRAFFIC_FACTOR][k];
    const double gamma_time = in[GAMMA_TIME][k], gamma_rate = in[GAMMA_RATE][k], gamma_constant = in[GAMMA_CONSTANT][k];
    const double allowed = factor > 0 ? factor * memory : INFINITY;
    double bandwidth = adaptive ? least(most(dirty_rate + increment, low), high) : in[BANDWIDTH][k];
    double volume = memory, traffic = 0, total = 0, dirtied = 0;
    int reason = 0, i = 0;
    for (;; i += 1) {
      const double duration = volume / bandwidth;
      traffic += volume;
      total += duration;
      const double written = duration * dirty_rate;
      double gamma = gamma_time * duration + gamma_rate * dirty_rate + gamma_constant;
      dirtied = written;
      if (guards) {
        dirtied = least(written, memory);
        gamma = least(most(gamma, 0), 1);
      }
      const double next = dirtied - gamma * dirtied;
      if (next <= threshold) reason = 1;
      else if ((!adaptive || !guards || bandwidth == high) && (1 - gamma) * written > volume * (1 + 1e-12)) reason = 2;
      else if (i >= max_rounds) reason = 3;
      else if (traffic > allowed) reason = 4;
      if (adaptive && duration > 0) bandwidth = least(most(dirtied / duration + increment, low), high);
      if (reason) break;
      volume = next;
    }
    const double pause = dirtied / bandwidth;
    out[REASON][k] = reason;
    out[ROUNDS][k] = i + 1;
    out[TRAFFIC][k] = traffic + dirtied;
    out[TOTAL_TIME][k] = total + pause;
    out[DOWNTIME][k] = pause + in[RESUME_TIME][k];
  }
}

int main(int argc, char **argv) {
  if (argc < 7) return 2;
  const long count = atol(argv[3]);
  const int adaptive = atoi(argv[4]), guards = atoi(argv[5]), runs = atoi(argv[6]);
  double *in[COLUMNS], *out[RESULTS];
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 3;
  for (int c = 0; c < COLUMNS; c += 1) {
    in[c] = malloc(count * sizeof(double));
    if (fread(in[c], sizeof(double), count, file) != (size_t)count) return 3;
  }
  fclose(file);
  for (int c = 0; c < RESULTS; c += 1) out[c] = calloc(count, sizeof(double));
  for (int run = 0; run < runs; run += 1) {
    const clock_t start = clock();
    algorithm_1(count, in, adaptive, guards, out);
    printf("%.3f\n", 1000.0 * (clock() - start) / CLOCKS_PER_SEC);
  }
  file = fopen(argv[2], "wb");
  for (int c = 0; c < RESULTS; c += 1) fwrite(out[c], sizeof(double), count, file);
  fclose(file);
  return 0;
}
