#!/usr/bin/env node
import { accept } from '../dist/acceptance/accept.js';

process.exitCode = await accept(process.argv.slice(2));
