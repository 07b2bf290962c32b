import { evaluate } from '../discover/evaluate.ts';
import type { Attribute, Block, Body } from '../hcl/body.ts';
import { isPathRef, objectOf, type Value } from '../hcl/value.ts';
import { BACKENDS, MAPS, NESTED, PLAIN, STARTERS } from './arguments.ts';

/**
 * What a program depends on beside its own text: nothing that a change could reach, the files of its folders, or any configuration
 * too, because something that it runs is no literal.
 */
export type Reach = 'block' | 'files' | 'configuration';

/** One program that an init or a plan starts, or something of which nobody can tell that it starts none. Offsets are into the text. */
export interface Program {
  readonly what: string;
  readonly at: number;
  readonly end: number;
  readonly reach: Reach;
  /** Why it counts although no program is seen. */
  readonly why?: string;
}

/** Values of `local.…` in the same folder, as far as they stand there once. */
export type Locals = ReadonlyMap<string, Value>;

/** Types of data sources, ephemeral resources and actions that run a program (hashicorp/external, hashicorp/local). */
const RUNNERS: ReadonlySet<string> = new Set(['external', 'local_command']);
const RUNNING_BLOCKS: ReadonlySet<string> = new Set(['data', 'action', 'ephemeral', 'resource', 'list']);
/** The one provisioner that runs nothing. */
const COPIES = 'file';
/** Arguments of resources and data sources that name a program: of hashicorp/helm. */
const RESOURCE_STARTERS: ReadonlySet<string> = new Set(['postrender']);
/** Commands that fetch a token, and whose arguments run nothing. With any other the arguments count as much as the command. */
const TOKENS: ReadonlySet<string> = new Set(['aws', 'aws-iam-authenticator', 'gke-gcloud-auth-plugin', 'kubelogin']);

