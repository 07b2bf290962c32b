import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import * as z from 'zod';
import { UNREVIEWED_POLICIES, type UnreviewedPolicy } from './documents/applied.ts';
import { DECISIONS, type Decision } from './documents/verdict.ts';
import { InputError } from './errors.ts';
import { matchesGlob } from './paths.ts';
import type { StackInstance } from './preview-context.ts';
import { RISK_LEVELS, type RiskLevel } from './words.ts';

/** The settings' file, at the repository's root. */
export const SETTINGS_FILE = 'mainstem.yaml';

const environmentSchema = z
  .strictObject({
    name: z.string().min(1).describe('Folder name in paths, Git ref suffix and GitHub Environment.'),
    aliases: z.array(z.string()).default([]).describe('Other folder names that mean this environment.'),
    state: z
      .enum(['active', 'held', 'skipped'])
      .default('active')
      .describe('held: previewed, not rolled out. skipped: passed over.'),
    accounts: z
      .array(z.string().regex(/^\d{12}$/))
      .default([])
      .describe('AWS account ids.'),
    regions: z.array(z.string()).default([]),
    clusters: z.array(z.string()).default([]).describe('EKS cluster names.'),
    roles: z.strictObject({ plan: z.string().optional(), apply: z.string().optional() }).default({}),
    ref: z.string().optional().describe('The ref that Argo CD follows. Default: env/<name>.'),
  })
  .describe('One environment; the order of the list is the order of the rollout.');

const decisionSchema = z.enum(DECISIONS);
const policyEntrySchema = z
  .union([decisionSchema, z.record(z.string(), decisionSchema)], {
    error: `expected ${DECISIONS.join(', ')}, or a map from environment to one of them`,
  })
  .describe('One decision for every environment, or one per environment with "*" for the others.');

const unreviewedSchema = z.enum(UNREVIEWED_POLICIES);
const unreviewedEntrySchema = z
  .union([unreviewedSchema, z.record(z.string(), unreviewedSchema)], {
    error: `expected ${UNREVIEWED_POLICIES.join(', ')}, or a map from environment to one of them`,
  })
  .describe('One answer for every environment, or one per environment with "*" for the others.');

const applySchema = z.strictObject({
  unreviewed: unreviewedEntrySchema
    .default('ask')
    .describe(
      'What happens to a plan that holds something no receipt shows. apply-safe: applied when all of it is safe. ask: once it is approved. stop: never.',
    ),
  receipts: z
    .enum(['sealed', 'any'])
    .optional()
    .describe('sealed: only receipts with a valid seal count. Default: sealed where a receipt key is given, else any.'),
  lockTimeout: z.int().nonnegative().default(300).describe('Seconds that an apply waits for the lock of a state.'),
});

const stackSchema = z.strictObject({
  path: z.string().describe('Glob of stack folders, from the root.'),
  workspace: z.string().optional(),
  varFiles: z.array(z.string()).default([]).describe('Paths from the root, given to terraform as -var-file.'),
  backendConfig: z.array(z.string()).default([]).describe('Paths from the root, given as -backend-config.'),
});

