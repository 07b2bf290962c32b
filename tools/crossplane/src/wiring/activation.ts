import { pluralOf, type WiredKinds } from './kinds.ts';

const HEAD = `# Made by \`npm run wiring\`, of the kinds that the Compositions compose. A provider brings hundreds of kinds, at about 3 MiB of API
# server memory each; only these are served.
apiVersion: apiextensions.crossplane.io/v1alpha1
kind: ManagedResourceActivationPolicy
metadata:
  name: platform
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
spec:
  activate:
`;

/** The manifest of the activation policy: the managed resources that the tree has, and no others. */
export function activationPolicy({ managed }: WiredKinds): string {
  const names = managed.map(({ group, kind }) => `${pluralOf(kind)}.${group}`).sort();
  return HEAD + names.map((name) => `    - ${name}\n`).join('');
}
