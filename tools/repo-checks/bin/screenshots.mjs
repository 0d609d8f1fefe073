#!/usr/bin/env node
import { screenshots } from '../dist/pictures/screenshots.js';

process.exitCode = await screenshots();
