#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { root } from '../src/list-projects.js';
import { measureStructure, MOST_LINES } from '../src/measure-structure.js';

const USAGE = `Usage: npm run structure [-- --json]

Lists each project: lines of source and tests, its largest file, how many libraries it needs, which projects it
imports and which import it, its doors. Then the circles between files and between projects, and the files over
${MOST_LINES} lines. Exit code 1 when there is a circle or such a file.

  --json  the same as one JSON object
`;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
const write = (text) => process.stdout.write(`${text}\n`);
if (values.help) {
  write(USAGE.trimEnd());
  process.exit(0);
}
const { projects, circles, long } = await measureStructure(root);
if (values.json) {
  write(JSON.stringify({ projects, circles, long }, null, 2));
} else {
  const table = [
    ['project', 'lines', 'tests', 'largest file', 'libraries', 'imports', 'imported by'],
    ...projects.map((project) => [
      project.name,
      String(project.lines),
      String(project.testLines),
      `${project.largest.file} ${project.largest.lines}`,
      String(project.libraries),
      project.imports.toSorted().join(' ') || '–',
      project.importedBy.toSorted().join(' ') || '–',
    ]),
  ];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    write(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
  write('\nDoors');
  for (const { name, doors } of projects) {
    if (doors.length > 0) write(`  ${name.padEnd(18)}${doors.join(' ')}`);
  }
  const list = (items) => (items.length === 0 ? 'none' : `\n  ${items.join('\n  ')}`);
  write(`\nCircles: ${list(circles)}`);
  write(
    `Files over ${MOST_LINES} lines: ${list(long.map(({ file, lines }) => `${file} ${lines}`))}`,
  );
}
if (circles.length > 0 || long.length > 0) process.exitCode = 1;
