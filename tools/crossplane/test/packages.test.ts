import { describe, expect, it } from 'vitest';
import { highestOf } from '../src/packages/index.ts';

const TAGS = ['v0.2.3', 'v0.3.0', 'v1.0.0', 'v1.2.3', 'v1.9.0', 'v1.10.0', 'v2.0.0', 'v2.1.0-rc.1', 'latest'];

// As Masterminds/semver reads them.
describe('the version that a dependency takes', () => {
  it.each([
    ['>=v1.0.0', 'v2.0.0'],
    ['>= 1.0.0, < 2', 'v1.10.0'],
    ['>=v1.0.0 <v1.9', 'v1.2.3'],
    ['^v1.2', 'v1.10.0'],
    ['^0.2.0', 'v0.2.3'],
    ['~v1.2.0', 'v1.2.3'],
    ['~1', 'v1.10.0'],
    ['1.x', 'v1.10.0'],
    ['*', 'v2.0.0'],
    ['>1.9', 'v2.0.0'],
    ['<=1.2', 'v1.2.3'],
    ['!=v2.0.0', 'v2.1.0-rc.1'],
    ['>=2.1.0-0', 'v2.1.0-rc.1'],
    ['<1 || =v1.2.3', 'v1.2.3'],
    ['v3', undefined],
    ['not a version', undefined],
    ['', undefined],
  ])('%s', (constraint, tag) => {
    expect(highestOf(TAGS, constraint)).toBe(tag);
  });
});
