import * as z from 'zod';
import { UNREVIEWED_POLICIES } from '../documents/applied.ts';
import { DECISIONS } from '../documents/verdict.ts';
import { ACTIONS, RISK_LEVELS } from '../words.ts';

/** The settings' file, at the repository's root. */
export const SETTINGS_FILE = 'mainstem.yaml';

const environmentSchema = z
  .strictObject({
    name: z.string().min(1).describe('Folder name in paths, Git ref suffix and GitHub Environment.'),
    aliases: z.array(z.string()).default([]).describe('Other folder names that mean this environment.'),
    state: z
      .enum(['active', 'held', 'skipped'])
      .default('active')
      .describe('held: previewed, not rolled out, and nothing goes past it. skipped: passed over.'),
    accounts: z
      .array(z.string().regex(/^\d{12}$/))
      .default([])
      .describe('AWS account ids.'),
    regions: z.array(z.string()).default([]),
    clusters: z.array(z.string()).default([]).describe('EKS cluster names.'),
    roles: z.strictObject({ plan: z.string().optional(), apply: z.string().optional() }).default({}),
    planIn: z
      .string()
      .min(1)
      .optional()
      .describe(
        'The GitHub Environment in which plans run: its reviewers let a plan start, and its secrets are read nowhere else.',
      ),
    receiptKmsKey: z
      .string()
      .min(1)
      .optional()
      .describe('The KMS key that seals its receipts, and those of no other environment.'),
    ref: z.string().optional().describe('The ref that Argo CD follows. Default: env/<name>.'),
    protection: z
      .strictObject({
        reviewers: z
          .boolean()
          .default(false)
          .describe('true: its GitHub Environment has to ask somebody before a job starts.'),
        defaultBranchOnly: z
          .boolean()
          .default(false)
          .describe('true: its GitHub Environment has to refuse every branch but the default one.'),
      })
      .optional()
      .describe(
        'What its GitHub Environment has to be like; a rollout refuses when it is weaker. Absent: not looked at.',
      ),
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

/** Of a rollout, where the settings say nothing of an environment. */
export const DEFAULT_MOST_DESTROYED = 20;
const capSchema = z.int().nonnegative();
const rolloutSchema = z.strictObject({
  maxDestroy: z
    .union([capSchema, z.record(z.string(), capSchema)], {
      error: 'expected a number, or a map from environment to one',
    })
    .default(DEFAULT_MOST_DESTROYED)
    .describe(
      'How many things that take data or an identity along one rollout may remove, in all its attempts: resources of stacks, claims, namespaces, composites, Applications.',
    ),
  missed: z
    .enum(['issue', 'dispatch'])
    .default('issue')
    .describe('What happens to a merge that no run carries: an issue says so, or the rollout is started besides.'),
});

const stackSchema = z.strictObject({
  path: z.string().describe('Glob of stack folders, from the root.'),
  workspace: z.string().optional(),
  environment: z.string().optional().describe('The environment of stacks whose path names none.'),
  varFiles: z.array(z.string()).default([]).describe('Paths from the root, given to terraform as -var-file.'),
  backendConfig: z.array(z.string()).default([]).describe('Paths from the root, given as -backend-config.'),
});

const actionSchema = z.enum(ACTIONS);
const ruleSchema = z
  .strictObject({
    kind: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Glob of a kind: aws_wafv2_*, Deployment, or argoproj.io/Rollout with its group (v1 kinds: /Secret). Default: any.',
      ),
    path: z
      .string()
      .min(1)
      .optional()
      .describe(
        'A changed field, such as spec.http or rule[*].action, and what lies below it; * stands for any part of a name or any index. Default: the whole change.',
      ),
    action: z
      .union([actionSchema, z.array(actionSchema).min(1)])
      .optional()
      .describe('One action or several. Default: any.'),
    when: z
      .string()
      .min(1)
      .optional()
      .describe(
        'A CEL expression over one change that must be true: change.kind, .group, .address, .action, .project, .environment, .engine, .level, and change.fields, each with path, before, after, sensitive and unknown.',
      ),
    level: z
      .enum(RISK_LEVELS)
      .describe('The risk that it is. A rule raises any lower level; below unknown it lowers only unknown.'),
    reason: z.string().min(1).describe('A sentence without a full stop, shown beside the level.'),
  })
  .refine(({ kind, path, action, when }) => [kind, path, action, when].some((one) => one !== undefined), {
    error: 'expected kind, path, action or when: a rule without any would be about every change',
  });
/** What `mainstem.yaml` teaches about changes. */
export type SettingsRule = z.infer<typeof ruleSchema>;

/**
 * Providers whose doors to programs are known, and looked at before each init: `data "external"` is stopped as a program, not as a provider.
 * Those that may run others are not among them (`ad` runs commands, `boundary` plugins).
 */
export const KNOWN_PROVIDERS: readonly string[] = [
  'archive aws awscc azuread azurerm cloudinit consul dns external google google-beta hcp helm http kubernetes local nomad null random template tfe time tls vault',
]
  .flatMap((names) => names.split(' '))
  .map((name) => `hashicorp/${name}`);

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
  stacks: z
    .array(stackSchema)
    .superRefine((entries, context) => {
      for (const [index, { path, workspace }] of entries.entries()) {
        const other = entries.find((entry, at) => at < index && entry.path === path && entry.workspace !== workspace);
        if (other === undefined || workspace === undefined || other.workspace === undefined) continue;
        context.addIssue({
          code: 'custom',
          path: [index, 'workspace'],
          message: `${path} has the workspace ${other.workspace} already: one folder is one stack, and only one of both would be planned. Give each workspace a folder of its own that calls the same module`,
        });
      }
    })
    .default([])
    .describe('Stack instances that folders cannot tell.'),
  terraform: z
    .strictObject({
      program: z
        .enum(['terraform', 'tofu'])
        .optional()
        .describe(
          'What runs the stacks, here and in CI. Default: tofu for stacks with .tofu files or below an .opentofu-version, terraform below a .terraform-version, else whichever is installed, terraform first.',
        ),
      providers: z
        .array(z.string())
        .default([...KNOWN_PROVIDERS])
        .describe(
          'Globs of provider sources that a pull request may bring in. What the base already uses is allowed; the list is read from the base. Default: those of HashiCorp that start a program only where the intake sees it.',
        ),
      modules: z
        .array(z.string())
        .default(['hashicorp/**'])
        .describe(
          'The same for sources of modules from outside of the tree, at a commit or an exact version; with @* at the end of a glob, at any.',
        ),
      programs: z
        .array(z.string())
        .default([])
        .describe(
          'Globs of files in which a pull request may add what runs a program, or may: data "external", provisioners, arguments of providers and backends that are not known. It runs with the credentials of the plan. Files of fetched modules are SOURCE//PATH.',
        ),
    })
    .default({ providers: [...KNOWN_PROVIDERS], modules: ['hashicorp/**'], programs: [] }),
  kubernetes: z
    .strictObject({
      remotes: z
        .array(z.string())
        .default([])
        .describe(
          'Globs of repositories (https://github.com/acme/*) from which a pull request may bring in remote bases, at a commit or an exact version. What the default branch uses already is allowed; the list is read from it.',
        ),
    })
    .default({ remotes: [] }),
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
      mode: z
        .enum(['self-managed', 'eks-capability'])
        .default('self-managed')
        .describe(
          'Who runs Argo CD. eks-capability: AWS does, and validate says what of the tree it does not take or ignores.',
        ),
    })
    .default({ follow: 'environment-branch', repositories: [], mode: 'self-managed' }),
  policy: z
    .strictObject(Object.fromEntries(RISK_LEVELS.map((level) => [level, policyEntrySchema.optional()])))
    .default({})
    .describe('risk x environment -> pass | acknowledge | blocked. What is left out keeps its default.'),
  rules: z
    .array(ruleSchema)
    .default([])
    .describe('What changes of a kind, a field or an action are, where it is known better here than by the tables.'),
  apply: applySchema
    .default({ unreviewed: 'ask', lockTimeout: 300 })
    .describe('How reviewed changes are applied, and what happens to others.'),
  rollout: rolloutSchema
    .default({ maxDestroy: DEFAULT_MOST_DESTROYED, missed: 'issue' })
    .describe('How a commit is brought to an environment.'),
  unguarded: z
    .array(z.string())
    .default([])
    .describe(
      'Globs of files that decide what a pull request may do (workflows, actions, package manifests) and whose change still asks nobody. Read from the default branch.',
    ),
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
  /** The line of each rule, for errors that are found only when it is used. */
  readonly ruleLines: readonly number[];
};

/** JSON Schema (draft 2020-12) of `mainstem.yaml`, for editors. */
export function settingsJsonSchema(): unknown {
  return { title: 'mainstem.yaml', ...z.toJSONSchema(settingsSchema, { io: 'input' }) };
}
