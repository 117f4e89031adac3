import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readAltered } from '../src/documents/read-altered.ts';
import { strangerDocuments, type StrangerDocument } from '../src/documents/stranger-documents.ts';

const CASES = 60;

let folder: string;
let documents: StrangerDocument[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phosphene-documents-'));
  documents = await strangerDocuments(folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test('every kind of document is read as it is written', async () => {
  for (const { text, read } of documents) await read(text);
}, 120_000);

test('documents from strangers are refused with a reason, or are harmless', async () => {
  for (const document of documents) {
    const { refused, faults } = await readAltered(document, CASES, 16, () => 0);
    expect({ kind: document.kind, faults }).toEqual({ kind: document.kind, faults: [] });
    expect(refused).toBeGreaterThan(0);
  }
}, 300_000);
