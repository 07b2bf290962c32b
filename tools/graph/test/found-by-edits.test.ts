import { affectedBy, loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type FileContent } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';

/** Changes that random edits found to be missed, each as small as it gets. */
interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly edit: Readonly<Record<string, FileContent | undefined>>;
  readonly affected: readonly string[];
}

const BACKEND = 'terraform {\n  backend "local" {}\n}\n';

const CASES: readonly Case[] = [
  {
    name: 'a file behind a link, with characters of a glob in its name',
    files: {
      'stacks/a/main.tf': BACKEND,
      'stacks/a/vars.tf': { link: '../../shared/{v}[1].tf' },
      'shared/{v}[1].tf': '',
    },
    edit: { 'shared/{v}[1].tf': 'locals { a = 1 }\n' },
    affected: ['shared', 'stacks.a'],
  },
  {
    name: 'a file behind a link that a fileset finds',
    files: {
      'stacks/a/main.tf': `${BACKEND}locals { all = fileset("../../sets", "*.json") }\n`,
      'sets/two.json': { link: '../values/two.json' },
      'values/two.json': '2',
    },
    edit: { 'values/two.json': '3' },
    affected: ['stacks.a'],
  },
  {
    name: 'a file in a folder behind a link that a fileset finds',
    files: {
      'stacks/a/main.tf': `${BACKEND}locals { all = fileset("../../sets", "*/*.json") }\n`,
      'sets/more': { link: '../values' },
      'values/two.json': '2',
    },
    edit: { 'values/two.json': '3' },
    affected: ['stacks.a'],
  },
  {
    name: 'a link behind a link',
    files: {
      'stacks/a/main.tf': BACKEND,
      'stacks/a/files': { link: '../../sets' },
      'sets/two.json': { link: '../values/two.json' },
      'values/two.json': '2',
    },
    edit: { 'values/two.json': '3' },
    affected: ['stacks.a'],
  },
  {
    name: 'a module behind a mistake in the stack',
    files: {
      'stacks/a/main.tf': `${BACKEND}locals {\n  x = [\n}\nmodule "m" {\n  source = "../../modules/m"\n}\n`,
      'modules/m/main.tf': '',
    },
    edit: { 'modules/m/main.tf': 'locals { a = 1 }\n' },
    affected: ['modules.m', 'stacks.a'],
  },
  {
    name: 'a file that a stack without a backend reads, although another folder calls the stack',
    files: {
      'stacks/a/main.tf': 'locals { a = file("../../values/a.json") }\n',
      'stacks/b/c/main.tf': `${BACKEND}module "a" { source = "../../a" }\n`,
      'values/a.json': '1',
    },
    edit: { 'values/a.json': '2' },
    affected: ['stacks.a', 'stacks.b.c'],
  },
  {
    name: 'a kustomization through a link becomes something else',
    files: { 'app/kustomization.yaml': { link: 'k.txt' }, 'app/k.txt': 'namePrefix: a-\n' },
    edit: { 'app/k.txt': 'apiVersion: v1\nkind: ConfigMap\n' },
    affected: ['app'],
  },
  {
    name: 'a base in brackets that start at the margin',
    files: {
      'app/kustomization.yaml': '"resources": [\n../base\n]\n',
      'base/kustomization.yaml': 'namePrefix: a-\n',
    },
    edit: { 'base/kustomization.yaml': 'namePrefix: b-\n' },
    affected: ['app', 'base'],
  },
];

describe('changes that were missed once', () => {
  it.each(CASES)('$name', async ({ files, edit, affected }) => {
    const scratch = createScratchRepository();
    try {
      const base = scratch.commit(files);
      const head = scratch.commit(edit);
      const change = await loadChange(await openRepository(scratch.root), base, head);
      expect(affectedBy(change).projects.map(({ name }) => name)).toEqual(affected);
    } finally {
      scratch.remove();
    }
  });
});
