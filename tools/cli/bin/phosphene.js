#!/usr/bin/env node
import { buildIfMissing } from '../../workspace/bin/build-if-missing.js';

buildIfMissing('cli', 'phosphene');
const { main } = await import('../dist/cli.js');
await main(process.argv);
