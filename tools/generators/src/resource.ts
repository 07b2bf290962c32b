import { InputError } from '@mainstem/change/errors';
import type { Draft } from './draft.ts';
import { type Generator, one } from './generator.ts';
import { checkKnown, checkName } from './names.ts';
import { applicationsOf, type OfferedKind, offeredKinds, overlaysOf } from './platform.ts';
import { collectionAt, entryText, withEntry } from './yaml-text.ts';

interface Variable {
  readonly name: string;
  readonly secret: string;
  readonly key: string;
}

interface Offer {
  readonly kind: string;
  /** Its name, and that of its file, where none is given. */
  readonly name: string;
  readonly file: string;
  readonly access: boolean;
  variables(name: string): readonly Variable[];
}

const upper = (name: string) => name.toUpperCase().replaceAll('-', '_');
const RESOURCES: Readonly<Record<string, Offer>> = {
  postgres: {
    kind: 'Postgres',
    name: 'database',
    file: 'database',
    access: false,
    variables: (name) =>
      [
        ['PGHOST', 'address'],
        ['PGPORT', 'port'],
        ['PGUSER', 'username'],
        ['PGPASSWORD', 'password'],
      ].map(([variable = '', key = '']) => ({ name: variable, secret: `${name}-connection`, key })),
  },
  bucket: {
    kind: 'Bucket',
    name: 'exports',
    file: 'bucket',
    access: true,
    variables: (name) => [
      { name: `${upper(name)}_BUCKET`, secret: `${name}-connection`, key: 'bucket' },
      { name: 'AWS_REGION', secret: `${name}-connection`, key: 'region' },
    ],
  },
  queue: {
    kind: 'Queue',
    name: 'jobs',
    file: 'queue',
    access: true,
    variables: (name) => [
      { name: `${upper(name)}_QUEUE_URL`, secret: `${name}-connection`, key: 'url' },
      { name: 'AWS_REGION', secret: `${name}-connection`, key: 'region' },
    ],
  },
};

export const resource: Generator = {
  what: 'a postgres, bucket or queue for an application, with its variables and the way to it',
  argument: 'postgres|bucket|queue',
  options: {
    app: { value: 'APP', required: true, what: 'the application' },
    called: { value: 'NAME', what: 'its name; default: database, exports, jobs' },
  },
  run(draft, argument, given) {
    const type = checkKnown('resource', argument ?? '', Object.keys(RESOURCES));
    const offer = RESOURCES[type] as Offer;
    const app = checkKnown('application', one(given, 'app') ?? '', applicationsOf(draft));
    const name = checkName('resource', one(given, 'called') ?? offer.name, 30);
    const offered = offeredKinds(draft);
    const kind = offered.get(offer.kind);
    if (kind === undefined)
      throw new InputError(
        `The platform offers no ${offer.kind}: there is no definition of it under platform/. Add one: mainstem new api NAME`,
      );
    const environments = overlaysOf(draft, app).filter((each) => kustomizationOf(draft, app, each) !== undefined);
    if (environments.length === 0)
      throw new InputError(
        `apps/${app} has no overlay with a kustomization.yaml, where a resource would stand. Write its file by hand; ${kind.file} says what it may be.`,
      );
    const file = name === offer.name ? offer.file : name;
    const account = serviceAccountOf(draft, app) ?? app;
    for (const environment of environments) {
      const folder = `apps/${app}/overlays/${environment}`;
      draft.create(`${folder}/${file}.yaml`, manifestOf(kind, type, { name, environment, account, app }));
      addResource(draft, folder, `${file}.yaml`);
      const identity = offered.get('Identity');
      if (offer.access && identity !== undefined && !hasKind(draft, folder, 'Identity')) {
        draft.create(`${folder}/identity.yaml`, identityOf(identity, account, environment));
        addResource(draft, folder, 'identity.yaml');
      }
    }
    const left = [...addVariables(draft, app, type, offer.variables(name)), ...openWay(draft, app, type)];
    return {
      next: [
        ...left,
        `What ${environments.join(', ')} should have of it (sizes, days, protection) is in ${kind.file}, under spec.`,
        `What the container reads: the Secret ${name}-connection, which is there before the Pods start.`,
      ],
    };
  },
};

