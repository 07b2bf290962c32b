import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { computeGeneratePaths, declarationsIn, isCovered, pathsOfValue } from '@mainstem/argocd';
import { isWithin } from '@mainstem/change';
import { thorough } from '@mainstem/testing/depth';
import { findProgram, pool, runProgram } from '@mainstem/toolchain';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { application, component, configMap, kustomization, REPO } from '../../../argocd/test/checks/trees.ts';
import { createRenderInputs } from '../../src/validate/render-inputs.ts';
import { examine } from './trees.ts';

const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** One kustomization of a random tree. */
interface Node {
  readonly folder: string;
  readonly isComponent: boolean;
  /** Earlier nodes that it builds. */
  readonly builds: readonly Node[];
  readonly isRead: boolean;
}

/** A tree of overlays, bases and components in many places; the last one is the Application's. */
function treeOf(choices: readonly number[]): { files: Record<string, string>; path: string } {
  let at = 0;
  const pick = (count: number) => (choices[at++ % choices.length] ?? 0) % count;
  const nodes: Node[] = [];
  const reach = new Map<Node, Set<Node>>();
  const count = 3 + pick(5);
  for (let index = 0; index < count; index++) {
    const isLast = index === count - 1;
    const above = nodes[pick(Math.max(1, nodes.length))]?.folder ?? 'apps';
    const places = [
      `apps/a${pick(2)}/n${index}`,
      `library/n${index}`,
      `apps/a0/overlays/n${index}`,
      `${above}/n${index}`,
      `n${index}`,
    ];
    const node: Node = {
      folder: places[pick(places.length)] ?? `n${index}`,
      isComponent: !isLast && pick(3) === 0,
      builds: [],
      isRead: pick(2) === 0,
    };
    const reached = new Set([node]);
    const builds: Node[] = [];
    for (const other of nodes) {
      const below = reach.get(other) ?? new Set();
      // Kustomize refuses an object that comes in twice, and a base that contains the folder it is built from.
      const isRefused = [...below].some((one) => reached.has(one) || isWithin(node.folder, one.folder));
      if (pick(2) === 0 || isRefused) continue;
      builds.push(other);
      for (const one of below) reached.add(one);
    }
    const whole = { ...node, builds };
    reached.delete(node);
    reached.add(whole);
    reach.set(whole, reached);
    nodes.push(whole);
  }
  const files = Object.assign({}, ...nodes.map((node, index) => filesOf(node, index))) as Record<string, string>;
  return { files, path: nodes.at(-1)?.folder ?? '.' };
}

function filesOf({ folder, isComponent, builds, isRead }: Node, index: number): Record<string, string> {
  const up = folder
    .split('/')
    .map(() => '..')
    .join('/');
  const names = (wanted: boolean) =>
    builds.filter((node) => node.isComponent === wanted).map((node) => `${up}/${node.folder}`);
  const fields = {
    resources: ['objects/cm.yaml', ...names(false)],
    components: names(true),
    ...(isRead ? { configMapGenerator: [{ name: `read${index}`, files: ['settings.txt'] }] } : {}),
    patches: [{ path: 'patch.yaml' }],
  };
  return {
    [`${folder}/kustomization.yaml`]: (isComponent ? component : kustomization)(fields),
    [`${folder}/objects/cm.yaml`]: configMap(`cm${index}`),
    [`${folder}/patch.yaml`]: configMap(`cm${index}`, { patched: '1' }),
    [`${folder}/settings.txt`]: 'a\n',
    [`${folder}/README.md`]: 'words\n',
  };
}

/** The file with a change that its render would show. */
function changed(path: string, text: string): string {
  if (path.endsWith('kustomization.yaml'))
    return JSON.stringify({ ...(JSON.parse(text) as object), commonAnnotations: { changed: path } });
  return path.endsWith('.yaml')
    ? text.replace('"data":{', `"data":{"changed":${JSON.stringify(path)},`)
    : `${text}changed\n`;
}

let runs = 0;

async function render(kubectl: string, files: Readonly<Record<string, string>>, path: string): Promise<string> {
  const root = join(scratch, String(runs++));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { code, stdout, stderr } = await runProgram(kubectl, ['kustomize', join(root, path)]);
  expect(code, stderr).toBe(0);
  return stdout;
}

it('covers every file that changes the render, and no entry can be left out (needs kubectl)', async () => {
  const kubectl = (await findProgram('kubectl')).path;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }), async (choices) => {
      const { files, path } = treeOf(choices);
      const manifest = application('app', { source: { repoURL: REPO, targetRevision: 'HEAD', path } });
      const { graph, readings, argocdFiles } = await examine({ ...files, 'argocd/app.yaml': manifest });
      const [declaration] = declarationsIn(readings);
      const [reading] = readings;
      if (declaration === undefined || reading === undefined) throw new Error('no Application');
      const value = computeGeneratePaths(declaration, createRenderInputs(graph, argocdFiles)) ?? '';
      const covers = (entries: readonly string[]) => {
        const paths = pathsOfValue(entries.join(';'), reading);
        return Object.keys(files).filter((file) => isCovered(file, paths));
      };
      const withChanges = (paths: ReadonlySet<string>) =>
        Object.fromEntries(
          Object.entries(files).map(([file, text]) => [file, paths.has(file) ? changed(file, text) : text]),
        );
      const entries = value.split(';');
      const covered = new Set(covers(entries));
      const before = await render(kubectl, files, path);
      const left = new Set(Object.keys(files).filter((file) => !covered.has(file)));
      if (left.size > 0) expect(await render(kubectl, withChanges(left), path), `${value} misses a file`).toBe(before);
      await pool(entries, 2, async (entry) => {
        const kept = new Set(covers(entries.filter((one) => one !== entry)));
        const lost = new Set([...covered].filter((file) => !kept.has(file)));
        expect(await render(kubectl, withChanges(lost), path), `${entry} of ${value} is needless`).not.toBe(before);
      });
    }),
    { numRuns: thorough ? 30 : 3, seed: 7, endOnFailure: true },
  );
}, 120_000);
