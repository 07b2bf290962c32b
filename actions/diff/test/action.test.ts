import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedProjectSchema, previewSchema } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;
const overlay = { 'apps/shop/overlays/dev/kustomization.yaml': 'resources: [map.yaml]\n' };
const map = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  value: "${value}"\n`;

let scratch: ScratchRepository;
let temporary: string;
beforeAll(() => {
  scratch = createScratchRepository();
  temporary = mkdtempSync(join(tmpdir(), 'mainstem-action-'));
});
afterAll(() => {
  scratch.remove();
  rmSync(temporary, { recursive: true, force: true });
});

describe.skipIf(!hasKubectl)('compares what kubectl renders', () => {
  it('of a pull request, with the base from the event; what cannot be rendered is recorded', async () => {
    const base = scratch.commit({
      ...overlay,
      'apps/shop/overlays/dev/map.yaml': map('one'),
      'apps/shop/overlays/staging/kustomization.yaml': 'resources: []\n',
    });
    const head = scratch.commit({
      'apps/shop/overlays/dev/map.yaml': map('two'),
      'apps/shop/overlays/staging/kustomization.yaml': 'resources: [missing.yaml]\n',
    });
    const { code, stdout, outputs, summary } = await runAction('diff', {
      inputs: { projects: 'apps.shop.overlays.dev apps.shop.overlays.staging' },
      event: { pull_request: { base: { sha: base }, head: { sha: head } } },
      cwd: scratch.root,
      temporary,
    });
    expect([code, outputs.count, outputs.failed]).toEqual([1, '1', '1']);
    const folder = outputs.previews ?? '';
    expect(readdirSync(folder).sort()).toEqual([
      'apps.shop.overlays.dev.kubernetes.json',
      'apps.shop.overlays.staging.failed.json',
    ]);
    const document = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    const preview = previewSchema.parse(document('apps.shop.overlays.dev.kubernetes.json'));
    expect(preview.resources.map(({ action, fields }) => [action, fields])).toEqual([
      ['update', [{ path: 'data.value', before: 'one', after: 'two' }]],
    ]);
    const failed = failedProjectSchema.parse(document('apps.shop.overlays.staging.failed.json'));
    expect([failed.head, /missing\.yaml/.test(failed.message)]).toEqual([head, true]);
    expect(stdout).toMatch(/::error::apps\.shop\.overlays\.staging: /);
    expect(summary).toContain('apps.shop.overlays.dev');
  });
});

it('no project is nothing to do', async () => {
  const { code, outputs } = await runAction('diff', { inputs: { projects: '' }, cwd: scratch.root, temporary });
  expect([code, outputs.count, outputs.failed]).toEqual([0, '0', '0']);
});
