import { compareText, type Preview } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { argumentsOf, awsKindOf, externalNameOf, type Manifest, parseManifests } from '@mainstem/kubernetes';
import { readObjects } from '@mainstem/repository';
import type { Session } from '../change/session.ts';
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
 * ever, and whichever goes first deletes it for both. Terraform's names count where they are written out, Crossplane's where a file or what
 * a composite resource of this change composes says them.
 */
export async function ownershipErrors(session: Session, previews: readonly Preview[]): Promise<OwnedFinding[]> {
  const composed = previews.flatMap((preview) => claimsOfPreview(session, preview));
  const now = conflictsOf([...(await claimsIn(session, 'head')), ...composed]);
  if (now.length === 0) return [];
  const before = new Set(conflictsOf(await claimsIn(session, 'base')).map(([a, b]) => keyOf(a, b)));
  return now
    .filter(([a, b]) => !before.has(keyOf(a, b)))
    .map(([a, b]) => {
      const owner = session.change.head.ownerOf(a.file);
      const { environment } = owner ?? {};
      return {
        finding: {
          severity: 'error',
          rule: 'ownership',
          file: a.file,
          line: a.line,
          path: '',
          message: `${a.kind} ${a.name} in AWS is claimed by ${a.by} (${a.file}:${a.line}) and by ${b.by} (${b.file}:${b.line}): they undo each other, and whichever goes first deletes it for both`,
          suggestion: 'Keep it in one of the two, or give one of them another name.',
        },
        project: owner?.name ?? a.file,
        ...(environment === undefined ? {} : { environment }),
      };
    });
}

function keyOf(a: Claim, b: Claim): string {
  return JSON.stringify([a.kind, a.name, a.by, b.by]);
}

function conflictsOf(claims: readonly Claim[]): (readonly [Claim, Claim])[] {
  const found: (readonly [Claim, Claim])[] = [];
  const byName = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.kind} ${claim.name}`;
    const others = byName.get(key) ?? [];
    for (const other of others) {
      const apart =
        !GLOBAL.has(claim.kind) &&
        claim.environment !== undefined &&
        other.environment !== undefined &&
        claim.environment !== other.environment;
      if (!apart && other.by !== claim.by) found.push([other, claim]);
    }
    byName.set(key, [...others, claim]);
  }
  return found.toSorted(([a], [b]) => compareText(a.file, b.file));
}

async function claimsIn(session: Session, side: 'base' | 'head'): Promise<Claim[]> {
  const graph: Graph = session.change[side];
  const files = new Map<string, string[]>();
  for (const [path, { mode, id }] of graph.tree.entries) {
    if (!mode.startsWith('100') || !/\.(?:tf|ya?ml)$/.test(path) || graph.ownerOf(path) === undefined) continue;
    files.set(id, [...(files.get(id) ?? []), path]);
  }
  const claims: Claim[] = [];
  await readObjects(session.repository, [...files.keys()], (id, content) => {
    const text = content.toString('utf8');
    if (!text.includes('aws')) return;
    for (const file of files.get(id) ?? []) {
      const owner = graph.ownerOf(file);
      // A module is a form: it owns what each call of it names.
      if (owner?.kind === 'terraform-module') continue;
      const environment = owner?.environment;
      const found = file.endsWith('.tf') ? claimsInTerraform(text) : claimsInManifests(text, file);
      claims.push(...found.map((one) => ({ ...one, file, environment })));
    }
  });
  return claims;
}

type Found = Pick<Claim, 'kind' | 'name' | 'by' | 'line'>;

/** Names that are written out: `bucket = "orders"` directly in a resource's block. */
function claimsInTerraform(text: string): Found[] {
  const kinds = new Map(Object.entries(NAMED).map(([kind, one]) => [one.type, { kind, ...one }]));
  const found: Found[] = [];
  let open: { readonly address: string; readonly type: string; depth: number } | undefined;
  text.split('\n').forEach((line, index) => {
    const head = /^\s*resource\s+"([a-z0-9_]+)"\s+"([^"]+)"\s*\{/.exec(line);
    if (head !== null && open === undefined) {
      open = { address: `${head[1]}.${head[2]}`, type: head[1] ?? '', depth: 1 };
      return;
    }
    if (open === undefined) return;
    const known = kinds.get(open.type);
    const named = /^\s*([a-z_]+)\s*=\s*"([^"$%]+)"\s*(?:#.*)?$/.exec(line);
    if (open.depth === 1 && known !== undefined && named?.[1] === known.argument)
      found.push({ kind: known.kind, name: named[2] ?? '', by: `Terraform's ${open.address}`, line: index + 1 });
    const bare = line.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/#.*$/, '');
    open.depth += (bare.match(/\{/g) ?? []).length - (bare.match(/\}/g) ?? []).length;
    if (open.depth <= 0) open = undefined;
  });
  return found;
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
