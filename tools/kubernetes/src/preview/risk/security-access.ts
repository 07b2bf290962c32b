import { groupOf } from '../../yaml/head.ts';
import { annotationsOf, at, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
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
  } else if (kind === 'argoproj.io/AppProject') yield* projectOpenings(manifest);
  else if (kind === 'gateway.networking.k8s.io/ReferenceGrant') {
    yield opening(
      'grant',
      'objects of other namespaces may refer to what is in this one',
      'Name the namespaces and kinds that need it.',
    );
  } else if (kind === '/Service') yield* serviceOpenings(manifest);
  else if (kind === 'networking.k8s.io/Ingress') yield* ingressOpenings(manifest);
  else if (kind === 'networking.k8s.io/NetworkPolicy') yield* policyOpenings(manifest);
  else if (/(^|\.)aws(\.m)?\.upbound\.io$/.test(groupOf(manifest.apiVersion))) yield* cloudOpenings(manifest);
}

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
function* roleOpenings(manifest: Manifest): Generator<Opening> {
  const labels = at(manifest, 'metadata', 'labels');
  for (const [key, value] of Object.entries(isFields(labels) ? labels : {})) {
    if (!key.startsWith('rbac.authorization.k8s.io/aggregate-to-') || String(value) !== 'true') continue;
    yield opening(
      `aggregate:${key}`,
      `whoever has the role ${key.slice(key.lastIndexOf('-') + 1)} gets what it allows`,
      'Take the label out.',
    );
  }
  for (const rule of itemsOf(manifest.rules)) {
    const list = (field: string) => (Array.isArray(rule[field]) ? (rule[field] as unknown[]).map(String) : []);
    const what = [...list('apiGroups'), ...list('resources'), ...list('nonResourceURLs')].join(',');
    for (const field of ['verbs', 'resources', 'apiGroups']) {
      if (!list(field).includes('*')) continue;
      // A wildcard verb on one named resource and a wildcard resource for one verb are different grants.
      const fact = `rbac:${field}:${what}:${list('verbs').join(',')}`;
      yield opening(fact, `the role allows every one of its ${field} (*)`, 'Name what is needed instead of "*".');
    }
    for (const [right, why] of powersOf(list))
      yield opening(
        `rbac:${right}`,
        `the role allows ${right}: ${why}`,
        `Remove ${right}, or name the objects that it is for.`,
      );
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

/** Rights that lead to more than they say. Source: https://kubernetes.io/docs/concepts/security/rbac-good-practices/#kubernetes-rbac-privilege-escalation-risks */
const POWERS: readonly (readonly [verbs: RegExp, group: RegExp, resources: RegExp, why: string])[] = [
  [/^(?:get|list|watch)$/, /^$/, /^secrets$/, 'its holders read every credential there'],
  [/^(?:create|get)$/, /^$/, /^pods\/(?:exec|attach|portforward|proxy)$/, 'its holders act inside of any pod'],
  [
    /^(?:create|update|patch)$/,
    /^$/,
    /^pods(?:\/ephemeralcontainers)?$/,
    'its holders run pods as any service account of the namespace',
  ],
  [
    /^(?:create|update|patch)$/,
    /^(?:apps|batch)$/,
    /^(?:deployments|daemonsets|statefulsets|replicasets|jobs|cronjobs)$/,
    'its holders run pods as any service account of the namespace',
  ],
  [/^create$/, /^$/, /^serviceaccounts\/token$/, 'its holders make tokens of any service account'],
  [/^(?:get|create)$/, /^$/, /^nodes\/proxy$/, 'its holders act on every pod of a node'],
  [
    /^(?:create|update|patch)$/,
    /^admissionregistration\.k8s\.io$/,
    /webhookconfigurations$/,
    'its holders read and change every request',
  ],
  [
    /^(?:create|update|patch)$/,
    /^certificates\.k8s\.io$/,
    /^certificatesigningrequests/,
    'its holders get certificates of others',
  ],
  [/^(?:create|update|patch)$/, /^$/, /^persistentvolumes$/, 'its holders mount files of the nodes'],
];

function* powersOf(list: (field: string) => readonly string[]): Generator<readonly [right: string, why: string]> {
  if (list('resourceNames').length > 0) return;
  for (const [verbs, groups, resources, why] of POWERS) {
    const verb = list('verbs').find((one) => verbs.test(one));
    if (verb === undefined || !list('apiGroups').some((group) => groups.test(group))) continue;
    for (const resource of list('resources')) if (resources.test(resource)) yield [`${verb} ${resource}`, why];
  }
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/projects/ */
function* projectOpenings(project: Manifest): Generator<Opening> {
  const list = (field: string): readonly unknown[] => {
    const value = at(project, 'spec', field);
    return Array.isArray(value) ? value : [];
  };
  if (list('sourceRepos').includes('*'))
    yield opening('sourceRepos', 'it takes sources from any repository', 'Name the repositories.');
  const everywhere = itemsOf(list('destinations')).some(
    ({ server, name, namespace }) => namespace === '*' && (server ?? name ?? '*') === '*',
  );
  if (everywhere)
    yield opening('destinations', 'it delivers to every namespace of every cluster', 'Name the destinations.');
  if (itemsOf(list('clusterResourceWhitelist')).some(({ group, kind }) => group === '*' && kind === '*'))
    yield opening('clusterResourceWhitelist', 'it delivers cluster-wide objects of every kind', 'Name the kinds.');
}

/** Roles that come with Kubernetes and let their holders write. */
const WRITING_ROLES = /^(?:admin|edit|system:(?!discovery|basic-user|public-info-viewer|monitoring).*)$/;

function* bindingOpenings(manifest: Manifest): Generator<Opening> {
  const role = String(at(manifest, 'roleRef', 'name') ?? '');
  for (const subject of itemsOf(manifest.subjects)) {
    const who = `${subject.kind} ${subject.namespace === undefined ? '' : `${subject.namespace}/`}${subject.name}`;
    if (role === 'cluster-admin') {
      yield opening(`admin:${who}`, `${who} becomes cluster-admin`, 'Bind a role with only what is needed.');
    }
    if (WRITING_ROLES.test(role)) {
      yield opening(
        `writes:${role}:${who}`,
        `${who} gets the role ${role}: it may change everything in its reach`,
        'Bind a role with only what is needed.',
      );
    } else if (role !== 'cluster-admin' && subject.kind !== 'ServiceAccount') {
      yield opening(`role:${role}:${who}`, `${who} gets the role ${role}`, 'Make sure that this access is meant.');
    }
    if (/^system:serviceaccounts(?::|$)/.test(String(subject.name))) {
      yield opening(
        `pods:${role}:${who}`,
        `every pod${String(subject.name).includes(':', 22) ? ' of a namespace' : ''} gets the role ${role}`,
        'Bind named service accounts.',
      );
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
      const ports = itemsOf(rule.ports).map((port) => String(port.port ?? '*'));
      if (open || cidrs.includes('0.0.0.0/0') || cidrs.includes('::/0')) {
        yield opening(
          `${direction}:${ports.join()}`,
          direction === 'ingress' ? 'it lets traffic in from everywhere' : 'it lets traffic out to everywhere',
          'Name the peers that may connect.',
        );
      }
      const namespaces = itemsOf(list).some(
        (peer) => isFields(peer.namespaceSelector) && Object.keys(peer.namespaceSelector).length === 0,
      );
      if (namespaces)
        yield opening(
          `${direction}:namespaces:${ports.join()}`,
          `it lets traffic ${direction === 'ingress' ? 'in from' : 'out to'} every namespace`,
          'Name the namespaces.',
        );
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
