import { describe, expect, test } from '@jest/globals';
import { costliestTasks, tableOfTasks } from '../src/night/act-tasks.ts';

describe('long tasks of a night', () => {
  const tasks = [
    { act: 'cue', script: 'open, main.js', ms: 60 },
    { act: 'film', script: 'the browser itself', ms: 250 },
    { act: 'cue', script: 'open, main.js', ms: 90 },
    { act: 'cue', script: 'paint, main.js', ms: 70 },
  ];

  test('are grouped by act and script, those that cost most first', () => {
    expect(costliestTasks(tasks)).toEqual([
      { act: 'film', script: 'the browser itself', count: 1, sum: 250, longest: 250 },
      { act: 'cue', script: 'open, main.js', count: 2, sum: 150, longest: 90 },
      { act: 'cue', script: 'paint, main.js', count: 1, sum: 70, longest: 70 },
    ]);
    expect(costliestTasks([])).toEqual([]);
  });

  test('are told in words', () => {
    const lines = tableOfTasks(costliestTasks(tasks)).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/film +1 +250 +the browser itself/);
  });
});
