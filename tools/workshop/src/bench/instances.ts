import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToolError } from '@mainstem/change';
import {
  loadDefinition,
  loadFunctions,
  loadObjects,
  parseComposite,
  parseComposition,
  renderComposite,
} from '@mainstem/crossplane/render';
import { git } from './generated-overlays.ts';
import { cli, measure, median, report, root, tell, timed } from './measure.ts';

const OVERLAYS = 10;
const EACH = 100;

/**
 * `diff` of a change of one Composition that 1,000 instances in ten overlays use, as a cold process, beside what it cannot save: rendering the
 * same instances once on each side, in one process that has everything read.
 */
export async function benchInstances(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-bench-instances-'));
  try {
    const projects = generate(folder);
    const args = [cli, 'diff', ...projects, '--json', '--cwd', folder, '--base', 'main', '--head', 'change'];
    const env = { ...process.env, MAINSTEM_NO_CACHE: '1' };
    const diff = await median(() => measure(process.execPath, args, { env }));
    const render = await median(() => timed(() => renderBothSides(folder)));
    tell(`diff of a Composition's change over ${OVERLAYS * EACH} instances in ${OVERLAYS} overlays`, diff.seconds, 's');
    report('  as a multiple of rendering them once on each side', diff.seconds / render.seconds, 8, 'times');
    report('  peak memory', diff.megabytes, 300, 'MB');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const WHO = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'commit.gpgsign=false'];
const COMPOSITION = 'platform/crossplane/apis/postgres/composition.yaml';

/** @returns the projects of the overlays. */
function generate(folder: string): string[] {
  const template = join(root, 'tools/cli/fixtures/template');
  for (const name of ['platform', 'mainstem.yaml'])
    cpSync(join(template, name), join(folder, name), { recursive: true });
  const projects = Array.from({ length: OVERLAYS }, (_, index) => {
    const overlay = `apps/load-${index}/overlays/dev`;
    mkdirSync(join(folder, overlay), { recursive: true });
    writeFileSync(
      join(folder, overlay, 'kustomization.yaml'),
      `namespace: load-${index}\nresources:\n  - databases.yaml\n`,
    );
    writeFileSync(join(folder, overlay, 'databases.yaml'), namesOf(index).map(instance).join('---\n'));
    return overlay.replaceAll('/', '.');
  });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['add', '--all']);
  git(folder, [...WHO, 'commit', '--quiet', '--message', 'main']);
  git(folder, ['switch', '--quiet', '--create', 'change']);
  const text = readFileSync(join(folder, COMPOSITION), 'utf8');
  const changed = text.replace('copyTagsToSnapshot: true', 'copyTagsToSnapshot: false');
  if (changed === text) throw new ToolError(`${COMPOSITION} has changed: this bench edits copyTagsToSnapshot in it.`);
  writeFileSync(join(folder, COMPOSITION), changed);
  git(folder, [...WHO, 'commit', '--quiet', '--all', '--message', 'change']);
  return projects;
}

const namesOf = (overlay: number) => Array.from({ length: EACH }, (_, index) => `database-${overlay}-${index}`);

function instance(name: string): string {
  return [
    'apiVersion: platform.example.com/v1',
    'kind: Postgres',
    `metadata: { name: ${name} }`,
    'spec: { environment: dev, version: "17", database: api, size: small, storageGiB: 20 }',
    '',
  ].join('\n');
}

async function renderBothSides(folder: string): Promise<void> {
  const platform = join(folder, 'platform/crossplane');
  const definition = await loadDefinition(join(platform, 'apis/postgres/definition.yaml'));
  const functions = await loadFunctions(join(platform, 'providers/functions.yaml'));
  const required = await loadObjects(join(platform, 'facts/dev'), 'required resources');
  const composition = parseComposition(readFileSync(join(folder, COMPOSITION), 'utf8'), COMPOSITION);
  for (let side = 0; side < 2; side++)
    for (let overlay = 0; overlay < OVERLAYS; overlay++)
      for (const name of namesOf(overlay)) {
        const composite = parseComposite(instance(name), 'databases.yaml');
        const rendered = await renderComposite({ composite, composition, definition, functions, required });
        if (rendered.fatal !== undefined) throw new ToolError(rendered.fatal);
      }
}
