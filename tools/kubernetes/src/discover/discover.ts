import {
  type Candidate,
  type DiscoveryFace,
  type FactsView,
  type Finding,
  folderOf,
  isWithin,
  nameOf,
} from '@mainstem/change';
import { type ChartFile, chartReferences } from './chart-references.ts';
import { findCycles } from './cycles.ts';
import { isKustomization } from './kustomization.ts';
import { findFileProblems } from './kustomize-problems.ts';
import { type Build, collectReferences, type KustomizationFolder } from './kustomize-references.ts';
import { type KubernetesFacts, scanner } from './scanner.ts';

/** Finds the kustomizations and charts of a tree and all that they read. */
export const kubernetes: DiscoveryFace<KubernetesFacts> = {
  scanner,
  discover(view) {
    const { folders, charts } = sortFacts(view);
    const findings: Finding[] = [];
    const candidates: Candidate[] = [];
    const builds = new Map<string, readonly Build[]>();
    const referencesOf = new Map<string, Candidate['refersTo']>();
    for (const folder of folders.values()) {
      const found = collectReferences(view, folders, folder);
      const broken = findFileProblems(folder);
      builds.set(folder.root, found.builds);
      referencesOf.set(folder.root, [...found.references, ...broken.references]);
      findings.push(...broken.findings, ...found.findings);
    }
    const built = new Set([...builds].flatMap(([root, list]) => list.map(({ to }) => to).filter((to) => to !== root)));
    for (const { root, files } of folders.values()) {
      const isBase = built.has(root) || files.some(({ facts }) => facts.component);
      const refersTo = referencesOf.get(root) ?? [];
      candidates.push({ root, kind: isBase ? 'kustomize-base' : 'app-overlay', provides: [], refersTo });
    }
    findings.push(...cycleFindings(builds));

    const roots = [...folders.keys(), ...charts.keys()].sort();
    for (const [root, files] of charts) {
      const nested = roots.filter((other) => other !== root && isWithin(other, root));
      const found = chartReferences(view.tree, root, files, nested);
      candidates.push({ root, kind: 'helm-chart', provides: [], refersTo: found.references });
      findings.push(...found.findings);
    }
    return { candidates, findings };
  },
};

function sortFacts(view: FactsView<KubernetesFacts>) {
  const folders = new Map<string, KustomizationFolder & { files: KustomizationFolder['files'][number][] }>();
  const charts = new Map<string, ChartFile[]>();
  for (const path of [...view.paths()].sort()) {
    const facts = view.facts(path);
    if (facts?.is === 'kustomization' && isKustomization(path)) {
      const root = folderOf(path);
      const folder = folders.get(root);
      if (folder === undefined) folders.set(root, { root, files: [{ path, facts }] });
      else folder.files.push({ path, facts });
    } else if (facts?.is === 'chart') {
      // `Chart.yaml` sorts before the older `requirements.yaml`, which alone makes no chart.
      const files = charts.get(folderOf(path));
      if (files !== undefined) files.push({ path, facts });
      else if (nameOf(path) === 'Chart.yaml') charts.set(folderOf(path), [{ path, facts }]);
    }
  }
  return { folders, charts };
}

function cycleFindings(builds: ReadonlyMap<string, readonly Build[]>): Finding[] {
  const edges = new Map([...builds].map(([root, list]) => [root, list.map(({ to }) => to)] as const));
  return findCycles(edges).map((cycle) => {
    const [first = '.', second = first] = cycle;
    const at = builds.get(first)?.find(({ to }) => to === second);
    const whole = [...cycle, first].join(' → ');
    return {
      severity: 'error',
      rule: 'kustomize/cycle',
      file: at?.file ?? first,
      line: at?.line ?? 0,
      path: 'resources',
      message: `these kustomizations build each other without an end: ${whole}.`,
      suggestion: 'Take one of the references out; what both need belongs in a folder of its own.',
    };
  });
}
