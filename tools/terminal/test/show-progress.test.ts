import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { showProgress } from '../src/show-progress.ts';

let lines: string[];
beforeEach(() => {
  lines = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('A stage that begins anew is measured anew', () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const { progress, close } = showProgress(false);
  const report = (seconds: number, done: number): void => {
    clock.mockReturnValue(1000 * seconds);
    progress({ stage: 'look', done, total: 200, unit: 'pictures' });
  };
  report(0, 100);
  report(10, 150);
  report(20, 200);
  report(120, 50);
  report(130, 150);
  close();
  expect(lines).toEqual([
    'look 100/200 pictures\n',
    'look 150/200 pictures, 5.0 pictures/s, 0:10 left\n',
    'look 200/200 pictures, 5.0 pictures/s, 0:00 left\n',
    'look 50/200 pictures\n',
    'look 150/200 pictures, 10 pictures/s, 0:05 left\n',
  ]);
});
