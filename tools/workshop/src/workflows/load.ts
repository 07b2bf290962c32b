import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkflow } from '@mainstem/testing/workflow';
import { parse } from 'yaml';
import type { ActionInterface, Repository } from './connections.ts';

/** Reads the workflows and actions of a repository on disk. */
export function loadRepository(root: string): Repository {
  const folder = '.github/workflows';
  const files = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  const actions: Record<string, ActionInterface> = {};
  for (const name of readdirSync(join(root, 'actions'))) {
    const path = join(root, 'actions', name, 'action.yml');
    if (!existsSync(path)) continue;
    const { inputs, outputs } = parse(readFileSync(path, 'utf8')) as Partial<ActionInterface>;
    actions[name] = { inputs: inputs ?? {}, outputs: outputs ?? {} };
  }
  return {
    ...identityOf(root),
    actions,
    workflows: files
      .sort()
      .map((name) => readWorkflow(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'))),
  };
}

/** The file that the identity stacks read too. Its ids are 0 until somebody fills them in, and AWS admits nobody. */
function identityOf(root: string): { name: string; admitted: boolean } {
  const path = join(root, 'infra/repository.json');
  if (!existsSync(path)) return { name: '', admitted: false };
  const { owner, name, id } = JSON.parse(readFileSync(path, 'utf8')) as { owner: string; name: string; id: string };
  return { name: `${owner}/${name}`, admitted: id !== '0' };
}
