import { type AffectedDocument, parseSettings } from '@mainstem/change';
import { describe, expect, it, test } from 'vitest';
import { matrixOf } from '../src/matrix.ts';

const SETTINGS = parseSettings(undefined);

/** A change that reaches so many stacks of each environment, and so many overlays. */
function change(stacks: Readonly<Record<string, number>>, overlays = 0): AffectedDocument {
  const project = (kind: 'terraform-stack' | 'app-overlay', environment: string, index: number) => ({
    name: `${kind}.${environment}.${index}`,
    kind,
    root: `${kind}/${environment}/${index}`,
    environment,
    change: 'modified' as const,
    reasons: [],
  });
  return {
    schema: 'mainstem/affected@1',
    base: 'a'.repeat(40),
    head: 'b'.repeat(40),
    projects: [
      ...Object.entries(stacks).flatMap(([environment, count]) =>
        Array.from({ length: count }, (_, index) => project('terraform-stack', environment, index)),
      ),
      ...Array.from({ length: overlays }, (_, index) => project('app-overlay', 'dev', index)),
    ],
    waves: {},
  };
}

function jobs(document: AffectedDocument, most = 256) {
  const matrix = matrixOf(document, SETTINGS, most);
  const sizes = (command: string) =>
    matrix.filter((entry) => entry.command === command).map(({ projects }) => projects.split(' ').length);
  return { matrix, plans: sizes('plan'), diffs: sizes('diff') };
}

describe('workflows row 11: few jobs, each with work that is worth its start', () => {
  test('a small change: one plan job for each environment that it reaches, one diff job', () => {
    const { matrix, plans, diffs } = jobs(change({ dev: 2, production: 4 }, 12));
    expect([plans, diffs]).toEqual([[2, 4], [12]]);
    expect(matrix.map(({ environment }) => environment)).toEqual(['dev', 'production', undefined]);
  });

  it.each([
    ['of one environment', { dev: 60 }],
    ['of three', { dev: 20, staging: 20, production: 20 }],
    ['unevenly', { dev: 57, staging: 2, production: 1 }],
  ])('60 stacks %s run in at most 15 jobs', (_, stacks) => {
    const { plans } = jobs(change(stacks));
    expect(plans.length).toBeLessThanOrEqual(15);
    expect(plans.reduce((sum, size) => sum + size, 0)).toBe(60);
  });

  test('no job holds stacks of two environments, whatever the limit', () => {
    const document = change({ dev: 7, staging: 300, production: 41 }, 90);
    for (const most of [4, 5, 20, 256]) {
      const { matrix } = jobs(document, most);
      expect(matrix.length).toBeLessThanOrEqual(most);
      for (const { command, environment, projects } of matrix) {
        if (command !== 'plan') continue;
        expect(new Set(projects.split(' ').map((name) => name.split('.')[1]))).toEqual(new Set([environment]));
      }
      const names = matrix.flatMap(({ projects }) => projects.split(' '));
      expect([names.length, new Set(names).size]).toEqual([438, 438]);
    }
  });

  test('a change that reaches everything uses many jobs, and never more than GitHub runs', () => {
    const { plans, diffs, matrix } = jobs(change({ dev: 10_000 }, 10_000));
    expect(matrix.length).toBeLessThanOrEqual(256);
    expect(plans.length).toBeGreaterThan(200);
    expect(Math.max(...diffs)).toBeLessThanOrEqual(400);
  });

  test('fewer jobs than environments is refused, with the number that is needed', () => {
    expect(() => jobs(change({ dev: 1, production: 1 }, 1), 2)).toThrow(/max-shards: 3/);
  });
});
