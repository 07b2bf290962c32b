import { createRecorder } from '@mainstem/argocd/gate';
import { expect, it } from 'vitest';
import { application, REPO, SOURCE, sha, spec } from './objects.ts';

const C = sha('C');
const SECRET = 'hunter2-of-production';

/** Where a secret may stand in an Application. */
const PLACES: Readonly<Record<string, unknown>> = {
  'a parameter of Helm': spec({ source: { ...SOURCE, helm: { parameters: [{ name: 'a', value: SECRET }] } } }),
  'values of Helm': spec({ source: { ...SOURCE, helm: { values: `password: ${SECRET}` } } }),
  'an object of values': spec({ source: { ...SOURCE, helm: { valuesObject: { a: { b: [SECRET] } } } } }),
  'an environment of a plugin': spec({ source: { ...SOURCE, plugin: { env: [{ name: 'a', value: SECRET }] } } }),
  'a patch of kustomize': spec({ source: { ...SOURCE, kustomize: { patches: [{ patch: `a: ${SECRET}` }] } } }),
  'the address of a repository': spec({ source: { ...SOURCE, repoURL: `https://ci:${SECRET}@git.example.com/a` } }),
};
const recorded = (object: unknown) => {
  const recorder = createRecorder({ app: 'web', commit: C, repo: REPO });
  recorder.event('list', 'ADDED', object, 0);
  recorder.project({ metadata: { name: 'default', annotations: { a: SECRET } } });
  const history = { commit: C, changed: [], revision: () => undefined };
  return JSON.stringify(recorder.recording({ history, revisions: [], before: [{ items: [object] }] }));
};

it.each(Object.entries(PLACES))('hides what is in %s', (_name, written) => {
  expect(recorded(application({ revision: C, spec: written as Record<string, unknown> }))).not.toContain(SECRET);
});

it.each([
  [
    'manifests that were synced from a laptop',
    { operation: { sync: { manifests: [`kind: Secret\ndata: ${SECRET}`] } } },
  ],
  [
    'the command line of Helm in a message',
    {
      conditions: [
        { type: 'ComparisonError', message: `helm template . --set 'a=${SECRET}' --set-string b=${SECRET} failed` },
      ],
    },
  ],
  [
    'a message that repeats a parameter',
    {
      spec: PLACES['a parameter of Helm'] as Record<string, unknown>,
      message: `the value ${SECRET} is not allowed`,
    },
  ],
  ['an annotation of somebody', { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': SECRET } }],
])('hides %s', (_name, state) => {
  expect(recorded(application({ revision: C, ...state }))).not.toContain(SECRET);
});