function kustomizationOf(draft: Draft, app: string, environment: string): string | undefined {
  return draft.read(`apps/${app}/overlays/${environment}/kustomization.yaml`);
}

interface Instance {
  readonly name: string;
  readonly environment: string;
  readonly account: string;
  readonly app: string;
}

function manifestOf(
  { apiVersion, kind, asked }: OfferedKind,
  type: string,
  { name, environment, account, app }: Instance,
): string {
  const fields = [
    `environment: ${environment}`,
    ...(type === 'postgres'
      ? ['version: "17"', `database: ${app.replaceAll('-', '_')}`]
      : [`serviceAccount: ${account}`]),
    ...(asked.get(environment) ?? []).map((field) => `${field}: true`),
  ];
  return `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  annotations:
    # Before the Deployment, which needs its Secret; and it waits for the API when a cluster is new.
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true,Prune=confirm,Delete=confirm
spec:
${fields.map((field) => `  ${field}\n`).join('')}`;
}

function identityOf({ apiVersion }: OfferedKind, account: string, environment: string): string {
  return `apiVersion: ${apiVersion}
kind: Identity
metadata:
  name: ${account}
  annotations:
    # Before the Deployment: a Pod that starts without the role does not get it later.
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true
spec:
  environment: ${environment}
`;
}

function hasKind(draft: Draft, folder: string, kind: string): boolean {
  return draft.paths.some(
    (path) => path.startsWith(`${folder}/`) && new RegExp(`^kind: ${kind}$`, 'm').test(draft.read(path) ?? ''),
  );
}

/** A file more in a kustomization, where the alphabet has it. */
function addResource(draft: Draft, folder: string, file: string): void {
  draft.edit(`${folder}/kustomization.yaml`, (text) => {
    const list = collectionAt(text, ['resources']);
    if (list === undefined) return `${text.replace(/\n*$/, '\n')}\nresources:\n  - ${file}\n`;
    const after = list.entries.findLast(({ name = '' }) => name < file) ?? list.entries.at(-1);
    return withEntry(text, list, list.flow ? file : `- ${file}`, after);
  });
}

type Workload = { readonly path: string; readonly account: string | undefined };

/** The file of base with the application's workload. */
function workloadOf(draft: Draft, app: string): Workload | undefined {
  for (const path of draft.paths) {
    if (!path.startsWith(`apps/${app}/base/`) || !/\.ya?ml$/.test(path)) continue;
    const text = draft.read(path) ?? '';
    if (collectionAt(text, [...CONTAINER], isWorkload) !== undefined)
      return { path, account: /^\s+serviceAccountName:\s*(\S+)\s*$/m.exec(text)?.[1] };
  }
  return undefined;
}

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;
function isWorkload(value: unknown): boolean {
  return ['Deployment', 'StatefulSet', 'Rollout'].includes(String((value as { kind?: unknown } | null)?.kind));
}

function serviceAccountOf(draft: Draft, app: string): string | undefined {
  return workloadOf(draft, app)?.account;
}

