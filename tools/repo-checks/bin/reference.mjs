#!/usr/bin/env node
import { keepReference } from '../dist/reference-pages/keep-reference.js';

process.exitCode = await keepReference(process.argv.slice(2));
