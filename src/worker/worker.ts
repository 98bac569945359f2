import { expose } from 'comlink';
import { engine } from '../engine/engine';

expose(engine);
