import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { BundleManifest, packLatentCodes, parseLatentCodes } from '../src/bundle/index.ts';
import { PhospheneError } from '../src/errors/index.ts';
import { checkJson, HashedFile, InnerPath } from '../src/json/index.ts';
import { RandomStream } from '../src/random/index.ts';

const file = { path: 'model.json', bytes: 12, sha256: 'a'.repeat(64) };

function manifest(): BundleManifest {
  return {
    format: 'phosphene-bundle',
    version: 1,
    name: 'mine',
    image: { width: 64, height: 64, channels: 3 },
    latentSize: 8,
    labels: ['drum'],
    decoder: {
      topology: file,
      weights: [file],
      input: 'latent',
      output: 'image',
      precision: 'float32',
      parameters: 1,
      multiplyAdds: 1,
    },
    latents: { file, count: 1 },
    poster: file,
    palette: null,
    training: {
      preset: 'sketch',
      steps: 1,
      images: 1,
      backend: 'b',
      seed: 1,
      exportError: 0,
      heldOut: null,
    },
    footage: { licence: null, credit: null },
  };
}

describe('a document that is read', () => {
  test('is given back when it fits', () => {
    const document = JSON.parse(JSON.stringify(manifest())) as unknown;
    expect(checkJson(BundleManifest, document, 'x')).toEqual(manifest());
  });

  test.each([
    ['version', { ...manifest(), version: 2 }],
    ['latentSize', { ...manifest(), latentSize: 0 }],
    ['parts', { ...manifest(), parts: { rows: 3, columns: 1 } }],
    ['parts.rows', { ...manifest(), parts: { rows: 0, columns: 1 } }],
    ['image.channels', { ...manifest(), image: { width: 1, height: 1, channels: 4 } }],
    [
      'decoder.weights.0.path',
      { ...manifest(), decoder: { ...manifest().decoder, weights: [{ ...file, path: '../w' }] } },
    ],
    ['poster.sha256', { ...manifest(), poster: { ...file, sha256: 'A'.repeat(64) } }],
  ])('is refused with the field %s and the file named', (field, document) => {
    const read = (): unknown => checkJson(BundleManifest, document, 'bundles/x/phosphene.json');
    expect(read).toThrow(PhospheneError);
    expect(read).toThrow(`bundles/x/phosphene.json: "${field}" is wrong`);
  });

  test('of another kind altogether is refused too', () => {
    expect(() => checkJson(HashedFile, null, 'x.json')).toThrow(/x\.json: the document is wrong/);
  });
});

describe('paths inside a folder', () => {
  test.each(['a', 'a/b.bin', 'a..b', '.hidden', 'ü/ß.png'])('%p stays inside', (path) => {
    expect(v.is(InnerPath, path)).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/../../b',
    'a/./b',
    'a//b',
    'a/',
    '/etc/passwd',
    'C:/x',
    'c:x',
    '\\\\server\\share',
    'a\\..\\b',
    'a\0.bin',
  ])('%p does not', (path) => {
    expect(v.is(InnerPath, path)).toBe(false);
  });
});

describe('latents.bin', () => {
  test('gives back what was packed, also with an odd count', () => {
    const random = new RandomStream(1);
    const normals = (length: number): Float32Array =>
      Float32Array.from({ length }, () => random.normal());
    const codes = {
      size: 5,
      count: 3,
      means: normals(15),
      scales: normals(15),
      labels: Uint16Array.of(0, 65_535, 7),
    };
    const bytes = packLatentCodes(codes);
    expect(parseLatentCodes(bytes.buffer as ArrayBuffer, 3, 5)).toEqual(codes);
  });

  test('of a wrong length is refused with both lengths', () => {
    expect(() => parseLatentCodes(new ArrayBuffer(100), 3, 5)).toThrow(
      'latents.bin has 100 bytes where 126 are due',
    );
  });
});
