import type { ResourceChange, Risk } from '@mainstem/change';
import type { KnownDefinitions, Refusal } from '@mainstem/crossplane/admission';
import { groupOf, type Manifest, manifestAddress } from '@mainstem/kubernetes';
import { git, readObjects } from '@mainstem/repository';
import type { Session } from '../change/session.ts';
import { inOrderOfWeight } from '../validate/files.ts';

/** The kinds that the tree at head defines; read once, and only where an object of a kind with its own group changes. */
export interface Admission {
  definitions(): Promise<KnownDefinitions | undefined>;
}

export function createAdmission(session: Session): Admission {
  let found: Promise<KnownDefinitions | undefined> | undefined;
  return {
    definitions() {
      found ??= readDefinitions(session);
      return found;
    },
  };
}

/** One object that a change writes, at the address of its resource change. */
export interface WrittenObject {
  readonly address: string;
  readonly object: Manifest;
  readonly old?: Manifest | undefined;
}

/**
 * What an API server with the definitions of head would refuse for ever is `stuck`: a field, or a transition from base.
 *
 * @param namespace where objects go that name none.
 */
export async function withAdmission(
  resources: readonly ResourceChange[],
  before: readonly Manifest[],
  after: readonly Manifest[],
  admission: Admission,
  namespace?: string,
): Promise<ResourceChange[]> {
  const old = new Map(before.map((one) => [manifestAddress(one, namespace), one]));
  const written = after.map((object) => {
    const address = manifestAddress(object, namespace);
    return { address, object, old: old.get(address) };
  });
  return (await judgeWritten(resources, written, admission)).resources;
}

export interface Judged {
  readonly resources: ResourceChange[];
  /** `group/Kind` that are written and that head does not define, so that nothing is known of what would be refused. */
  readonly undefinedKinds: readonly string[];
}

/** The same for objects that nothing in the tree is: what composite resources compose. */
export async function judgeWritten(
  resources: readonly ResourceChange[],
  objects: readonly WrittenObject[],
  admission: Admission,
): Promise<Judged> {
  const changed = new Set(resources.flatMap(({ address, action }) => (WRITES.has(action) ? [address] : [])));
  const written = objects.filter(({ address, object }) => hasOwnGroup(object) && changed.has(address));
  if (written.length === 0) return { resources: [...resources], undefinedKinds: [] };
  const definitions = await admission.definitions();
  const refusals = new Map<string, readonly Refusal[]>();
  const missing = new Set<string>();
  for (const { address, object, old } of written) {
    const found = definitions?.refusals(object, old);
    if (found === undefined && !/(?:^|\.)k8s\.io$/.test(groupOf(object.apiVersion)))
      missing.add(`${groupOf(object.apiVersion)}/${object.kind}`);
    if (found !== undefined && found.length > 0) refusals.set(address, found);
  }
  return {
    resources: resources.map((resource) => {
      const found = refusals.get(resource.address);
      return found === undefined ? resource : { ...resource, risk: refusedRisk(resource.risk, found) };
    }),
    undefinedKinds: [...missing].sort(),
  };
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'replace']);

/** Built-in groups have no dot, or end with that of Kubernetes; some of the latter are defined by CRDs, too. */
function hasOwnGroup({ apiVersion }: Manifest): boolean {
  return groupOf(apiVersion).includes('.');
}

/** So many reasons are told; one slip makes many. */
const MOST_REASONS = 5;

function refusedRisk(risk: Risk, refusals: readonly Refusal[]): Risk {
  const reasons = refusals.slice(0, MOST_REASONS).map(({ field, reason, suggestion }) => {
    const where = field === '' ? '' : `${field}: `;
    return `the API server refuses it: ${where}${reason}${suggestion === undefined ? '' : ` (${suggestion})`}`;
  });
  const isWorse = risk.level === 'destroy';
  const others = risk.level === 'safe' || risk.level === 'unknown' ? [] : risk.reasons;
  return {
    level: isWorse ? 'destroy' : 'stuck',
    reasons: [...reasons, ...others],
    wayOut:
      (isWorse ? risk.wayOut : undefined) ??
      'Correct the field, or change the definition of its kind in a change before this one.',
  };
}

const DEFINES = '(kind|"kind"): *["\']?(Custom|Composite)ResourceDefinition';

async function readDefinitions({ repository, change }: Session): Promise<KnownDefinitions | undefined> {
  const treeish = change.head.tree.object ?? change.head.tree.revision;
  const { code, stdout } = await git(repository, [
    ...['grep', '--name-only', '--null', '-I', '-E', '-e', DEFINES, treeish],
    ...['--', '*.yaml', '*.yml', '*.json'],
  ]);
  if (code !== 0) return undefined;
  const { entries } = change.head.tree;
  const found = stdout.toString('utf8').split('\0').filter(Boolean);
  const files = inOrderOfWeight(
    change.head,
    found.map((file) => file.slice(file.indexOf(':') + 1)),
  );
  const ids = files.flatMap((file) => {
    const entry = entries.get(file);
    return entry === undefined || !entry.mode.startsWith('100') ? [] : [entry.id];
  });
  if (ids.length === 0) return undefined;
  const texts: string[] = [];
  await readObjects(repository, [...new Set(ids.toReversed())].toReversed(), (_, content) =>
    texts.push(content.toString('utf8')),
  );
  const { KnownDefinitions } = await import('@mainstem/crossplane/admission');
  return KnownDefinitions.read(texts);
}
