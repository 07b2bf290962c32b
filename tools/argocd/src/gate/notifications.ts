import { stringify } from 'yaml';

/**
 * True only of what is live. Argo CD's own `on-deployed` looks at the operation and the health alone: between the end of the operation and the
 * next comparison the health is still the old one, and it was seen up to 15 s early. `reconciledAt` says that Argo CD has looked since.
 */
export const LIVE_CONDITION =
  "app.operation == nil and app.status.sync.status == 'Synced' and app.status.health.status == 'Healthy' and " +
  "(app.status.operationState == nil or app.status.operationState.phase == 'Succeeded' and " +
  'not time.Parse(app.status.reconciledAt).Before(time.Parse(app.status.operationState.finishedAt)))';

interface Report {
  readonly name: string;
  readonly when: string;
  readonly oncePer: string;
  /** The same for an Application of several sources, whose revisions are a list. */
  readonly oncePerOfSeveral: string;
  /** A state of a deployment: https://docs.github.com/en/rest/deployments/statuses */
  readonly state: 'success' | 'failure' | 'in_progress';
  /** Where the revision stands; `revisions` beside it where there are several. */
  readonly revision: string;
}

/**
 * The first source that is no chart: its repository is told, at its revision. `app.spec.source` is not there where `app.spec.sources` is.
 *
 * @see https://github.com/argoproj/notifications-engine/blob/master/pkg/services/github.go, whose paths are templates
 */
const FIRST_GIT =
  '{{- $at := -1 -}}{{- range $i, $s := .app.spec.sources -}}{{- if and (eq $at -1) (not $s.chart) -}}{{- $at = $i -}}{{- end -}}{{- end -}}';

function ofSource(single: string, several: string): string {
  return `{{- if .app.spec.sources -}}${FIRST_GIT}{{- if ge $at 0 -}}${several}{{- end -}}{{- else -}}${single}{{- end -}}`;
}

/** Once per `sync.revision`: a commit that changes nothing of an application starts no operation, and is live all the same. */
const REPORTS: readonly Report[] = [
  {
    name: 'live',
    when: LIVE_CONDITION,
    oncePer: 'app.status.sync.revision',
    oncePerOfSeveral: 'app.status.sync.revisions',
    state: 'success',
    revision: '.app.status.sync.revision',
  },
  {
    name: 'failed',
    when: "app.status.operationState != nil and app.status.operationState.phase in ['Error', 'Failed']",
    oncePer: 'app.status.operationState.startedAt',
    oncePerOfSeveral: 'app.status.operationState.startedAt',
    state: 'failure',
    // An operation that fails early has no result; what it was asked for is always there.
    revision: '.app.status.operationState.operation.sync.revision',
  },
  {
    name: 'syncing',
    when: "app.status.operationState != nil and app.status.operationState.phase == 'Running'",
    oncePer: 'app.status.operationState.startedAt',
    oncePerOfSeveral: 'app.status.operationState.startedAt',
    state: 'in_progress',
    revision: '.app.status.operationState.operation.sync.revision',
  },
];

/**
 * The keys of `argocd-notifications-cm` that report each Application to GitHub as a deployment, which the gate reads with
 * `--transport github` (https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/github/). Their environments are
 * `argocd/<environment>/<application>`: never one of GitHub's own, which rollouts write.
 */
export function notificationsData(): Readonly<Record<string, string>> {
  const triggers = REPORTS.map(({ name, when, oncePer, oncePerOfSeveral }) => {
    const send = [`mainstem-${name}`];
    const conditions =
      oncePer === oncePerOfSeveral
        ? [{ when, oncePer, send }]
        : [
            { when: `app.spec.sources == nil and ${when}`, oncePer, send },
            { when: `app.spec.sources != nil and ${when}`, oncePer: oncePerOfSeveral, send },
          ];
    return [`trigger.on-mainstem-${name}`, stringify(conditions, { lineWidth: 0 })];
  });
  const templates = REPORTS.map(({ name, state, revision }) => [
    `template.mainstem-${name}`,
    stringify(
      {
        message: `{{.app.metadata.name}}: ${name}`,
        github: {
          repoURLPath: ofSource('{{- .app.spec.source.repoURL -}}', '{{- (index .app.spec.sources $at).repoURL -}}'),
          revisionPath: ofSource(`{{- ${revision} -}}`, `{{- index ${revision}s $at -}}`),
          deployment: {
            state,
            environment: 'argocd/{{.app.metadata.labels.ENVIRONMENT_LABEL}}/{{.app.metadata.name}}',
            logURL: '{{.context.argocdUrl}}/applications/{{.app.metadata.namespace}}/{{.app.metadata.name}}',
            // Nothing is to be merged or waited for: it reports what has happened.
            requiredContexts: [],
            autoMerge: false,
            transientEnvironment: false,
          },
        },
      },
      { lineWidth: 0 },
    ).replace(
      '.app.metadata.labels.ENVIRONMENT_LABEL',
      'index .app.metadata.labels "platform.example.com/environment"',
    ),
  ]);
  const subscriptions = stringify([
    { recipients: ['github:'], triggers: REPORTS.map(({ name }) => `on-mainstem-${name}`) },
  ]);
  return Object.fromEntries([
    [
      'service.github',
      'appID: $github-app-id\ninstallationID: $github-installation-id\nprivateKey: $github-private-key\n',
    ],
    ...triggers,
    ...templates,
    ['subscriptions', subscriptions],
  ]);
}

const HEADER = `# Argo CD's notifications tell GitHub of each Application what became of a commit, as deployments argocd/<environment>/<application>;
# mainstem gate --transport github reads them. Made by tools/workshop/src/write-notifications.ts.
# The Secret argocd-notifications-secret needs github-app-id, github-installation-id and github-private-key of a GitHub App with deployments: write.
# Only these keys are owned here (server-side apply). EKS's managed Argo CD ignores this without AWS's opt-in label.
`;

/** `platform/argocd/notifications.yaml`. */
export function notificationsManifest(): string {
  return `${HEADER}${stringify(
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'argocd-notifications-cm',
        namespace: 'argocd',
        labels: { 'app.kubernetes.io/name': 'argocd-notifications-cm', 'app.kubernetes.io/part-of': 'argocd' },
        annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true,Prune=false,Delete=false' },
      },
      data: notificationsData(),
    },
    { lineWidth: 0 },
  )}`;
}
