import { getExpressionAst, parse } from '@cdktf/hcl2json';
import type { TerraformFacts } from '../src/facts.ts';
import { FILE_FUNCTIONS } from '../src/hcl/reads.ts';
import type { Value } from '../src/hcl/value.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** What HashiCorp's own parser, compiled to WebAssembly, says about a file. Throws where it is malformed. */
export async function parseWithOracle(text: string): Promise<JsonObject> {
  return (await parse('main.tf', text)) as JsonObject;
}

/** Where facts and the oracle's answer differ; empty when they agree. */
export async function differences(facts: TerraformFacts, json: JsonObject): Promise<string[]> {
  const found: string[] = [];
  const same = (what: string, ours: unknown, theirs: unknown) => {
    const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
    if (a !== b) found.push(`${what}: ${a} against ${b}`);
  };
  if (facts.problem !== undefined) found.push(`problem: ${facts.problem.line}: ${facts.problem.message}`);

  const modules = blocksOf(json.module, 1);
  const calls = modules.filter(({ body }) => 'source' in body);
  same('modules', (facts.modules ?? []).map(({ name }) => name).sort(), calls.map(({ labels }) => labels[0]).sort());
  for (const { name, source, args } of facts.modules ?? []) {
    const candidates = calls.filter(({ labels }) => labels[0] === name);
    const agreed = candidates.some(({ body }) => {
      const { source: theirs = null, ...theirArgs } = body;
      return agrees(source, theirs) && agrees({ object: args }, theirArgs);
    });
    if (!agreed)
      found.push(`module.${name}: ${JSON.stringify({ source, args })} against ${JSON.stringify(candidates)}`);
  }

  const settings = asList(json.terraform);
  const backends = settings.flatMap((one) => [
    ...blocksOf(one.backend, 1).map(({ labels, body }) => ({ type: labels[0], body })),
    ...blocksOf(one.cloud, 0).map(({ body }) => ({ type: 'remote', body })),
  ]);
  same(
    'backends',
    (facts.backends ?? []).map(({ type }) => type),
    backends.map(({ type }) => type),
  );
  (facts.backends ?? []).forEach(({ type, attributes }, index) => {
    const theirs = backends[index]?.body ?? {};
    if (!agrees({ object: attributes }, theirs))
      found.push(`backend ${type}: ${JSON.stringify(attributes)} against ${JSON.stringify(theirs)}`);
  });
  const required = settings.flatMap((one) =>
    blocksOf(one.required_providers, 0).flatMap(({ body }) => Object.keys(body)),
  );
  same('required providers', Object.keys(facts.requiredProviders ?? {}).sort(), required.sort());
  same('providers', [...(facts.providers ?? [])].sort(), Object.keys((json.provider ?? {}) as JsonObject).sort());

  const states = blocksOf((json.data as JsonObject | undefined)?.terraform_remote_state, 1);
  same(
    'remote states',
    (facts.remoteStates ?? []).map(({ name }) => name).sort(),
    states.map(({ labels }) => labels[0]).sort(),
  );
  for (const { name, backend, config, workspace } of facts.remoteStates ?? []) {
    const candidates = states.filter(({ labels }) => labels[0] === name);
    const agreed = candidates.some(
      ({ body }) =>
        agrees(backend, body.backend ?? null) &&
        agrees(config, 'config' in body ? (body.config ?? null) : {}) &&
        (workspace === undefined ? !('workspace' in body) : agrees(workspace, body.workspace ?? null)),
    );
    if (!agreed) {
      found.push(
        `remote state ${name}: ${JSON.stringify({ backend, config, workspace })} against ${JSON.stringify(candidates)}`,
      );
    }
  }

  const locals: JsonObject = Object.assign({}, ...asList(json.locals));
  if (!agrees({ object: facts.locals ?? {} }, locals))
    found.push(`locals: ${JSON.stringify(facts.locals)} against ${JSON.stringify(locals)}`);

  const ours = (facts.reads ?? []).filter(({ call }) => FILE_FUNCTIONS.has(call));
  const theirs = await fileCalls(json);
  same('file calls', ours.map(({ call }) => call).sort(), theirs.map(({ call }) => call).sort());
  // An argument that the oracle knows is known here too; more may be known here.
  const paths = ours.map(({ call, path }) => `${call}(${JSON.stringify(path)})`);
  for (const { call, path } of theirs) {
    if (path === undefined) continue;
    const index = paths.indexOf(`${call}(${JSON.stringify(path)})`);
    if (index < 0) found.push(`file calls: ${call}(${path}) is not among ${paths.join(' ')}`);
    else paths.splice(index, 1);
  }
  return found;
}

