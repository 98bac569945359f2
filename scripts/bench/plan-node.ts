// Runs in a Node process of its own and writes milliseconds as JSON: of the processor, for other programs may have it.
import { timePlan } from './plan-work';

const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

process.stdout.write(JSON.stringify(await timePlan(clock)));
