#!/usr/bin/env node
// npm links a program when it installs, which is before a checkout is built, and passes over what is not there.
import '../dist/main.js';
