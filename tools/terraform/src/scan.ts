import type { Scanner, Tree } from '@mainstem/change';
import { nameOf } from '@mainstem/change';
import type { Backend, FileRead, ModuleCall, RemoteState, TerraformFacts } from './facts.ts';
import { type Block, type Body, type Document, parseHcl, parseTemplateFile } from './hcl/body.ts';
import type { Read } from './hcl/cursor.ts';
import { parseJson } from './hcl/json.ts';
import type { Value } from './hcl/value.ts';
import { salvage } from './salvage.ts';

/** Arguments of resources and data sources whose plain text names a file or a folder, also without `./`. */
const PATH_ARGUMENTS: ReadonlySet<string> = new Set([
  'source',
  'source_dir',
  'source_file',
  'filename',
  'chart',
  'path',
]);

type LineAt = (offset: number) => number;

/** Reads what the graph needs out of Terraform's and OpenTofu's files. */
export const scanner: Scanner<TerraformFacts> = {
  name: 'terraform',
  version: 5,
  wants: (path) => isConfiguration(path) || isBackendSettings(path) || isTemplate(path),
  scan: (text, path) => scanFile(text, path),
};

/**
 * True for a file that Terraform or OpenTofu loads by its name: `.tf`, `.tofu` and their JSON forms. Hidden files and editors'
 * backups are left out, as both do, and so is everything below `.terraform`.
 */
export function isConfiguration(path: string): boolean {
  if (!/\.(?:tf|tofu)(?:\.json)?$/.test(path)) return false;
  return !nameOf(path).startsWith('.') && !/(?:^|\/)\.terraform\//.test(path);
}

/** Whether Terraform would find a configuration in a folder of a tree. */
export function holdsConfiguration(tree: Tree, folder: string): boolean {
  return tree.list(folder).some((name) => isConfiguration(name));
}

/** True for a file that is given to `terraform init -backend-config`. */
export function isBackendSettings(path: string): boolean {
  if (path.endsWith('.tfbackend')) return true;
  return path.endsWith('backend.hcl') && nameOf(path) === 'backend.hcl';
}

/** Endings of files that nobody gives to `templatefile`: pictures, archives, fonts, programs' sources, documents. */
const NO_TEMPLATE =
  /\.(?:avif|bmp|c|cc|class|cpp|cs|css|dll|exe|gif|go|gz|h|ico|jar|java|jpe?g|js|jsx|kt|lock|map|md|mjs|cjs|mp[34]|otf|pdf|php|png|rb|rs|scss|snap|so|svg|swift|tar|tgz|ts|tsx|ttf|wasm|webp|woff2?|zip)$|(?:^|\/)\.terraform(?:\/|\.lock\.hcl$)|\.tfvars$|\.(?:tf|tofu)(?:\.json)?~?$/i;

/** True for a file that may be given to `templatefile`, whatever its ending: what it reads itself is read too. */
export function isTemplate(path: string): boolean {
  return !NO_TEMPLATE.test(path) && !isConfiguration(path) && !isBackendSettings(path);
}