export const settingsSchema = z.strictObject({
  $schema: z.string().optional(),
  environments: z.array(environmentSchema).default([
    { name: 'dev', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
    { name: 'staging', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
    { name: 'production', aliases: [], state: 'active', accounts: [], regions: [], clusters: [], roles: {} },
  ]),
  ignore: z
    .array(z.string())
    .default([])
    .describe('Globs of folders and files in which no project is looked for (fixtures, examples).'),
  stacks: z.array(stackSchema).default([]).describe('Stack instances that folders cannot tell.'),
  terraform: z
    .strictObject({
      providers: z
        .array(z.string())
        .default(['hashicorp/*'])
        .describe(
          'Globs of provider sources that a pull request may bring in. What the base already uses is allowed; the list is read from the base.',
        ),
      modules: z
        .array(z.string())
        .default(['hashicorp/**'])
        .describe('The same for sources of modules from outside of the tree.'),
      programs: z
        .array(z.string())
        .default([])
        .describe(
          'Globs of files in which a pull request may add data "external", local-exec and remote-exec: they run with the credentials of the plan.',
        ),
    })
    .default({ providers: ['hashicorp/*'], modules: ['hashicorp/**'], programs: [] }),
  argocd: z
    .strictObject({
      follow: z
        .enum(['environment-branch', 'HEAD'])
        .default('environment-branch')
        .describe('What Applications of an environment follow.'),
      repositories: z
        .array(z.string())
        .default([])
        .describe('Repository URLs that mean this repository. Empty: any URL whose path exists in the tree.'),
    })
    .default({ follow: 'environment-branch', repositories: [] }),
  policy: z
    .strictObject(Object.fromEntries(RISK_LEVELS.map((level) => [level, policyEntrySchema.optional()])))
    .default({})
    .describe('risk x environment -> pass | acknowledge | blocked. What is left out keeps its default.'),
  apply: applySchema
    .default({ unreviewed: 'ask', lockTimeout: 300 })
    .describe('How reviewed changes are applied, and what happens to others.'),
  volatilePaths: z
    .array(z.string())
    .default([])
    .describe(
      'Fields that may take any value at apply, such as tags_all.GitSha, or aws_instance.ami of one type of resource. * stands for any part of a name.',
    ),
});
/** `mainstem.yaml`, with every default filled in. */
export type Settings = z.infer<typeof settingsSchema> & {
  /** True when the repository declares its own environments: then folder names map to those names. */
  readonly declaresEnvironments: boolean;
};

/** The policy where `mainstem.yaml` says nothing. */
export const DEFAULT_POLICY: Readonly<Record<RiskLevel, Decision>> = {
  destroy: 'acknowledge',
  stuck: 'blocked',
  security: 'acknowledge',
  disrupt: 'pass',
  unknown: 'pass',
  safe: 'pass',
};

/** Folder names that mean an environment without any settings. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  dev: ['dev', 'develop', 'development'],
  staging: ['staging', 'stage', 'stg'],
  production: ['production', 'prod', 'prd'],
};

/**
 * Reads `mainstem.yaml`.
 *
 * @param text its content; `undefined` when the repository has none: all defaults.
 * @throws InputError with file, line, what was expected and what to type next.
 */
export function parseSettings(text: string | undefined): Settings {
  if (text === undefined) return { ...settingsSchema.parse({}), declaresEnvironments: false };
  const document = parseDocument(text, { prettyErrors: false });
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new InputError(
      `${SETTINGS_FILE}:${lineAt(broken.pos[0])}: not valid YAML: ${broken.message}. Mend this line, then run the command again.`,
    );
  }
  const value: unknown = document.toJS() ?? {};
  const result = settingsSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
    const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    throw new InputError(
      `${SETTINGS_FILE}:${lineAt(offsetOf(document, path, unknownKey))}: ${path.join('.') || 'the document'}: ${issue?.message ?? 'not valid'}. ` +
        'The keys and values that are understood are in docs/mainstem.schema.json.',
    );
  }
  const declared = typeof value === 'object' && value !== null && 'environments' in value;
  return { ...result.data, declaresEnvironments: declared };
}

/** Where a path of the document starts, or a key in it; where it does not exist, what is nearest above it. */
function offsetOf(document: Document, path: readonly (string | number)[], key: string | undefined): number {
  const node = document.getIn(path, true);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const found = isNode(pair?.key) ? pair.key : node;
  if (isNode(found) && found.range) return found.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), undefined);
}

/**
 * The environment of a path: its last segment that names one. With declared environments an alias (or a common short form
 * of the name) gives the declared name; without, the segment itself.
 */
export function environmentOf(path: string, settings: Settings): string | undefined {
  const names = environmentNames(settings);
  const segments = path.split('/');
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i] as string;
    const name = names.get(segment);
    if (name !== undefined) return settings.declaresEnvironments ? name : segment;
  }
  return undefined;
}

