#!/usr/bin/env node
import { parseArgs } from 'node:util';

const usage = `bench coverage CONFIG [--seeds N] [--first SEED] [--workers N]
  Runs one evaluation over many seeds, and holds every estimate against its exact truth.
bench startup
  Times the command line as a whole process.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '200' },
    first: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});
const [suite, config] = positionals;
if (suite === 'coverage' && config !== undefined) {
  const { runCoverage } = await import('./coverage/run-coverage.js');
  const [seeds, first, workers] = [values.seeds, values.first, values.workers].map(Number);
  process.exitCode = await runCoverage({
    config,
    seeds: seeds!,
    first: first!,
    workers: workers!,
    json: values.json,
  });
} else if (suite === 'startup') {
  const { timeStartup } = await import('./startup/time-startup.js');
  process.exitCode = await timeStartup();
} else {
  console.error(usage);
  process.exitCode = 2;
}
