#!/usr/bin/env node
import { buildIfMissing } from '../../workspace/bin/build-if-missing.js';

buildIfMissing('native-tensorflow', 'set-up');
const { setUp } = await import('../dist/set-up.js');
await setUp(process.argv.slice(2));
