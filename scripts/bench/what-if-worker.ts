import { timeWhatIf } from './what-if-work';

postMessage(await timeWhatIf(() => performance.now()));
