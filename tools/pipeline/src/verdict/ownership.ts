import {
  addTo,
  compareText,
  digestOf,
  type Finding,
  firstOf,
  folderOf,
  instanceOf,
  isStack,
  type Preview,
} from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { argumentsOf, awsKindOf, externalNameOf, type Manifest, parseManifests } from '@mainstem/kubernetes';
import { readObjects } from '@mainstem/repository';
import { isConfiguration, mayBeNamed, type NamedResource, namedResources } from '@mainstem/terraform';
import type { Session } from '../change/session.ts';
import type { ChangeRisk } from '../plan/states.ts';
import type { OwnedFinding } from './findings.ts';

/** Who says that a resource of AWS is its own. */
interface Claim {
  /** Service and kind, `s3/Bucket`. */
  readonly kind: string;
  readonly name: string;
  readonly by: string;
  readonly file: string;
  readonly line: number;
  readonly environment?: string | undefined;
}

/** A claim of Terraform's whose name is not known as a whole: what it may be, and what is not known of it. */
interface OpenClaim extends Omit<Claim, 'name'> {
  readonly texts: readonly NamedResource['names'][number][];
}

interface Claims {
  readonly terraform: readonly Claim[];
  readonly open: readonly OpenClaim[];
  readonly crossplane: readonly Claim[];
}

/** What a change lets two own, for certain or perhaps. */
export interface Ownership {
  readonly errors: readonly OwnedFinding[];
  readonly dangers: readonly ChangeRisk[];
}

/**
 * By kind, the argument that is the name in AWS: in Terraform, and in Crossplane where it is not the external name. Kinds whose name is not
 * unique (security groups), or given by AWS alone, are not here.
 */
const NAMED: Readonly<Record<string, { readonly type: string; readonly argument: string; readonly own?: string }>> = {
  'rds/Instance': { type: 'aws_db_instance', argument: 'identifier', own: 'identifier' },
  'rds/Cluster': { type: 'aws_rds_cluster', argument: 'cluster_identifier', own: 'clusterIdentifier' },
  'rds/SubnetGroup': { type: 'aws_db_subnet_group', argument: 'name' },
  'rds/ParameterGroup': { type: 'aws_db_parameter_group', argument: 'name' },
  's3/Bucket': { type: 'aws_s3_bucket', argument: 'bucket' },
  'sqs/Queue': { type: 'aws_sqs_queue', argument: 'name', own: 'name' },
  'sns/Topic': { type: 'aws_sns_topic', argument: 'name' },
  'iam/Role': { type: 'aws_iam_role', argument: 'name' },
  'iam/Policy': { type: 'aws_iam_policy', argument: 'name' },
  'kms/Alias': { type: 'aws_kms_alias', argument: 'name' },
  'secretsmanager/Secret': { type: 'aws_secretsmanager_secret', argument: 'name', own: 'name' },
  'dynamodb/Table': { type: 'aws_dynamodb_table', argument: 'name' },
};

/** Names that all accounts share: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const GLOBAL: ReadonlySet<string> = new Set(['s3/Bucket']);

/**
 * Resources of AWS that a change lets two own: Terraform and Crossplane, or two objects of Crossplane. They undo each other's settings for
 * ever, and whichever goes first deletes it for both. Terraform's names count as far as variables, locals and templates tell them; one that
 * is not known, and may be what Crossplane claims, is `unknown`. Crossplane's count where a file or what a composite resource of this change
 * composes says them.
 */
export async function ownershipOf(session: Session, previews: readonly Preview[]): Promise<Ownership> {
  const composed = previews.flatMap((preview) => claimsOfPreview(session, preview));
  const { head, base: before } = session.change;
  const now = await claimsIn(head, objectsOf(session, head), composed);
  const [conflicts, maybe] = [conflictsOf(now), openConflictsOf(now)];
  if (conflicts.length + maybe.length === 0) return { errors: [], dangers: [] };
  const base = await claimsIn(before, objectsOf(session, before), []);
  const known = new Set(conflictsOf(base).map(([a, b]) => keyOf(a, b)));
  const perhaps = new Set(openConflictsOf(base).map(({ claim, others }) => openKeyOf(claim, others)));
  return {
    errors: conflicts.filter(([a, b]) => !known.has(keyOf(a, b))).map((pair) => conflictError(session, pair)),
    dangers: maybe
      .filter(({ claim, others }) => !perhaps.has(openKeyOf(claim, others)))
      .map((one) => openRisk(session, one)),
  };
}

/**
 * Resources of AWS that two own in one tree, by what its files say: Crossplane would prune what Terraform made, with all that hangs on it
 * (aws-samples/appmod-blueprints#650), or undo its settings.
 *
 * @param readTexts texts by path, of one revision or of the disk.
 */
