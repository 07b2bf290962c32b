import { annotationsOf, at, groupOf, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';

type Opening = readonly [fact: string, concern: Concern];

/** How an object lets people or traffic in: RBAC, Services, Ingresses, network policies, cloud resources. */
export function* accessOpenings(manifest: Manifest): Generator<Opening> {
  const kind = kindKeyOf(manifest);
  if (kind === 'rbac.authorization.k8s.io/Role' || kind === 'rbac.authorization.k8s.io/ClusterRole') {
    yield* roleOpenings(manifest);
  } else if (
    kind === 'rbac.authorization.k8s.io/RoleBinding' ||
    kind === 'rbac.authorization.k8s.io/ClusterRoleBinding'
  ) {
    yield* bindingOpenings(manifest);
  } else if (kind === '/Service') yield* serviceOpenings(manifest);
  else if (kind === 'networking.k8s.io/Ingress') yield* ingressOpenings(manifest);
  else if (kind === 'networking.k8s.io/NetworkPolicy') yield* policyOpenings(manifest);
  else if (/(^|\.)aws(\.m)?\.upbound\.io$/.test(groupOf(manifest))) yield* cloudOpenings(manifest);
}

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
function* roleOpenings(manifest: Manifest): Generator<Opening> {
  for (const rule of itemsOf(manifest.rules)) {
    const list = (field: string) => (Array.isArray(rule[field]) ? (rule[field] as unknown[]).map(String) : []);
    const what = [...list('apiGroups'), ...list('resources'), ...list('nonResourceURLs')].join(',');
    for (const field of ['verbs', 'resources', 'apiGroups']) {
      if (!list(field).includes('*')) continue;
      // A wildcard verb on one named resource and a wildcard resource for one verb are different grants.
      const fact = `rbac:${field}:${what}:${list('verbs').join(',')}`;
      yield opening(fact, `the role allows every one of its ${field} (*)`, 'Name what is needed instead of "*".');
    }
    for (const verb of ['escalate', 'bind', 'impersonate']) {
      if (!list('verbs').includes(verb)) continue;
      yield opening(
        `rbac:${verb}:${what}`,
        `the role allows ${verb}: its holders can give themselves more`,
        `Remove ${verb}.`,
      );
    }
  }
}

function* bindingOpenings(manifest: Manifest): Generator<Opening> {
  const role = String(at(manifest, 'roleRef', 'name') ?? '');
  for (const subject of itemsOf(manifest.subjects)) {
    const who = `${subject.kind} ${subject.namespace === undefined ? '' : `${subject.namespace}/`}${subject.name}`;
    if (role === 'cluster-admin') {
      yield opening(`admin:${who}`, `${who} becomes cluster-admin`, 'Bind a role with only what is needed.');
    }
    if (/^system:(anonymous|unauthenticated|authenticated)$/.test(String(subject.name))) {
      yield opening(`anyone:${role}:${who}`, `${who} gets the role ${role}: that is anyone`, 'Bind named groups.');
    }
  }
}

/** https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types */
function* serviceOpenings(manifest: Manifest): Generator<Opening> {
  const type = at(manifest, 'spec', 'type');
  if (type === 'NodePort') {
    yield opening('NodePort', 'its ports open on every node (NodePort)', 'Use a ClusterIP behind an Ingress.');
  }
  if (type !== 'LoadBalancer') return;
  const annotations = annotationsOf(manifest);
  // Load balancers of the AWS controller are internal unless told; those of the in-tree controller are not.
  const internal =
    annotations['service.beta.kubernetes.io/aws-load-balancer-scheme'] === 'internal' ||
    annotations['service.beta.kubernetes.io/aws-load-balancer-internal'] === 'true';
  if (!internal) {
    yield opening(
      'LoadBalancer',
      'it opens a load balancer that may be reachable from the internet',
      'Annotate it service.beta.kubernetes.io/aws-load-balancer-scheme: internal, or use an Ingress.',
    );
  }
}

function* ingressOpenings(manifest: Manifest): Generator<Opening> {
  if (annotationsOf(manifest)['alb.ingress.kubernetes.io/scheme'] === 'internet-facing') {
    yield opening('internet-facing', 'it becomes reachable from the internet', 'Use the scheme internal.');
  }
}

/** An empty rule allows everything: https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic */
function* policyOpenings(manifest: Manifest): Generator<Opening> {
  for (const [direction, peers] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const) {
    for (const rule of itemsOf(at(manifest, 'spec', direction))) {
      const list = rule[peers];
      const cidrs = itemsOf(list).map((peer) => at(peer, 'ipBlock', 'cidr'));
      const open = !Array.isArray(list) || list.length === 0;
      if (direction === 'ingress' && (open || cidrs.includes('0.0.0.0/0') || cidrs.includes('::/0'))) {
        const ports = itemsOf(rule.ports).map((port) => String(port.port ?? '*'));
        yield opening(
          `ingress:${ports.join()}`,
          'it lets traffic in from everywhere',
          'Name the peers that may connect.',
        );
      }
    }
  }
}

/** The arguments of the same names in the provider: https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
function* cloudOpenings(manifest: Manifest): Generator<Opening> {
  const value = (field: string) => at(manifest, 'spec', 'forProvider', field);
  if (value('publiclyAccessible') === true) {
    yield opening('public', 'it gets a public address (publiclyAccessible)', 'Keep publiclyAccessible: false.');
  }
  if (manifest.kind !== 'BucketPublicAccessBlock') return;
  for (const field of ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets']) {
    if (value(field) !== true) yield opening(field, `the bucket is without ${field}`, `Keep ${field}: true.`);
  }
}

function opening(fact: string, reason: string, wayOut: string): Opening {
  return [fact, { level: 'security', reason, wayOut }];
}
