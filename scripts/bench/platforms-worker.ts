import { timePlatforms } from './platforms-work';

postMessage(timePlatforms(() => performance.now()));
