#!/usr/bin/env node
import { buildIfMissing } from '../../workspace/bin/build-if-missing.js';

buildIfMissing('trials', 'check:converter');
await import('../dist/official-converter/check-converter.js');