/** Every call of a file function, with its first argument where that is a literal. */
async function fileCalls(json: Json): Promise<FileCall[]> {
  const calls: FileCall[] = [];
  for (const text of textsIn(json)) {
    if (!text.includes('${') && !text.includes('%{')) continue;
    const ast = getExpressionAst('main.tf', `<<ORACLE_END\n${text}\nORACLE_END\n`) as Promise<Ast | null>;
    // A text that only looks like a template once its own interpolations were put in: there is no call in it.
    collectCalls(await ast.catch(() => null), calls);
  }
  return calls;
}

interface FileCall {
  readonly call: string;
  readonly path: string | undefined;
}

interface Ast {
  readonly type: string;
  readonly children?: readonly Ast[];
  readonly meta?: { readonly name?: string; readonly value?: string; readonly type?: string };
}

function collectCalls(node: Ast | null, calls: FileCall[]): void {
  const name = (node?.meta?.name ?? '').replace(/^core::/, '');
  if (node?.type === 'function' && FILE_FUNCTIONS.has(name)) {
    const first = node.children?.[0];
    const inner = first?.children ?? [];
    const only = inner.length === 1 && inner[0]?.meta?.type === 'string' ? inner[0].meta.value : undefined;
    calls.push({ call: name, path: first?.type === 'template' ? decoded(only) : undefined });
  }
  for (const child of node?.children ?? []) collectCalls(child, calls);
}

/** The oracle gives literals as they are written, with their escapes. */
function decoded(literal: string | undefined): string | undefined {
  if (literal === undefined) return undefined;
  try {
    return withoutEscapes(JSON.parse(`"${literal}"`) as string);
  } catch {
    return withoutEscapes(literal);
  }
}

function textsIn(json: Json): string[] {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return json.flatMap(textsIn);
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([key, value]) => [key, ...textsIn(value)]);
}

/** True when a value says the same as the oracle's JSON, in which an expression is a text with `${`. */
function agrees(value: Value, json: Json): boolean {
  // The oracle leaves these as they are written; here they are looked into.
  if (
    typeof json === 'string' &&
    /\$\{\s*(?:\(|-\d|(?:format|join|abspath|pathexpand|tostring|dirname)\s*\()/.test(json)
  )
    return true;
  if (value === null || typeof value !== 'object') {
    return typeof json === 'string' ? value === withoutEscapes(json) : value === json;
  }
  if (Array.isArray(value)) {
    return (
      Array.isArray(json) &&
      json.length === value.length &&
      value.every((item: Value, index) => agrees(item, json[index] ?? null))
    );
  }
  if ('object' in value) {
    const theirs = Array.isArray(json) && json.length === 1 ? (json[0] ?? null) : json; // a block is a list of one
    if (theirs === null || typeof theirs !== 'object' || Array.isArray(theirs)) return false;
    const keys = Object.keys(value.object);
    if (value.rest === undefined && keys.length !== Object.keys(theirs).length) return false;
    return keys.every((key) => key in theirs && agrees(value.object[key] ?? null, theirs[key] ?? null));
  }
  return typeof json === 'string'
    ? /[$%]\{/.test(json) || 'template' in value || 'unknown' in value
    : 'unknown' in value;
}

function withoutEscapes(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

function blocksOf(
  json: Json | undefined,
  labels: number,
  before: readonly string[] = [],
): { labels: readonly string[]; body: JsonObject }[] {
  if (json === undefined || json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap((item) => blocksOf(item, labels, before));
  if (labels === 0) return [{ labels: before, body: json }];
  return Object.entries(json).flatMap(([label, inner]) => blocksOf(inner, labels - 1, [...before, label]));
}

function asList(json: Json | undefined): JsonObject[] {
  return blocksOf(json, 0).map(({ body }) => body);
}
