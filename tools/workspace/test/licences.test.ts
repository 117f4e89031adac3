import { describe, expect, test } from '@jest/globals';
import { listLicences, readBom } from '../src/list-licences.js';
import { root } from '../src/list-projects.js';

const listed = (name: string, licenses: object[]) =>
  listLicences({ components: [{ name, version: '1.0.0', licenses }] });

describe('licences', () => {
  test('of all that is needed at run time are permissive or explained', () => {
    const packages = listLicences(readBom(root));
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ settled }) => !settled)).toEqual([]);
  });

  test('are settled where all parts of them are permissive', () => {
    expect(listed('a', [{ license: { id: 'MIT' } }])).toMatchObject([{ settled: true, why: null }]);
    const both = [{ expression: '(BSD-3-Clause AND Apache-2.0)' }];
    expect(listed('a', both)).toMatchObject([{ settled: true }]);
  });

  test.each([
    ['a', [{ license: { id: 'AGPL-3.0' } }]],
    ['a', []],
    ['a', [{ expression: 'MIT AND GPL-2.0' }]],
    ['mediabunny', [{ license: { id: 'SSPL-1.0' } }]],
  ] as [string, object[]][])('are open where nothing explains them (%s)', (name, licenses) => {
    expect(listed(name, licenses)).toMatchObject([{ settled: false }]);
  });
});
