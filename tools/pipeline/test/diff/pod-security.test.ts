import { openSession, previewChange } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { expect, test } from 'vitest';

const application = (more: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: https://git.example/p.git, targetRevision: HEAD, path: apps/shop/overlays/dev${more} }\n  destination: { name: in-cluster, namespace: shop }\n  syncPolicy:\n    syncOptions: [CreateNamespace=true]\n    managedNamespaceMetadata: { labels: { pod-security.kubernetes.io/enforce: restricted } }\n`;
const web = (privileged: boolean) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers: [{ name: web, image: "web:1", securityContext: { privileged: ${privileged}, allowPrivilegeEscalation: false, runAsNonRoot: true, seccompProfile: { type: RuntimeDefault }, capabilities: { drop: [ALL] } } }]\n`;

test.each([
  ['an overlay that its Application delivers as it is', ''],
  ['one that its Application overrides', ', kustomize: { commonLabels: { a: b } }'],
])('newcomer B20: a privileged container in a restricted namespace is stuck: %s', async (_, more) => {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit({
      'argocd/shop.yaml': application(more),
      'apps/shop/overlays/dev/kustomization.yaml': 'resources: [web.yaml]\n',
      'apps/shop/overlays/dev/web.yaml': web(false),
    });
    const head = scratch.commit({ 'apps/shop/overlays/dev/web.yaml': web(true) });
    const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {} });
    const { previews } = await previewChange(session);
    expect(previews.flatMap(({ resources }) => resources)).toMatchObject([
      {
        address: 'apps/Deployment/shop/web',
        risk: {
          level: 'stuck',
          reasons: expect.arrayContaining([
            expect.stringMatching(/web is privileged: its namespace enforces the profile restricted/),
          ]),
        },
      },
    ]);
  } finally {
    scratch.remove();
  }
});
