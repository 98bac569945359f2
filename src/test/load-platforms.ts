import { loadPlatforms } from '../models/platforms/late';

// The worker loads the platforms when one is asked; tests have them from the beginning.
await loadPlatforms();
