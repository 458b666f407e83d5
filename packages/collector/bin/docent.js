#!/usr/bin/env node
// A file of its own, because compiled files are not executable.
import '../dist/cli/docent.js';
