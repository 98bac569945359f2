// The page's own worker.
import '../../src/worker/worker';
