#!/usr/bin/env node
import { checkPackages } from '../dist/packages/check-packages.js';

process.exitCode = await checkPackages();