export async function validateOwnership(
  graph: Graph,
  readTexts: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Finding[]> {
  const read: ReadFiles = async (isWanted, onText) => {
    const paths = [...graph.tree.entries].filter(([path, { mode }]) => mode.startsWith('100') && isWanted(path));
    for (const [file, text] of await readTexts(paths.map(([path]) => path))) onText(file, text);
  };
  return conflictsOf(await claimsIn(graph, read, [])).map(conflictFinding);
}

function conflictError(session: Session, pair: readonly [Claim, Claim]): OwnedFinding {
  const [{ file }] = pair;
  const owner = session.change.head.ownerOf(file);
  const { environment } = owner ?? {};
  return {
    finding: conflictFinding(pair),
    project: owner?.name ?? file,
    ...(environment === undefined ? {} : { environment }),
  };
}

function conflictFinding([a, b]: readonly [Claim, Claim]): Finding {
  return {
    severity: 'error',
    rule: 'ownership',
    file: a.file,
    line: a.line,
    path: '',
    message: `${a.kind} ${a.name} in AWS is claimed by ${a.by} (${a.file}:${a.line}) and by ${b.by} (${b.file}:${b.line}): they undo each other, and whichever goes first deletes it for both`,
    suggestion: 'Keep it in one of the two, or give one of them another name.',
  };
}

interface OpenConflict {
  readonly claim: Claim;
  readonly others: readonly OpenClaim[];
}

/** What Crossplane claims and Terraform may: by claim of Crossplane's. */
function openConflictsOf({ crossplane, open }: Claims): OpenConflict[] {
  return crossplane.flatMap((claim) => {
    const others = open.filter(
      (other) =>
        other.kind === claim.kind && !isApart(claim, other) && other.texts.some((text) => mayBeNamed(text, claim.name)),
    );
    return others.length === 0 ? [] : [{ claim, others }];
  });
}

function openKeyOf({ kind, name, by }: Claim, others: readonly OpenClaim[]): string {
  return JSON.stringify([kind, name, by, others.map((other) => [other.by, other.file])]);
}

function openRisk(session: Session, { claim, others }: OpenConflict): ChangeRisk {
  const owner = session.change.head.ownerOf(claim.file);
  const environment = claim.environment ?? owner?.environment;
  const words = others.map(
    ({ by, file, line, texts }) =>
      `${by} (${file}:${line}), whose name is not known here (${[...new Set(texts.flatMap(({ gaps }) => gaps))].join(', ') || 'one of several'})`,
  );
  return {
    level: 'unknown',
    project: owner?.name ?? claim.file,
    ...(environment === undefined ? {} : { environment }),
    address: `${claim.file}:${claim.line}`,
    reason: `${claim.kind} ${claim.name} of ${claim.by} may be claimed in AWS by ${firstOf(words, 3, '; ')} too`,
    wayOut: "Make sure that the two names differ: write Terraform's name out, or look at its state.",
    digest: digestOf({ ownership: openKeyOf(claim, others) }),
  };
}

function keyOf(a: Claim, b: Claim): string {
  return JSON.stringify([a.kind, a.name, a.by, b.by]);
}

/** Names of one account are apart in two environments. */
function isApart(a: Pick<Claim, 'kind' | 'environment'>, b: Pick<Claim, 'environment'>): boolean {
  return (
    !GLOBAL.has(a.kind) && a.environment !== undefined && b.environment !== undefined && a.environment !== b.environment
  );
}

/** Claims of one name, one of them at least of Crossplane: two of Terraform are for Terraform to say. */
function conflictsOf({ terraform, crossplane }: Claims): (readonly [Claim, Claim])[] {
  const found: (readonly [Claim, Claim])[] = [];
  const byName = new Map<string, Claim[]>();
  const ours = new Set(crossplane);
  for (const claim of [...terraform, ...crossplane]) {
    const key = `${claim.kind} ${claim.name}`;
    const others = byName.get(key) ?? [];
    if (ours.has(claim))
      for (const other of others) if (!isApart(claim, other) && other.by !== claim.by) found.push([other, claim]);
    byName.set(key, [...others, claim]);
  }
  return found.toSorted(([a], [b]) => compareText(a.file, b.file));
}

/** @param composed what Crossplane claims beside what files say. */
async function claimsIn(graph: Graph, read: ReadFiles, composed: readonly Claim[]): Promise<Claims> {
  const crossplane: Claim[] = [...composed];
  const isManifest = (path: string) => /\.ya?ml$/.test(path) && graph.ownerOf(path) !== undefined;
  await read(isManifest, (file, text) => {
    const environment = graph.ownerOf(file)?.environment;
    crossplane.push(...claimsInManifests(text, file).map((one) => ({ ...one, file, environment })));
  });
  // Terraform's own two stacks are no business of this: without Crossplane there is nothing to read it for.
  if (crossplane.length === 0) return { crossplane, terraform: [], open: [] };
  const configurations = new Map<string, Map<string, string>>();
  const isTerraform = (path: string) => isConfiguration(path) || /\.tfvars(?:\.json)?$/.test(path);
  await read(isTerraform, (file, text) => {
    const folder = configurations.get(folderOf(file)) ?? new Map<string, string>();
    configurations.set(folderOf(file), folder.set(file, text));
  });
  return { crossplane, ...claimsInTerraform(graph, configurations) };
}

/** Reads the files of a tree that are wanted. */
type ReadFiles = (isWanted: (path: string) => boolean, onText: (file: string, text: string) => void) => Promise<void>;

function objectsOf({ repository }: Session, { tree }: Graph): ReadFiles {
  return async (isWanted, onText) => {
    const files = new Map<string, string[]>();
    for (const [path, { mode, id }] of tree.entries)
      if (mode.startsWith('100') && isWanted(path)) addTo(files, id, path);
    await readObjects(repository, [...files.keys()], (id, content) => {
      const text = content.toString('utf8');
      for (const file of files.get(id) ?? []) onText(file, text);
    });
  };
}

type Found = Pick<Claim, 'kind' | 'name' | 'by' | 'line'>;

/** By resource type of Terraform. */
const KIND_OF: ReadonlyMap<string, string> = new Map(Object.entries(NAMED).map(([kind, { type }]) => [type, kind]));
const ARGUMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(NAMED).map(({ type, argument }) => [type, [argument]]),
);

