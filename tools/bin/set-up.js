#!/usr/bin/env node
process.stdout.write('set-up: nothing to do yet\n');
