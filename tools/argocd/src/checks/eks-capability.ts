import type { Finding } from '@mainstem/change';
import { documentTexts, locate, mapOf, type Path } from '@mainstem/kubernetes/yaml';
import { distinct, isTold, type RenderedApplication, readable } from './applications.ts';

/** AWS's pages that the rules below are from, in the EKS user guide. */
const GUIDE = 'https://docs.aws.amazon.com/eks/latest/userguide';
const COMPARISON = `${GUIDE}/argocd-comparison.html`;
const CLUSTERS = `${GUIDE}/argocd-register-clusters.html`;
const SETTINGS = `${GUIDE}/argocd-configure-settings.html`;
const NOTIFICATIONS = `${GUIDE}/argocd-notifications.html`;

/** Keys of `argocd-cm` that AWS's Argo CD reads (argocd-configure-settings, "Supported settings"). A wildcard is no group or kind. */
const READ_OF_CM =
  /^(?:ui\.banner(?:content|url|permanent|position)|ui\.cssurl|resource\.customizations\.(?:ignoreDifferences|ignoreResourceUpdates)\.all|resource\.customizations\.(?:ignoreDifferences|ignoreResourceUpdates|knownTypeFields|health)\.[^*]+|resource\.(?:exclusions|inclusions|compareoptions|respectRBAC|customLabels|includeEventLabelKeys|excludeEventLabelKeys)|resource\.sensitive\.mask\.annotations|(?:kustomize|helm|jsonnet)\.enable|kustomize\.buildOptions)$/;
/** Keys of `argocd-cmd-params-cm`: the hydrator, and namespaces of Applications and ApplicationSets (the same page). */
const READ_OF_PARAMETERS = /^(?:hydrator\.enabled|application\.namespaces|applicationsetcontroller\.namespaces)$/;
const MOST_NAMED = 3;

type Report = (severity: Finding['severity'], path: Path, message: string, suggestion: string) => void;

/**
 * What of a tree the Argo CD that AWS runs (EKS capability) refuses, as errors, or ignores, as warnings:
 *
 * - plugins that render manifests, and the generator of plugins: it has none (argocd-comparison, "Unsupported features");
 * - a destination or a cluster by the API server's address: only EKS clusters, by ARN or by the name that one is registered under; its own cluster
 *   is none before it is registered (argocd-register-clusters);
 * - AppProjects without `sourceNamespaces`: they admit no Application (argocd-comparison, "Namespace support");
 * - an Application that installs Argo CD: there would be two;
 * - keys of `argocd-cm` and `argocd-cmd-params-cm` that it does not read, wildcards of health checks among them (argocd-configure-settings);
 * - `argocd-rbac-cm`: roles are mapped by `rbacRoleMapping` of the capability (argocd-comparison);
 * - `argocd-notifications-cm` without an opt-in label (argocd-notifications).
 *
 * The guide says more than can be seen in a tree: a sync ends after 120 seconds, Git is looked at every six minutes, people sign in through
 * Identity Center alone. Read in November 2026; AWS adds to it.
 *
 * @param texts manifests by path. What is no valid YAML is another check's finding.
 */
export function checkEksCapability(
  applications: readonly RenderedApplication[],
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const findings: Finding[] = [];
  let registersItself = false;
  for (const [file, text] of texts) {
    if (!CONCERNS.test(text)) continue;
    for (const document of documentTexts(text)) {
      const { value, lineOf } = locate(document.text, document.line);
      const object = mapOf(value);
      if (clusterOf(object)?.name === 'in-cluster') registersItself = true;
      checkObject(object, (severity, path, message, suggestion) =>
        findings.push({ severity, rule: RULE, file, line: lineOf(path), path: path.join('.'), message, suggestion }),
      );
    }
  }
  return distinct([...applications.flatMap((one) => checkApplication(one, registersItself)), ...findings]);
}

const RULE = 'argocd/eks-capability';
const CONCERNS =
  /AppProject|ApplicationSet|argocd-(?:cm|rbac-cm|cmd-params-cm|notifications-cm)\b|argocd\.argoproj\.io\/secret-type/;

function checkApplication({ application, file, set }: RenderedApplication, registersItself: boolean): Finding[] {
  const { destination, sources, line } = application;
  const owner =
    set === undefined ? `Application ${readable(application.name)}` : `ApplicationSet ${readable(set.name)}`;
  const found: Finding[] = [];
  const report = (severity: Finding['severity'], path: string, message: string, suggestion: string) =>
    found.push({ severity, rule: RULE, file, line, path, message, suggestion });
  if (sources.some(({ plugin }) => plugin === true))
    report(
      'error',
      'spec.source.plugin',
      `${owner} is rendered by a plugin, and the EKS capability for Argo CD has none.`,
      `Render it with Helm or Kustomize, or before it is committed. ${COMPARISON}`,
    );
  const { server = '', name } = destination;
  if (server !== '' && isTold(server) && !server.startsWith('arn:'))
    report(
      'error',
      'spec.destination.server',
      `${owner} names its cluster ${server}, and the EKS capability for Argo CD knows clusters by ARN.`,
      `Write destination.name with the name that the cluster is registered under, or its ARN. ${CLUSTERS}`,
    );
  if (name === 'in-cluster' && !registersItself)
    report(
      'warning',
      'spec.destination.name',
      `${owner} deploys to in-cluster, and the EKS capability for Argo CD does not know its own cluster under that name before it is registered.`,
      `Add a Secret with the label argocd.argoproj.io/secret-type: cluster, the name in-cluster and the cluster's ARN as server. ${CLUSTERS}`,
    );
  if (sources.some(({ repoURL, chart }) => chart === 'argo-cd' || /\/argoproj\/argo-cd(?:\.git)?$/.test(repoURL)))
    report(
      'error',
      'spec.source',
      `${owner} installs Argo CD beside the one that AWS runs, and both would sync the same Applications.`,
      `Delete it. ${COMPARISON}`,
    );
  return found;
}

