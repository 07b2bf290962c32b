import { HEALTH_SCRIPT, healthKey } from './health.ts';
import type { Kind, WiredKinds } from './kinds.ts';

/** Kinds that are never in Git and of which there are many. */
interface Exclusion {
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * What Argo CD leaves out by itself: the key is replaced as a whole, so the list has to say it again.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/manifests/base/config/argocd-cm.yaml
 */
const ARGO_CD_OWN: readonly Exclusion[] = [
  { groups: ['', 'discovery.k8s.io'], kinds: ['Endpoints', 'EndpointSlice'] },
  { groups: ['apiregistration.k8s.io'], kinds: ['APIService'] },
  { groups: ['coordination.k8s.io'], kinds: ['Lease'] },
  {
    groups: ['authentication.k8s.io', 'authorization.k8s.io'],
    kinds: [
      'SelfSubjectReview',
      'TokenReview',
      'LocalSubjectAccessReview',
      'SelfSubjectAccessReview',
      'SelfSubjectRulesReview',
      'SubjectAccessReview',
    ],
  },
  { groups: ['certificates.k8s.io'], kinds: ['CertificateSigningRequest'] },
  { groups: ['cert-manager.io'], kinds: ['CertificateRequest'] },
  { groups: ['cilium.io'], kinds: ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice'] },
  {
    groups: ['kyverno.io', 'reports.kyverno.io', 'wgpolicyk8s.io'],
    kinds: [
      'PolicyReport',
      'ClusterPolicyReport',
      'EphemeralReport',
      'ClusterEphemeralReport',
      'AdmissionReport',
      'ClusterAdmissionReport',
      'BackgroundScanReport',
      'ClusterBackgroundScanReport',
      'UpdateRequest',
    ],
  },
];

/**
 * A family of providers writes a usage for each managed resource, in the group of its provider configurations.
 *
 * @see https://docs.crossplane.io/latest/guides/crossplane-with-argo-cd/#set-resource-exclusion
 */
function usagesOf(managed: readonly Kind[]): Exclusion[] {
  const families = managed.map(({ group }) => /[^.]+(?:\.m)?\.upbound\.io$/.exec(group)?.[0] ?? group);
  const groups = [...new Set(families)].sort();
  return groups.length === 0 ? [] : [{ groups, kinds: ['ProviderConfigUsage'] }];
}

const HEAD = `# Made by \`npm run wiring\`, of the definitions and the kinds that the Compositions compose; \`npm run wiring -- --check\` says whether
# it is current. Argo CD knows the health of *.crossplane.io and *.upbound.io only, and calls a managed resource Healthy before
# it is there (argo-cd#29381); without this a database is Healthy the moment it is applied, and everything that waits for it waits
# for nothing. One key a kind: EKS's managed Argo CD takes no wildcards.
# The whole ConfigMap is here: the installation brings none (argocd.yaml).
apiVersion: v1
kind: ConfigMap
metadata:
  name: argocd-cm
  namespace: argocd
  labels:
    app.kubernetes.io/name: argocd-cm
    app.kubernetes.io/part-of: argocd
  annotations:
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: ServerSideApply=true,Prune=false,Delete=false
data:
`;

const MADE_FROM_HERE =
  "  # Argo CD's own list, which this key replaces, and what each managed resource has beside it.\n";

/** What a fork decides of Argo CD, and that stands above what is made: its address, who signs in, how it tracks. */
function keptOf(text: string): string {
  const start = text.indexOf('\ndata:\n');
  const end = text.indexOf(MADE_FROM_HERE);
  return start === -1 || end === -1 ? '' : text.slice(start + '\ndata:\n'.length, end);
}

/**
 * The manifest of argocd-cm, with the keys that follow from the kinds.
 *
 * @param present its text as it is: the keys above those that are made are kept.
 */
export function argocdConfigMap({ composites, managed }: WiredKinds, present = ''): string {
  const exclusions = [...ARGO_CD_OWN, ...usagesOf(managed)].flatMap(({ groups, kinds }) => [
    `- apiGroups: [${groups.map((group) => (group === '' ? '""' : group)).join(', ')}]`,
    '  kinds:',
    ...kinds.map((kind) => `    - ${kind}`),
  ]);
  const health = [...composites, ...managed].map(
    (kind) => `  ${healthKey(kind)}: |\n${indented(HEALTH_SCRIPT.trimEnd())}\n`,
  );
  return `${HEAD}${keptOf(present)}${MADE_FROM_HERE}  resource.exclusions: |\n${indented(exclusions.join('\n'))}\n${health.join('')}`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
