#!/usr/bin/env node
import { checkRelease } from '../dist/release/check-release.js';

process.exitCode = await checkRelease();
