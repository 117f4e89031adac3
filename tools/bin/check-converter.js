#!/usr/bin/env node
import { buildIfMissing } from './build-if-missing.js';

buildIfMissing('check:converter');
await import('../dist/official-converter/check-converter.js');