function checkObject(object: Readonly<Record<string, unknown>>, report: Report): void {
  const metadata = mapOf(object.metadata);
  if (object.kind === 'AppProject') {
    const namespaces = mapOf(object.spec).sourceNamespaces;
    if (Array.isArray(namespaces) && namespaces.length > 0) return;
    report(
      'error',
      ['spec'],
      `AppProject ${String(metadata.name)} has no sourceNamespaces, without which the EKS capability for Argo CD admits no Application to it.`,
      `Write spec.sourceNamespaces: [${String(metadata.namespace ?? 'argocd')}]. ${COMPARISON}`,
    );
  } else if (object.kind === 'ApplicationSet') {
    if (JSON.stringify(mapOf(object.spec).generators ?? null).includes('"plugin":'))
      report(
        'error',
        ['spec', 'generators'],
        `ApplicationSet ${String(metadata.name)} asks a plugin for its parameters, and the EKS capability for Argo CD has none.`,
        `Take a list, git or clusters generator. ${COMPARISON}`,
      );
  } else if (object.kind === 'ConfigMap') checkConfigMap(object, String(metadata.name), report);
  const cluster = clusterOf(object);
  if (cluster === undefined || cluster.server === undefined || /\barn\b/i.test(cluster.server)) return;
  report(
    'error',
    cluster.path,
    `the cluster ${cluster.name ?? ''} is registered by the address of its API server, and the EKS capability for Argo CD knows clusters by ARN.`,
    `Write its ARN as server and take config out: an access entry of the capability's role lets it in. ${CLUSTERS}`,
  );
}

function checkConfigMap(object: Readonly<Record<string, unknown>>, name: string, report: Report): void {
  const { labels: written } = mapOf(object.metadata);
  const labels = mapOf(written);
  const ignored = (isRead: RegExp) => Object.keys(mapOf(object.data)).filter((key) => !isRead.test(key));
  if (name === 'argocd-cm' || name === 'argocd-cmd-params-cm') {
    const keys = ignored(name === 'argocd-cm' ? READ_OF_CM : READ_OF_PARAMETERS);
    const more = keys.length > MOST_NAMED ? ` and ${keys.length - MOST_NAMED} more` : '';
    if (keys.length > 0)
      report(
        'warning',
        ['data', keys[0] ?? ''],
        `the EKS capability for Argo CD ignores ${keys.slice(0, MOST_NAMED).join(', ')}${more} of ${name}.`,
        `Take them out, and write health checks by group and kind. What it reads: ${SETTINGS}`,
      );
    if (labels['app.kubernetes.io/part-of'] !== 'argocd')
      report(
        'warning',
        ['metadata'],
        `the EKS capability for Argo CD ignores ${name} without its label.`,
        `Add the label app.kubernetes.io/part-of: argocd. ${SETTINGS}`,
      );
  }
  if (name === 'argocd-rbac-cm')
    report(
      'warning',
      ['metadata', 'name'],
      'the EKS capability for Argo CD ignores argocd-rbac-cm: who may do what is not what it says.',
      `Map groups of Identity Center to ADMIN, EDITOR and VIEWER in rbacRoleMapping of the capability, and delete it. ${COMPARISON}`,
    );
  if (name === 'argocd-notifications-cm' && !Object.keys(labels).some((key) => !key.startsWith('app.kubernetes.io/')))
    report(
      'warning',
      ['metadata', 'name'],
      'the EKS capability for Argo CD ignores argocd-notifications-cm without an opt-in label of AWS, and Applications without a subscription.',
      `Add the label that the page names, or delete it: the gate reads Applications through the Kubernetes API. ${NOTIFICATIONS}`,
    );
}

/** A cluster as a Secret, or the template of an ExternalSecret, registers it. */
function clusterOf(
  object: Readonly<Record<string, unknown>>,
): { readonly name?: string; readonly server?: string; readonly path: Path } | undefined {
  const found =
    object.kind === 'Secret'
      ? ([object, []] as const)
      : object.kind === 'ExternalSecret'
        ? ([mapOf(mapOf(mapOf(object.spec).target).template), ['spec', 'target', 'template']] as const)
        : undefined;
  if (found === undefined) return undefined;
  const [secret, at] = found;
  if (mapOf(mapOf(secret.metadata).labels)['argocd.argoproj.io/secret-type'] !== 'cluster') return undefined;
  const field = secret.stringData === undefined ? 'data' : 'stringData';
  const { name, server } = mapOf(secret[field]);
  // `data` of a Secret is base64.
  const text = (value: unknown) =>
    typeof value !== 'string'
      ? undefined
      : object.kind === 'Secret' && field === 'data'
        ? Buffer.from(value, 'base64').toString('utf8')
        : value;
  const [named, served] = [text(name), text(server)];
  return {
    ...(named === undefined ? {} : { name: named }),
    ...(served === undefined ? {} : { server: served }),
    path: [...at, field, 'server'],
  };
}