const namesOf = new WeakMap<Settings, Map<string, string>>();

function environmentNames(settings: Settings): Map<string, string> {
  let names = namesOf.get(settings);
  if (names === undefined) {
    names = new Map();
    for (const { name } of settings.environments) {
      for (const form of SHORT_FORMS[name] ?? []) if (!names.has(form)) names.set(form, name);
    }
    for (const { name, aliases } of settings.environments) for (const form of [name, ...aliases]) names.set(form, name);
    namesOf.set(settings, names);
  }
  return names;
}

/** The declared name that a folder name means, itself when it means none: `prod` and `production` are one. */
export function canonicalEnvironment(name: string, settings: Settings): string {
  return environmentNames(settings).get(name) ?? name;
}

/** Sorts environments in the order of the settings; those that are not in it come last, by name; none first. */
export function compareEnvironments(settings: Settings): (a: string | undefined, b: string | undefined) => number {
  const names = environmentNames(settings);
  const order = new Map(settings.environments.map(({ name }, index) => [name, index]));
  const rank = (environment: string | undefined) =>
    environment === undefined || environment === ''
      ? -1
      : (order.get(names.get(environment) ?? environment) ?? Number.MAX_SAFE_INTEGER);
  return (a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);
}

/** What the policy asks for a risk in an environment. */
export function decide(settings: Settings, level: RiskLevel, environment: string | undefined): Decision {
  const entry = settings.policy[level];
  if (entry === undefined) return DEFAULT_POLICY[level];
  if (typeof entry === 'string') return entry;
  const name = environment === undefined ? undefined : (environmentNames(settings).get(environment) ?? environment);
  return (name === undefined ? undefined : entry[name]) ?? entry['*'] ?? DEFAULT_POLICY[level];
}

const STRICTNESS: readonly Decision[] = ['pass', 'acknowledge', 'blocked'];

/** The decision of several that asks for most. */
export function strictest(first: Decision, ...others: readonly Decision[]): Decision {
  return others.reduce((a, b) => (STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a), first);
}

/** Sections of the settings that decide what a change may do, so that a change to them is itself a risk. */
export const GUARDED_SECTIONS = ['policy', 'volatilePaths', 'apply', 'terraform'] as const;
export type GuardedSection = (typeof GUARDED_SECTIONS)[number];

/** The settings with the defaults for every guarded section: for a base whose own settings cannot be read. */
export function withoutGuarded(settings: Settings): Settings {
  const { policy, volatilePaths, apply, terraform } = settingsSchema.parse({});
  return { ...settings, policy, volatilePaths, apply, terraform };
}

/** What the settings say about a change that no receipt shows, in an environment. */
export function unreviewedPolicy(settings: Settings, environment: string | undefined): UnreviewedPolicy {
  const entry = settings.apply.unreviewed;
  if (typeof entry === 'string') return entry;
  const name = environment === undefined ? undefined : (environmentNames(settings).get(environment) ?? environment);
  return (name === undefined ? undefined : entry[name]) ?? entry['*'] ?? 'ask';
}

/** How one stack folder is planned: every entry of `stacks` whose glob matches, later ones winning. */
export function instanceOf(root: string, settings: Settings): StackInstance {
  let instance: StackInstance = { varFiles: [], backendConfig: [] };
  for (const { path, workspace, varFiles, backendConfig } of settings.stacks) {
    if (!matchesGlob(root, path)) continue;
    instance = {
      ...instance,
      ...(workspace === undefined ? {} : { workspace }),
      varFiles: [...instance.varFiles, ...varFiles],
      backendConfig: [...instance.backendConfig, ...backendConfig],
    };
  }
  return instance;
}

/** JSON Schema (draft 2020-12) of `mainstem.yaml`, for editors. */
export function settingsJsonSchema(): unknown {
  return { title: 'mainstem.yaml', ...z.toJSONSchema(settingsSchema, { io: 'input' }) };
}