/** The variables of the first container. @returns what is left to do by hand. */
function addVariables(draft: Draft, app: string, type: string, variables: readonly Variable[]): string[] {
  const workload = workloadOf(draft, app);
  if (workload === undefined)
    return [
      `apps/${app}/base has no Deployment that could be read: give its container ${variables.map(({ name }) => name).join(', ')} from the Secret ${variables[0]?.secret}.`,
    ];
  draft.edit(workload.path, (text) => variables.reduce(withVariable, text));
  if (type === 'postgres')
    draft.edit(`apps/${app}/base/kustomization.yaml`, (text) =>
      [`PGDATABASE=${app.replaceAll('-', '_')}`, 'PGSSLMODE=require'].reduce((changed, literal) => {
        const list = collectionAt(changed, ['configMapGenerator', 0, 'literals']);
        const [variable] = literal.split('=');
        if (list === undefined || list.entries.some(({ name = '' }) => name.startsWith(`${variable}=`))) return changed;
        const after = list.entries.findLast(({ name = '' }) => name < literal) ?? list.entries.at(-1);
        return withEntry(changed, list, list.flow ? literal : `- ${literal}`, after);
      }, text),
    );
  return [];
}

function withVariable(text: string, variable: Variable): string {
  const { secret, key } = variable;
  const name = nameIn(text, variable);
  const entry = `- name: ${name}\n  valueFrom:\n    secretKeyRef:\n      name: ${secret}\n      key: ${key}`;
  const list = collectionAt(text, [...CONTAINER, 'env'], isWorkload);
  if (list !== undefined) {
    const there = list.entries.some((each) =>
      new RegExp(`\\bname: ${name}\\s*(?:[,}]|$)`, 'm').test(entryText(text, each)),
    );
    return there ? text : withEntry(text, list, entry);
  }
  const container = collectionAt(text, [...CONTAINER], isWorkload);
  if (container === undefined) return text;
  const after = ['envFrom', 'ports', 'image'].flatMap(
    (wanted) => container.entries.find((each) => each.name === wanted) ?? [],
  )[0];
  const pad = ' '.repeat(2);
  const block = `# The Secrets are written by Crossplane, in each overlay.\nenv:\n${entry.replace(/^/gm, pad)}`;
  // The map of a container stands in a list: its keys are two columns behind the dash.
  const indented = {
    ...container,
    indent: container.entries[1] === undefined ? container.indent + 2 : columnOf(text, container.entries[1].start),
  };
  return withEntry(text, indented, block, after);
}

/** A second database has variables of its own name. */
function nameIn(text: string, { name, secret }: Variable): string {
  const list = collectionAt(text, [...CONTAINER, 'env'], isWorkload);
  const taken = list?.entries
    .map((each) => entryText(text, each))
    .find((each) => new RegExp(`\\bname: ${name}\\s*(?:[,}]|$)`, 'm').test(each));
  const isOther = name !== 'AWS_REGION' && taken !== undefined && !taken.includes(secret);
  return isOther ? `${upper(secret.replace(/-connection$/, ''))}_${name}` : name;
}

function columnOf(text: string, start: number): number {
  return /^ */.exec(text.slice(start))?.[0].length ?? 0;
}

const TO_DATABASE = `# The database, in the VPC.
- to:
    - ipBlock:
        cidr: 10.0.0.0/8
  ports:
    - port: 5432`;
const TO_IDENTITY = `# The agent of EKS Pod Identity, which gives AWS credentials.
- to:
    - ipBlock:
        cidr: 169.254.170.23/32
  ports:
    - port: 80`;

/** Lets the application out to what it needs, where it has a policy. */
function openWay(draft: Draft, app: string, type: string): string[] {
  const path = draft.paths.find(
    (each) => each.startsWith(`apps/${app}/base/`) && /^kind: NetworkPolicy$/m.test(draft.read(each) ?? ''),
  );
  if (path === undefined) return [];
  const [port, entry] = type === 'postgres' ? ['5432', TO_DATABASE] : ['169.254.170.23/32', TO_IDENTITY];
  draft.edit(path, (text) => {
    const list = collectionAt(
      text,
      ['spec', 'egress'],
      (value) => (value as { kind?: unknown } | null)?.kind === 'NetworkPolicy',
    );
    if (list === undefined || list.entries.some((each) => entryText(text, each).includes(port))) return text;
    return withEntry(text, list, entry, type === 'postgres' ? list.entries[0] : undefined);
  });
  return [];
}
