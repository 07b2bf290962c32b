import type { Attribute, Block, Body } from '../hcl/body.ts';
import { isPathRef, objectOf, type Value } from '../hcl/value.ts';

/**
 * What a program depends on beside its own text: nothing that a change could reach, the files of its folders, or any configuration
 * too, because something that it runs is no literal.
 */
export type Reach = 'block' | 'files' | 'configuration';

/** One program that an init or a plan starts. Offsets are into the text. */
export interface Program {
  readonly what: string;
  readonly at: number;
  readonly end: number;
  readonly reach: Reach;
}

/** Types of data sources and actions that run a program (hashicorp/external, hashicorp/local). */
const RUNNERS: ReadonlySet<string> = new Set(['external', 'local_command']);
const PROVISIONERS: ReadonlySet<string> = new Set(['local-exec', 'remote-exec']);
/** Arguments and blocks of providers and backends that name a program, or a file that may name one (kubeconfig, AWS profiles). */
const STARTERS: ReadonlySet<string> = new Set([
  'exec',
  'config_path',
  'config_paths',
  'shared_config_files',
  'shared_credentials_file',
  'shared_credentials_files',
]);
/** Commands that fetch a token, and whose arguments run nothing. With any other the arguments count as much as the command. */
const TOKENS: ReadonlySet<string> = new Set(['aws', 'aws-iam-authenticator', 'gke-gcloud-auth-plugin', 'kubelogin']);

/** Programs of a file, in blocks at any depth. Source of what runs one: the documentation of each provider, backend and provisioner. */
export function programsOf(body: Body): Program[] {
  const found: Program[] = [];
  visit(body, '');
  return found;

  function visit({ blocks, attributes }: Body, owner: string): void {
    for (const attribute of attributes) if (attribute.name === 'provisioner') addProvisioners(attribute, owner);
    for (const block of blocks) {
      const [type = '', name = ''] = block.labels;
      if ((block.type === 'data' || block.type === 'action') && RUNNERS.has(type)) {
        add(`${block.type}.${type}.${name}`, block, reachOf(valuesOf(block.body)));
      } else if (block.type === 'provisioner') {
        if (PROVISIONERS.has(type)) found.push(provisioner(type, owner, block, valuesOf(block.body)));
      } else if (block.type === 'provider') {
        found.push(...starters(block.body, `provider "${type}"`));
      } else if (block.type === 'backend') {
        found.push(...starters(block.body, `backend "${type}"`));
      } else if (block.type === 'data' && type === 'terraform_remote_state') {
        found.push(...starters(block.body, `data.${type}.${name}`));
      } else if (block.type === 'encryption') {
        addEncryption(block, block.body);
      } else visit(block.body, block.type === 'resource' ? `${type}.${name}` : owner || block.type);
    }
    for (const attribute of attributes) {
      if (owner !== 'terraform' || attribute.name !== 'encryption') continue; // JSON syntax
      addEncryption(attribute, attribute.value);
    }
  }

  function add(what: string, { at, end }: Pick<Block, 'at' | 'end'>, reach: Reach): void {
    found.push({ what, at, end, reach });
  }

  function addEncryption(place: Pick<Block, 'at' | 'end'>, content: Body | Value): void {
    add('encryption', place, JSON.stringify(content).includes('"external"') ? 'configuration' : 'block');
  }

  /** JSON syntax: an object by kind, or a list of such. */
  function addProvisioners(attribute: Attribute, owner: string): void {
    for (const item of listOf(attribute.value)) {
      for (const [kind, value] of Object.entries(objectOf(item)))
        if (PROVISIONERS.has(kind)) found.push(provisioner(kind, owner, attribute, [value]));
    }
  }
}

/** What the settings of a provider or a backend start; `*.tfbackend` files have them without a block around. */
export function starters(body: Body, owner: string): Program[] {
  return [
    ...body.attributes.flatMap(({ name, value, at, end }) =>
      startersOf(name, value).map(({ name, reach }) => ({ what: `${name} of ${owner}`, at, end, reach })),
    ),
    ...body.blocks.flatMap((block): Program[] => {
      const name = block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
      if (!STARTERS.has(name)) return starters(block.body, owner);
      return [{ what: `${name} of ${owner}`, at: block.at, end: block.end, reach: reachOfExec(argumentsOf(block)) }];
    }),
  ];
}

/** `kubernetes = { exec = { … } }`, at any depth. What is no literal where such a thing may stand is taken for one. */
function startersOf(name: string, value: Value): { name: string; reach: Reach }[] {
  if (STARTERS.has(name)) {
    if (name === 'exec') return listOf(value).map((item) => ({ name, reach: reachOfExec(objectOf(item)) }));
    const homely = listOf(value).every((path) => typeof path === 'string' && path.startsWith('~'));
    return [{ name, reach: homely ? 'block' : reachOf([value]) }];
  }
  if (Array.isArray(value)) return value.flatMap((item: Value) => startersOf(name, item));
  if (value === null || typeof value !== 'object') return [];
  if ('object' in value) return Object.entries(value.object).flatMap(([key, inner]) => startersOf(key, inner));
  return name === 'kubernetes' ? [{ name, reach: 'configuration' }] : [];
}

function reachOfExec({ command = null, args = [], env = null, ...rest }: Record<string, Value>): Reach {
  if (typeof command !== 'string' || Object.keys(rest).some((name) => name === 'content' || name === 'for_each')) {
    return 'configuration';
  }
  if (TOKENS.has(command)) return isLiteral(env) ? 'block' : 'configuration';
  return reachOf([args, env]);
}

function reachOf(values: readonly Value[]): Reach {
  return values.every(isLiteral) ? 'files' : 'configuration';
}

/** True when all of it stands in the text; `path.module` and its like do. */
function isLiteral(value: Value): boolean {
  if (value === null || typeof value !== 'object' || isPathRef(value)) return true;
  if (Array.isArray(value)) return value.every(isLiteral);
  if ('template' in value) return value.template.every(isLiteral);
  return 'object' in value && value.rest === undefined && Object.values(value.object).every(isLiteral);
}

function provisioner(kind: string, owner: string, { at, end }: { at: number; end: number }, values: Value[]): Program {
  return { what: `provisioner "${kind}" of ${owner}`, at, end, reach: reachOf(values) };
}

function valuesOf(body: Body): Value[] {
  return [...body.attributes.map(({ value }) => value), ...body.blocks.flatMap(({ body }) => valuesOf(body))];
}

function argumentsOf({ body }: Block): Record<string, Value> {
  const entries = body.attributes.map(({ name, value }): [string, Value] => [name, value]);
  const blocks = body.blocks.map(({ type }): [string, Value] => [type, { unknown: type }]);
  return Object.fromEntries([...entries, ...blocks]);
}

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}

/** What may be relative paths in a text that runs something: files that the program's own folders do not show as such. */
export function mentionsIn(text: string): string[] {
  const words = (text.match(/[\w./@+-]+/g) ?? []).map((word) => word.replace(/^\/+/, ''));
  return [...new Set(words.filter((word) => /[/.]/.test(word) && /\w/.test(word)))];
}
