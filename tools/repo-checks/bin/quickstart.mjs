#!/usr/bin/env node
import { runQuickstart } from '../dist/quickstart/run-quickstart.js';

// The terminal sends Ctrl-C to the evaluation too, which ends in an orderly way: wait for it.
process.on('SIGINT', () => {});
process.exitCode = await runQuickstart();
