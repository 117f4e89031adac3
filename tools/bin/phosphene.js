#!/usr/bin/env node
import { buildIfMissing } from './build-if-missing.js';

buildIfMissing('phosphene');
const { main } = await import('../dist/cli.js');
await main(process.argv);
