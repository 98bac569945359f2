import { chai } from 'vitest';

// Chai puts a proxy around every expectation, which finds misspelt names; types do that. It is a quarter of what one costs.
chai.config.useProxy = false;
