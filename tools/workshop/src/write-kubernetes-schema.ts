/**
 * Writes tools/kubernetes/src/schema/table.json: the kinds of one Kubernetes release and those of Argo CD with their fields, out of
 * kubernetes-models, @kubernetes-models/argo-cd (definitions) and @kubernetes/client-node (what the release serves). A test
 * holds the committed table to this one.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '@mainstem/change';
import { type Apis, readApis } from './kubernetes-schema/apis.ts';
import { corrected } from './kubernetes-schema/corrections.ts';
import { type Definition, readDefinitions } from './kubernetes-schema/definitions.ts';

const root = join(import.meta.dirname, '../../..');
const modules = join(root, 'node_modules');
export const TABLE_PATH = join(root, 'tools/kubernetes/src/schema/table.json');

const ARGO_KINDS = ['Application', 'ApplicationSet', 'AppProject'];
const ARGO_API = 'argoproj.io/v1alpha1';

/** The text of the table. */
export async function kubernetesTable(): Promise<string> {
  const apis = readApis(modules);
  const files = new Map<string, string>();
  for (const kind of apis.served.keys()) {
    const file = `kubernetes-models/${kind}.d.ts`;
    if (existsSync(join(modules, file))) files.set(kind, file);
  }
  for (const kind of ARGO_KINDS) {
    files.set(`${ARGO_API}/${kind}`, `@kubernetes-models/argo-cd/${ARGO_API}/${kind}.d.ts`);
  }
  const { names, definitions } = await readDefinitions(modules, [...files.values()]);
  const { kept, aliases } = withoutTwins(corrected(definitions));
  const definitionOf = (kind: string) => {
    const name = names.get(files.get(kind) ?? '') ?? '';
    return aliases.get(name) ?? name;
  };
  const kinds = [...new Set([...apis.served.keys(), ...files.keys()])].sort();
  return jsonOf({
    version: apis.version,
    kinds: kinds.map((kind) => [kind, definitionOf(kind)]),
    gone: goneKinds(apis),
    definitions: [...kept].sort(([a], [b]) => compareText(a, b)),
  });
}

/** Definitions with the same fields become one. Merging two can make two others the same, so it is done until none are. */
function withoutTwins(definitions: ReadonlyMap<string, Definition>): {
  kept: Map<string, Definition>;
  aliases: Map<string, string>;
} {
  const aliases = new Map<string, string>();
  let kept = new Map([...definitions].sort(([a], [b]) => compareText(a, b)));
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    const byContent = new Map<string, string>();
    for (const [name, fields] of kept) {
      const content = JSON.stringify(Object.entries(fields).sort());
      const twin = byContent.get(content);
      if (twin === undefined) byContent.set(content, name);
      else aliases.set(name, twin);
    }
    const resolve = (name: string): string => {
      const alias = aliases.get(name);
      return alias === undefined ? name : resolve(alias);
    };
    for (const name of aliases.keys()) aliases.set(name, resolve(name));
    kept = new Map(
      [...kept]
        .filter(([name]) => !aliases.has(name))
        .map(([name, fields]) => [
          name,
          Object.fromEntries(
            Object.entries(fields).map(([field, type]) => [
              field,
              type.replace(/#(.+)$/, (_, target: string) => `#${resolve(target)}`),
            ]),
          ),
        ]),
    );
  }
  return { kept, aliases };
}

/** Where the kinds of a group went that was given up as a whole. */
const MOVED: Readonly<Record<string, readonly string[]>> = {
  extensions: ['networking.k8s.io', 'apps'],
};

/** Kinds of releases past, each with the apiVersion to write instead; empty where the kind has no successor. */
function goneKinds({ served, gone }: Apis): [string, string][] {
  const kinds = new Set(gone);
  const folder = join(modules, 'kubernetes-models');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.d.ts') || path.startsWith('_schemas') || path.endsWith('index.d.ts')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const kind = /interface \w+ extends TypeMeta/.test(text)
      ? path.replaceAll('\\', '/').slice(0, -'.d.ts'.length)
      : '';
    if (
      kind === '' ||
      served.has(kind) ||
      /(?:List|\/Scale|\/Eviction|\/TokenRequest|\/Binding|\/ComponentStatus)$/.test(kind)
    )
      continue;
    kinds.add(kind);
  }
  return [...kinds].sort().map((key) => {
    const [group = '', , kind = ''] = key.split('/');
    const groups = [group, ...(MOVED[group] ?? [])];
    const successors = [...served.keys()].filter(
      (one) => groups.some((g) => one.startsWith(`${g}/`)) && one.endsWith(`/${kind}`),
    );
    // A stable version before any other, then the newest.
    const [best = ''] = successors.sort((a, b) => rank(b) - rank(a));
    return [key, best.slice(0, -kind.length - 1)];
  });
}

function rank(key: string): number {
  const [, major = '0', stage] = /\/v(\d+)(alpha|beta)?/.exec(key) ?? [];
  return Number(major) + (stage === undefined ? 1000 : stage === 'beta' ? 100 : 0);
}

interface Table {
  readonly version: string;
  readonly kinds: readonly (readonly [string, string])[];
  readonly gone: readonly (readonly [string, string])[];
  readonly definitions: readonly (readonly [string, unknown])[];
}

/** One entry a line, so that a change of a release can be read. */
function jsonOf({ version, kinds, gone, definitions }: Table): string {
  const lines = (entries: readonly (readonly [string, unknown])[]) =>
    entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n');
  const head = `"notice":${JSON.stringify(NOTICE)},\n"version":${JSON.stringify(version)}`;
  return `{${head},\n"kinds":{\n${lines(kinds)}},\n"gone":{\n${lines(gone)}},\n"definitions":{\n${lines(definitions)}}}\n`;
}

const packageVersion = (name: string) =>
  (JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as { version: string }).version;

const NOTICE =
  'Generated by tools/workshop/src/write-kubernetes-schema.ts; do not edit. The format is described in types.ts. NOTICE: field names and types ' +
  'are derived from the API descriptions of Kubernetes and Argo CD (Apache-2.0), as published in ' +
  `kubernetes-models ${packageVersion('kubernetes-models')} and @kubernetes-models/argo-cd ${packageVersion('@kubernetes-models/argo-cd')} ` +
  `(MIT, Copyright (c) 2018 Tommy Chen) and @kubernetes/client-node ${packageVersion('@kubernetes/client-node')} (Apache-2.0).`;

if (process.argv[1] === import.meta.filename) writeFileSync(TABLE_PATH, await kubernetesTable());
