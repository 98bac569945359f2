/** What each workload of the simulator does, in one sentence, by its id. */
export const workloadSentences: Readonly<Record<string, string>> = {
  idle: 'An idle Linux: timers and caches, and a little fresh memory now and then.',
  tpcc: 'A database at work: a small hot set, and buffers that go slowly round a large part of memory.',
  dbench: 'A file server: steady writes over one set of buffers.',
  linpack:
    'Linear algebra: a matrix written over and over, faster and slower, and a set beside it that is touched now and then.',
  specweb: 'A web server under load: fast writes over sessions and buffers, faster and slower with the visitors.',
};
