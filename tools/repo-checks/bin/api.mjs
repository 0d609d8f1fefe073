#!/usr/bin/env node
import { keepApiReports } from '../dist/api-reports/keep-api-reports.js';

process.exitCode = await keepApiReports(process.argv.slice(2));