/** What stacks make, with what modules of the tree make for them. */
function claimsInTerraform(
  graph: Graph,
  configurations: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Pick<Claims, 'terraform' | 'open'> {
  const terraform: Claim[] = [];
  const open: OpenClaim[] = [];
  for (const project of graph.projects.values()) {
    if (!isStack(project)) continue;
    const { root, environment } = project;
    const { varFiles } = instanceOf(root, graph.settings);
    const given = {
      filesOf: (folder: string) => configurations.get(folder),
      names: ARGUMENTS,
      variableFiles: varFiles,
    };
    for (const { address, type, file, line, names } of namedResources(root, given)) {
      const claim = { kind: KIND_OF.get(type) ?? '', by: `Terraform's ${address}`, file, line, environment };
      const [only, ...others] = names;
      if (only !== undefined && others.length === 0 && only.gaps.length === 0)
        terraform.push({ ...claim, name: only.text });
      else open.push({ ...claim, texts: names });
    }
  }
  return { terraform, open };
}

function claimsInManifests(text: string, file: string): Found[] {
  if (!text.includes('.upbound.io/')) return [];
  let manifests: readonly Manifest[];
  try {
    manifests = parseManifests(text, file);
  } catch {
    // `validate` says what is wrong with it.
    return [];
  }
  return manifests.flatMap((manifest): Found[] => {
    const kind = awsKindOf(manifest);
    const known = kind === undefined ? undefined : NAMED[kind];
    if (kind === undefined || known === undefined) return [];
    const name = nameIn(manifest, known.own);
    if (name === undefined) return [];
    const line = text.slice(0, Math.max(0, text.indexOf(`name: ${manifest.metadata.name}`))).split('\n').length;
    return [{ kind, name, by: `Crossplane's ${manifest.kind} ${manifest.metadata.name}`, line }];
  });
}

function nameIn(manifest: Manifest, own: string | undefined): string | undefined {
  const given = own === undefined ? undefined : argumentsOf(manifest)[own];
  if (typeof given === 'string') return given;
  return externalNameOf(manifest) ?? (own === undefined ? manifest.metadata.name : undefined);
}

/** What composite resources of this change make anew. */
function claimsOfPreview(session: Session, { engine, project, resources, environment }: Preview): Claim[] {
  if (engine !== 'crossplane') return [];
  const root = session.change.head.projects.get(project)?.root ?? project;
  return resources.flatMap(({ address, action, fields = [] }): Claim[] => {
    const [group = '', type = ''] = address.split('/');
    const kind = awsKindOf({ apiVersion: `${group}/v1`, kind: type });
    const known = kind === undefined ? undefined : NAMED[kind];
    if (kind === undefined || known === undefined || action !== 'create') return [];
    const valueAt = (path: string) => fields.find((field) => field.path === path);
    const own = known.own === undefined ? undefined : valueAt(`spec.forProvider.${known.own}`);
    const field = own ?? valueAt('metadata.annotations["crossplane.io/external-name"]');
    const name = field !== undefined && 'after' in field ? field.after : undefined;
    return typeof name === 'string'
      ? [{ kind, name, by: `what ${address} composes`, file: root, line: 1, environment }]
      : [];
  });
}
