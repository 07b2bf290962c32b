import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  arrivalOf,
  checkDuplicates,
  checkNewCluster,
  checkProjects,
  checkSyncOptions,
  checkUnattendedDeletion,
  fixGeneratePaths,
  GENERATE_PATHS,
} from '@mainstem/argocd';
import { clusterScopedKinds, type Manifest, parseManifests, renderFolder } from '@mainstem/kubernetes';
import { TEMPLATE } from '@mainstem/testing/template';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { examine, templateFiles } from './trees.ts';

it("finds no error in the template's own tree", async () => {
  const files = templateFiles();
  const examined = await examine(files);
  const render = async (path: string): Promise<readonly Manifest[]> => {
    if (files[`${path}/Chart.yaml`] !== undefined)
      return (await renderFolder(join(TEMPLATE, path), 'helm-chart', { root: TEMPLATE })).manifests;
    return files[`${path}/kustomization.yaml`] === undefined
      ? Object.entries(files)
          .filter(([file]) => file.startsWith(`${path}/`) && /\.ya?ml$/.test(file) && !file.includes('/examples/'))
          .flatMap(([file, text]) => parseManifests(text, file))
      : parseManifests(execFileSync('kubectl', ['kustomize', join(TEMPLATE, path)], { encoding: 'utf8' }), path);
  };
  const applications = await Promise.all(
    examined.readings.map(async (reading) => {
      const paths = reading.sources.flatMap(({ path }) => path ?? []);
      // Charts and repositories from elsewhere are not here.
      if (paths.length === 0) return reading;
      return { ...reading, manifests: (await Promise.all(paths.map(render))).flat() };
    }),
  );
  expect(applications.length).toBeGreaterThan(10);
  const scopes = clusterScopedKinds(
    applications.flatMap((one) => ('manifests' in one ? one.manifests : [])) as readonly Manifest[],
  );
  const check = { applications, isClusterScoped: scopes };
  expect(checkProjects({ ...check, projects: examined.projects })).toEqual([]);
  expect(checkDuplicates({ ...check, environmentOf: (file) => examined.graph.ownerOf(file)?.environment })).toEqual([]);
  expect(checkSyncOptions(applications)).toEqual([]);
  expect(checkNewCluster(applications)).toEqual([]);
  // Rule 4: nothing goes in production by itself.
  expect(checkUnattendedDeletion(applications, examined.graph.settings)).toEqual([]);

  // A new cluster gets everything, and this is the order: what is listed together syncs at the same time.
  const { rounds, stuck } = arrivalOf(applications);
  expect(stuck).toEqual([]);
  const order = [...rounds].filter(([name]) => name.startsWith('production '));
  const inRound = (round: number) =>
    order
      .filter(([, one]) => one === round)
      .map(([name]) => name.replace(/^production (?:[^/]*\/)?/, '').replace(/-production$/, ''))
      .sort();
  expect([1, 2, 3, 4, 5].map(inRound)).toEqual([
    [
      'app-repo',
      'aws-load-balancer-controller',
      'cert-manager',
      'crossplane-core',
      'external-secrets',
      'gateway-api',
      'metrics-server',
      'policy-config',
    ],
    [
      'cert-manager-config',
      'crossplane-apis',
      'crossplane-providers',
      'external-secrets-config',
      'gateway-config',
      'web',
    ],
    // The ClusterProviderConfig among the facts waits for the providers.
    ['api-service', 'crossplane-facts'],
    [],
    [],
  ]);
});

it("leaves the rest of the template's own manifests as it is", () => {
  for (const [path, text] of Object.entries(templateFiles())) {
    if (!/^platform\/argocd\/(?:apps|root|crossplane)\.yaml$/.test(path)) continue;
    const fixed = fixGeneratePaths(text, 5, '/somewhere/else');
    const lines = text.split('\n');
    const changed = fixed.split('\n').filter((line, index) => line !== lines[index]);
    expect(changed.map((line) => line.trim())).toEqual([`${GENERATE_PATHS}: /somewhere/else`]);
    expect(parseAllDocuments(fixed).every(({ errors }) => errors.length === 0)).toBe(true);
  }
});
