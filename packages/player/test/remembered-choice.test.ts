import { expect, test } from '@jest/globals';
import { recallChoice, rememberChoice } from '../src/decoding/remembered-choice.ts';
import type { PageStorage } from '../src/page/page-storage.ts';

function storage(text: string | null = null): PageStorage {
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

const rates = [
  { backend: 'wasm', rate: 43 },
  { backend: 'webgl', rate: 2 },
] as const;

test('what was measured is recalled under its own key', () => {
  const memory = storage();
  expect(recallChoice(memory, 'here')).toBeNull();
  rememberChoice(memory, 'here', rates);
  rememberChoice(memory, 'there', [rates[1]]);
  expect(recallChoice(memory, 'here')).toEqual(rates);
  expect(recallChoice(memory, 'elsewhere')).toBeNull();
});

test('the oldest choices go', () => {
  const memory = storage();
  for (let key = 0; key < 20; key++) rememberChoice(memory, String(key), rates);
  expect(recallChoice(memory, '3')).toBeNull();
  expect(recallChoice(memory, '4')).toEqual(rates);
});

test.each([
  'no JSON',
  '7',
  '[7]',
  '[["here", 7]]',
  '[["here", [{"backend": "abacus", "rate": 1}]]]',
])('a memory of another kind counts as none: %s', (text) => {
  expect(recallChoice(storage(text), 'here')).toBeNull();
});

test('a storage that is forbidden or full is passed over', () => {
  expect(recallChoice(null, 'here')).toBeNull();
  const full: PageStorage = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => rememberChoice(full, 'here', rates)).not.toThrow();
});
