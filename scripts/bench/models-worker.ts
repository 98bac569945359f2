// A worker of the bench alone: times the readable form in the browser, then says how long it took.
import { timeReadableForm } from './readable';

postMessage(timeReadableForm());