/** Programs of a file, in blocks at any depth. Source of what runs one: the documentation of each provider, backend and provisioner. */
export function programsOf(body: Body, locals: Locals = new Map()): Program[] {
  const found: Program[] = [];
  visit(body, '');
  return found;

  function visit({ blocks, attributes }: Body, owner: string): void {
    for (const attribute of attributes) if (attribute.name === 'provisioner') addProvisioners(attribute, owner);
    for (const block of blocks) {
      const [type = '', name = ''] = block.labels;
      const address = block.type === 'resource' ? `${type}.${name}` : `${block.type}.${type}.${name}`;
      if (RUNNING_BLOCKS.has(block.type) && RUNNERS.has(type)) {
        add(address, block, reachOf(valuesOf(block.body)));
      } else if (block.type === 'provisioner') {
        if (type !== COPIES) found.push(provisioner(type, owner, block, valuesOf(block.body)));
      } else if (block.type === 'provider') {
        found.push(...starters(block.body, `provider "${type}"`));
      } else if (block.type === 'backend') {
        found.push(...ofBackend(type, block));
      } else if (block.type === 'data' && type === 'terraform_remote_state') {
        found.push(...ofRemoteState(block, address, locals));
      } else if (block.type === 'encryption') {
        addEncryption(block, block.body);
      } else {
        if (RUNNING_BLOCKS.has(block.type)) found.push(...ofResource(block.body, address));
        visit(block.body, RUNNING_BLOCKS.has(block.type) ? address : owner || block.type);
      }
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
    const text = JSON.stringify(content);
    const literal = !/"(?:ref|unknown|either|merge|template)":/.test(text);
    add('encryption', place, text.includes('"external"') || !literal ? 'configuration' : 'block');
  }

  /** JSON syntax: an object by kind, or a list of such. */
  function addProvisioners(attribute: Attribute, owner: string): void {
    for (const item of listOf(attribute.value)) {
      for (const [kind, value] of Object.entries(objectOf(item)))
        if (kind !== COPIES) found.push(provisioner(kind, owner, attribute, [value]));
    }
  }
}

function ofBackend(type: string, block: Block): Program[] {
  const owner = `backend "${type}"`;
  if (!BACKENDS.has(type)) {
    const why = 'is of a kind whose arguments are not known here, so that it may start anything';
    return [{ what: owner, at: block.at, end: block.end, reach: reachOf(valuesOf(block.body)), why }];
  }
  return starters(block.body, owner);
}

/**
 * `data "terraform_remote_state"`: its `config` is what a backend is given. What is no object that stands there is anything; values of `local.…`
 * are looked up.
 */
function ofRemoteState({ body, at, end }: Block, owner: string, locals: Locals): Program[] {
  const found: Program[] = [];
  for (const { name, value, at, end } of body.attributes) {
    if (name === 'backend') {
      if (typeof value !== 'string' || !BACKENDS.has(value)) {
        found.push({
          what: `backend of ${owner}`,
          at,
          end,
          reach: 'configuration',
          why: 'is not the literal name of a backend that is known here',
        });
      }
    } else if (name === 'config') {
      const settled = evaluate(value, { locals });
      const elsewhere = JSON.stringify(settled) !== JSON.stringify(value);
      for (const one of alternatives(settled)) found.push(...ofConfig(one, { at, end }, owner, elsewhere));
    } else if (name !== 'workspace' && name !== 'defaults' && !PLAIN_META.has(name)) {
      found.push(...judged(name, value, { at, end }, owner));
    }
  }
  for (const block of body.blocks) {
    // `config` is an argument; as a block it is a mistake to Terraform, and nothing that is known.
    if (PLAIN_META.has(block.type)) continue;
    found.push({ what: `${block.type} of ${owner}`, at, end, reach: 'configuration', why: 'is not known here' });
  }
  return found;
}

/** Arguments and blocks that Terraform itself knows in each resource. */
const PLAIN_META: ReadonlySet<string> = new Set(['count', 'for_each', 'provider', 'depends_on', 'lifecycle']);

function alternatives(value: Value): Value[] {
  return value !== null && typeof value === 'object' && 'either' in value
    ? value.either.flatMap(alternatives)
    : [value];
}

function ofConfig(config: Value, place: Pick<Block, 'at' | 'end'>, owner: string, elsewhere: boolean): Program[] {
  if (config === null) return [];
  if (typeof config !== 'object' || !('object' in config) || config.rest === true) {
    const why = 'is no object that stands here with literal keys, so nobody can tell what it names';
    return [{ what: `config of ${owner}`, ...place, reach: 'configuration', why }];
  }
  return Object.entries(config.object).flatMap(([name, value]) =>
    // What stands in another block is not in the text of this one.
    judged(name, value, place, owner).map((one) => (elsewhere ? { ...one, reach: 'configuration' as const } : one)),
  );
}

/** Post-renderers and their like, at any depth of a resource. */
function ofResource(body: Body, owner: string): Program[] {
  return [
    ...body.attributes.flatMap(({ name, value, at, end }) =>
      RESOURCE_STARTERS.has(name) && value !== null && JSON.stringify(value) !== '[]'
        ? [{ what: `${name} of ${owner}`, at, end, reach: reachOf([value]) }]
        : [],
    ),
    ...body.blocks.flatMap((block): Program[] => {
      const name = block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
      if (!RESOURCE_STARTERS.has(name)) return ofResource(block.body, owner);
      const reach = block.type === 'dynamic' ? 'configuration' : reachOf(valuesOf(block.body));
      return [{ what: `${name} of ${owner}`, at: block.at, end: block.end, reach }];
    }),
  ];
}

/** What the settings of a provider or a backend start; files of backend settings have them without a block around. */
export function starters(body: Body, owner: string): Program[] {
  return [
    ...body.attributes.flatMap(({ name, value, at, end }) => judged(name, value, { at, end }, owner)),
    ...body.blocks.flatMap((block): Program[] => {
      const dynamic = block.type === 'dynamic';
      const name = dynamic ? (block.labels[0] ?? '') : block.type;
      const { at, end } = block;
      if (STARTERS.has(name)) {
        return [{ what: `${name} of ${owner}`, at, end, reach: reachOfExec(argumentsOf(block)) }];
      }
      if (MAPS.has(name) || (dynamic && NESTED.has(name))) {
        return MAPS.has(name) ? [] : block.body.blocks.flatMap(({ body }) => starters(body, owner));
      }
      if (NESTED.has(name)) return starters(block.body, owner);
      const inner = starters(block.body, owner);
      return inner.length > 0 ? inner : [{ what: `${name} of ${owner}`, at, end, reach: 'block', why: UNKNOWN }];
    }),
  ];
}

const UNKNOWN = 'is not among the arguments of which it is known that they start no program';

/** One argument of a provider or a backend: what is known to start nothing is nothing; the rest counts, worst where it is no literal. */
function judged(name: string, value: Value, place: Pick<Block, 'at' | 'end'>, owner: string): Program[] {
  const found = (reach: Reach, why?: string): Program[] => [
    { what: `${name} of ${owner}`, ...place, reach, ...(why === undefined ? {} : { why }) },
  ];
  if (value === null) return [];
  if (STARTERS.has(name)) {
    if (name === 'exec') return listOf(value).flatMap((item) => found(reachOfExec(objectOf(item))));
    const homely = listOf(value).every((path) => typeof path === 'string' && path.startsWith('~'));
    return found(homely ? 'block' : reachOf([value]));
  }
  if (PLAIN.has(name) || MAPS.has(name) || typeof value === 'boolean' || typeof value === 'number') return [];
  const members = (item: Value): Program[] | undefined =>
    item !== null && typeof item === 'object' && 'object' in item && item.rest !== true
      ? Object.entries(item.object).flatMap(([key, inner]) => judged(key, inner, place, owner))
      : undefined;
  if (NESTED.has(name)) {
    return listOf(value).flatMap(
      (item) =>
        members(item) ?? found('configuration', 'is no object that stands here, so nobody can tell what it starts'),
    );
  }
  const inner = listOf(value).flatMap((item) => members(item) ?? []);
  return inner.length > 0 ? inner : found('block', UNKNOWN);
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
