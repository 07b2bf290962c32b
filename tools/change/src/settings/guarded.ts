import { type Settings, settingsSchema } from './schema.ts';

/** Sections that decide nothing, each with the reason; whatever is not among them is guarded, from its first day. */
export const HARMLESS_SECTIONS = {
  $schema: 'tells editors where the schema lies',
} as const;
type Section = keyof typeof settingsSchema.shape;
export type GuardedSection = Exclude<Section, keyof typeof HARMLESS_SECTIONS>;

/** What a change of each section opens, as a sentence's end. Every section that decides has one. */
export const OPENED_BY: Readonly<Record<GuardedSection, string>> = {
  environments: 'to which environment a folder belongs, which role looks at it, and what comes after what',
  ignore: 'where no project is looked for, so that nobody sees what changes there',
  stacks: 'with which variables, backend settings and workspace stacks are planned and applied',
  terraform: 'which providers, modules and programs a pull request may bring in',
  kubernetes: 'which remote bases a pull request may bring in',
  argocd: 'which repositories count as this one, what its Applications follow, and who runs Argo CD',
  policy: 'which risks need a person',
  rules: 'how dangerous changes are said to be',
  apply: 'what may be applied that nobody reviewed',
  rollout: 'how much one rollout may destroy',
  volatilePaths: 'which fields may take any value at apply',
  unguarded: 'which files may change without anybody being asked',
};

/** Sections of the settings that decide what a change may do, so that a change to them is itself a risk. */
export const GUARDED_SECTIONS = Object.keys(settingsSchema.shape).filter(
  (section): section is GuardedSection => !(section in HARMLESS_SECTIONS),
);

/**
 * The settings for a base whose own cannot be read: head's names of things, so that the same folders mean the same, and the defaults for
 * what allows anything.
 */
export function withoutGuarded(settings: Settings): Settings {
  const { policy, rules, volatilePaths, apply, rollout, terraform, kubernetes, ignore, unguarded } =
    settingsSchema.parse({});
  return { ...settings, policy, rules, volatilePaths, apply, rollout, terraform, kubernetes, ignore, unguarded };
}
