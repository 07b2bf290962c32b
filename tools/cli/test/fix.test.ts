import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createScratchRepository } from '@mainstem/testing';
import { expect, it, vi } from 'vitest';
import { runCli } from '../src/run.ts';

const APPLICATION = `# the shop, as people call it
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop # keep this comment
  namespace: argocd
spec:
  project: default
  source: { repoURL: "https://git.example/shop.git", targetRevision: HEAD, path: apps/shop }
  destination: { name: in-cluster, namespace: shop }
`;

it('--fix writes manifest-generate-paths, names the file, and changes nothing else', async () => {
  const scratch = createScratchRepository();
  const said: string[] = [];
  const spies = [process.stderr, process.stdout].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    }),
  );
  try {
    scratch.commit({
      'argocd/shop.yaml': APPLICATION,
      'apps/shop/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
    });
    const file = join(scratch.root, 'argocd/shop.yaml');
    chmodSync(file, 0o640);
    expect(await runCli(['validate', '--fix', '--at', 'HEAD', '--cwd', scratch.root])).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(APPLICATION);

    expect(await runCli(['validate', '--fix', '--cwd', scratch.root])).toBe(0);
    const text = readFileSync(file, 'utf8');
    const added = text.split('\n').filter((line) => !APPLICATION.split('\n').includes(line));
    expect(added.join('\n')).toMatch(/^ {2}annotations:\n {4}argocd\.argoproj\.io\/manifest-generate-paths: /);
    expect(APPLICATION.split('\n').every((line) => text.split('\n').includes(line))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(scratch.root, 'argocd'))).toEqual(['shop.yaml']);
    expect(scratch.git('status', '--porcelain')).toBe('M argocd/shop.yaml');
    expect(said.join('')).toContain('argocd/shop.yaml: wrote manifest-generate-paths');
    expect(said.join('')).toContain('valid: no problem was found');

    said.length = 0;
    expect(await runCli(['validate', '--fix', '--cwd', scratch.root])).toBe(0);
    expect(said.join('')).toContain('no file needed a change');
    expect(readFileSync(file, 'utf8')).toBe(text);
  } finally {
    for (const spy of spies) spy.mockRestore();
    scratch.remove();
  }
});

it('--fix writes the chain of rollout.yml as mainstem.yaml orders the environments, and validate finds nothing more', async () => {
  const scratch = createScratchRepository();
  const quiet = [process.stderr, process.stdout].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  const file = '.github/workflows/rollout.yml';
  const link = (name: string, more = '') =>
    `  ${name}:\n${more}    uses: acme/mainstem/${file.replace('rollout', 'rollout-environment')}@v1\n    with:\n      environment: ${name}\n`;
  const text = `on: push\njobs:\n${link('dev')}\n  tell:\n    needs: dev # all of them\n    runs-on: x\n    steps: []\n`;
  try {
    scratch.commit({ 'mainstem.yaml': 'environments: [{ name: test }, { name: live }]\n', [file]: text });
    expect(await runCli(['validate', '--cwd', scratch.root])).toBe(3);
    expect(await runCli(['validate', '--fix', '--cwd', scratch.root])).toBe(0);
    const after = `    needs: test\n    if: \${{ needs.test.outputs.go-on == 'true' }}\n`;
    expect(readFileSync(join(scratch.root, file), 'utf8')).toBe(
      text.replace(link('dev'), link('test') + link('live', after)).replace('needs: dev', 'needs: [test, live]'),
    );
    expect(scratch.git('status', '--porcelain')).toBe(`M ${file}`);
  } finally {
    for (const spy of quiet) spy.mockRestore();
    scratch.remove();
  }
});
