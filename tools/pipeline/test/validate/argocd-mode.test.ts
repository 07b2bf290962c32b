import { describe, expect, it } from 'vitest';
import { validateArgocdMode } from '../../src/index.ts';
import { examine, templateFiles } from './trees.ts';

const CAPABILITY = { 'mainstem.yaml': 'argocd: { mode: eks-capability }\n' };
const manifests = (files: Record<string, string>) =>
  new Map(Object.entries(files).filter(([path]) => /^platform\/.*\.yaml$/.test(path)));

async function told(files: Record<string, string>): Promise<string[]> {
  const { graph } = await examine(files);
  return validateArgocdMode(graph, manifests(files)).map(
    ({ severity, file, path }) => `${severity} ${file.replace('platform/argocd/', '')} ${path}`,
  );
}

/** As docs/getting-started.md says, "Argo CD run by AWS". */
const GO = ['argocd.yaml', 'project-argocd.yaml', 'argocd-rbac-cm.yaml', 'network-check.yaml', 'notifications.yaml'];

describe('argocd.mode', () => {
  it('self-managed, the default: nothing is said', async () => {
    expect(await told(templateFiles())).toEqual([]);
  });

  it("eks-capability: what of the template's tree AWS's Argo CD does not take", async () => {
    expect((await told({ ...templateFiles(), ...CAPABILITY })).sort()).toEqual([
      'error argocd.yaml spec.source',
      'error clusters.yaml spec.target.template.data.server',
      'error clusters.yaml spec.target.template.data.server',
      'error clusters.yaml spec.target.template.data.server',
      'error project-addons.yaml spec',
      'error project-apps.yaml spec',
      'error project-argocd.yaml spec',
      'error project-platform.yaml spec',
      'error team-alpha.yaml spec',
      'warning argocd-cm.yaml data.url',
      'warning argocd-rbac-cm.yaml metadata.name',
      'warning argocd.yaml spec.destination.name',
      'warning notifications.yaml metadata.name',
      'warning root.yaml spec.destination.name',
    ]);
  });

  it('what is left once the files that the page names are deleted, each named on the page', async () => {
    const files = Object.fromEntries(
      Object.entries({ ...templateFiles(), ...CAPABILITY }).filter(
        ([path]) => !GO.includes(path.replace('platform/argocd/', '')),
      ),
    );
    expect((await told(files)).sort()).toEqual([
      'error clusters.yaml spec.target.template.data.server',
      'error clusters.yaml spec.target.template.data.server',
      'error clusters.yaml spec.target.template.data.server',
      'error project-addons.yaml spec',
      'error project-apps.yaml spec',
      'error project-platform.yaml spec',
      'error team-alpha.yaml spec',
      'warning argocd-cm.yaml data.url',
      'warning root.yaml spec.destination.name',
    ]);
  });
});
