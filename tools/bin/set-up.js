#!/usr/bin/env node
import { buildIfMissing } from './build-if-missing.js';

buildIfMissing('set-up');
const { setUp } = await import('../dist/set-up.js');
await setUp(process.argv.slice(2));
