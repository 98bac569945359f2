import { timePlan } from './plan-work';

postMessage(await timePlan(() => performance.now()));
