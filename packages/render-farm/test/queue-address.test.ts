import { describe, expect, test } from '@jest/globals';
import { PhospheneError } from '@phosphene/model/errors';
import { parseQueueAddress } from '../src/index.ts';

describe('the address of a queue', () => {
  test('is shown without user and password', () => {
    const { url, shown } = parseQueueAddress('rediss://farm:s%40c@redis.example:6380/2');
    expect(shown).toBe('rediss://redis.example:6380/2');
    expect(url).toContain('s%40c');
  });

  test('takes the password of the environment where it has none', () => {
    expect(parseQueueAddress('redis://h:1', 'p@ss/%').url).toBe('redis://:p%40ss%2F%25@h:1');
    expect(parseQueueAddress('redis://:own@h:1', 'other').url).toContain(':own@');
  });

  test.each([
    'secret',
    'http://:secret@h',
    'redis:///secret',
    'redis://:secret@h/x',
    'redis://:secret@h?tls=no',
    'redis://:secret@h:99999999',
  ])('%s is refused, and not repeated', (text) => {
    let fault: unknown;
    try {
      parseQueueAddress(text);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(PhospheneError);
    expect((fault as Error).message).not.toContain('secret');
  });
});