/** True for a file that Terraform merges over the others. */
export function isOverride(path: string): boolean {
  return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

function scanFile(text: string, path: string): TerraformFacts | undefined {
  const lineAt = createLineCounter(text);
  if (isTemplate(path)) {
    const reads = /[$%]\{/.test(text) && /file\w*\s*\(/.test(text) ? parseTemplateFile(text) : [];
    return reads.length === 0 ? undefined : { reads: fileReads(reads, lineAt) };
  }
  if (isBackendSettings(path)) {
    const document = text.trimStart().startsWith('{') ? parseJson(text, false) : parseHcl(text);
    return { settings: argumentsOf(document.body), ...problemOf(document, lineAt) };
  }
  const document = path.endsWith('.json') ? parseJson(text) : parseHcl(text);
  const facts = { ...factsOf(document, lineAt), ...problemOf(document, lineAt) };
  return withoutEmpty(document.problem === undefined ? facts : salvage(text, lineAt, facts));
}

function problemOf({ problem }: Document, lineAt: LineAt): Pick<TerraformFacts, 'problem'> {
  if (problem === undefined) return {};
  const { at, message, limit } = problem;
  return { problem: { line: lineAt(at), message, ...(limit === true ? { limit } : {}) } };
}

/** Ranges of a text in which paths mean something else than a file that is read. */
type Ranges = { readonly at: number; readonly end: number }[];

function factsOf({ body, reads }: Document, lineAt: LineAt): TerraformFacts {
  const modules: ModuleCall[] = [];
  const backends: Backend[] = [];
  const providers = new Set<string>();
  const remoteStates: RemoteState[] = [];
  const requiredProviders: Record<string, string> = {};
  const locals: Record<string, Value> = {};
  const variables: Record<string, Value> = {};
  const sensitiveOutputs: string[] = [];
  const bare: FileRead[] = [];
  const notRead: Ranges = [];
  const addData = (block: Block) => {
    const [type = '', name = ''] = block.labels;
    if (type === 'terraform_remote_state' || type === 'tfe_outputs') {
      remoteStates.push(remoteStateOf(type, name, block, lineAt));
      notRead.push(block);
    } else addBarePaths(block.body, bare, lineAt);
  };

  for (const block of body.blocks) {
    const [first = ''] = block.labels;
    switch (block.type) {
      case 'module': {
        const { source = null, ...args } = argumentsOf(block.body);
        const written = block.body.attributes.find(({ name }) => name === 'source');
        if (written !== undefined) {
          modules.push({ name: first, source, line: lineAt(written.at), args });
          notRead.push(written);
        }
        break;
      }
      case 'terraform':
        addTerraform(block, backends, requiredProviders, notRead, lineAt);
        break;
      case 'provider':
        providers.add(first);
        break;
      case 'locals':
        Object.assign(locals, argumentsOf(block.body));
        break;
      case 'variable':
        variables[first] = argumentsOf(block.body).default ?? null;
        break;
      case 'output':
        if (isTrue(argumentsOf(block.body).sensitive)) sensitiveOutputs.push(first);
        break;
      case 'data':
        addData(block);
        break;
      case 'resource':
        addBarePaths(block.body, bare, lineAt);
        break;
      case 'check':
        // A data source of a check is read like any other: https://developer.hashicorp.com/terraform/language/checks
        for (const inner of block.body.blocks) if (inner.type === 'data') addData(inner);
        break;
      default:
    }
  }
  const files = reads.filter(
    ({ name, at }) => name !== 'path' || !notRead.some((range) => at >= range.at && at < range.end),
  );
  return {
    modules,
    backends,
    providers: [...providers],
    requiredProviders,
    remoteStates,
    reads: [...fileReads(files, lineAt), ...bare],
    locals,
    variables,
    sensitiveOutputs,
  };
}

/** Terraform takes the text for the value, too; what is no literal may be true. */
function isTrue(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'false';
}

function fileReads(reads: readonly Read[], lineAt: LineAt): FileRead[] {
  return reads.map(({ name, at, value, pattern }) => {
    return { call: name, line: lineAt(at), path: value, ...(pattern === undefined ? {} : { pattern }) };
  });
}

function addTerraform(
  { body }: Block,
  backends: Backend[],
  requiredProviders: Record<string, string>,
  notRead: Ranges,
  lineAt: LineAt,
): void {
  for (const block of body.blocks) {
    if (block.type === 'required_providers') {
      for (const { name, value } of block.body.attributes) requiredProviders[name] = providerSource(name, value);
    } else if (block.type === 'backend' || block.type === 'cloud') {
      const type = block.type === 'cloud' ? 'remote' : (block.labels[0] ?? '');
      backends.push({ type, line: lineAt(block.at), attributes: argumentsOf(block.body) });
      notRead.push(block);
    }
  }
}

/** Where a provider comes from; without a source, Terraform takes the `hashicorp` namespace. */
function providerSource(name: string, value: Value): string {
  const source = value !== null && typeof value === 'object' && 'object' in value ? value.object.source : undefined;
  return typeof source === 'string' ? source : `hashicorp/${name}`;
}

function remoteStateOf(type: string, name: string, { body, at }: Block, lineAt: LineAt): RemoteState {
  const {
    backend = { unknown: 'a missing backend' },
    config = { object: {} },
    workspace,
    organization,
  } = argumentsOf(body);
  if (type === 'tfe_outputs') {
    const workspaces: Value = { object: { name: workspace ?? { unknown: 'a missing workspace' } } };
    const unset: Value = { unknown: 'the organization of the provider' };
    return {
      name,
      line: lineAt(at),
      backend: 'remote',
      config: { object: { organization: organization ?? unset, workspaces } },
    };
  }
  return { name, line: lineAt(at), backend, config, ...(workspace === undefined ? {} : { workspace }) };
}

function addBarePaths({ attributes, blocks }: Body, bare: FileRead[], lineAt: LineAt): void {
  for (const { name, value, at } of attributes) {
    if (!PATH_ARGUMENTS.has(name) || typeof value !== 'string') continue;
    if (/^[\w@-][^\s:*?"<>|]*$/.test(value)) bare.push({ call: 'bare', line: lineAt(at), path: value });
  }
  for (const block of blocks) addBarePaths(block.body, bare, lineAt);
}

/** A body's arguments as an object; a nested block that stands once counts as one. */
function argumentsOf({ attributes, blocks }: Body): Record<string, Value> {
  const result: Record<string, Value> = {};
  for (const { name, value } of attributes) if (name !== '__proto__') result[name] = value;
  for (const { type, body } of blocks) {
    if (type === '__proto__') continue;
    result[type] = type in result ? { unknown: `several ${type} blocks` } : { object: argumentsOf(body) };
  }
  return result;
}

function withoutEmpty(facts: TerraformFacts): TerraformFacts {
  const kept = Object.entries(facts).filter(([, value]: [string, object]) => Object.keys(value).length > 0);
  return Object.fromEntries(kept);
}

/** Lines by offset. Offsets mostly ascend, so that the text is walked about once; `start` is where `line` begins. */
function createLineCounter(text: string): LineAt {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (; start > offset; line--) start = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return line;
  };
}
