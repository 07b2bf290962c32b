import { type EngineResult, type Finding, instanceOf, type Settings } from '@mainstem/change';
import {
  type FetchedModule,
  fetchedUses,
  intakeFindings,
  sameModule,
  type Uses,
  versionChanges,
} from '@mainstem/terraform';
import type { Session, Sides } from '../change/session.ts';
import { usesOfStack } from './stack-uses.ts';
import { createUsesReader, NOTHING, type UsesReader } from './uses-reader.ts';

/** What has to be known of a stack before an `init` of it, from Git's objects alone. */
export interface Intake {
  /** What it would bring in that nobody allowed. */
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
  /** `type.name` of resources that base guards with `prevent_destroy`. */
  readonly guarded: ReadonlySet<string>;
}

/** What judges a stack: the lists of the settings, and what the tree before it used. */
interface Known {
  readonly old: Uses;
  readonly now: Uses;
  readonly tree: Promise<Uses>;
  readonly allowed: Settings['terraform'];
}

/**
 * @param sides of a stack that is there at head.
 * @param more `settings` whose lists allow; default: of the rules that judge the change. `reader`: what several stacks share.
 */
export async function intakeOf(
  session: Session,
  sides: Sides,
  { settings, reader }: { settings?: Settings; reader?: UsesReader } = {},
): Promise<Intake> {
  const known = await knownOf(session, sides, reader, settings);
  const { old, now, allowed } = known;
  let findings = intakeFindings(now, old, old, allowed);
  // Only what this stack did not use before is worth reading the whole tree for.
  if (findings.length > 0) findings = intakeFindings(now, old, await known.tree, allowed);
  return { findings, warnings: versionChanges(old, now), guarded: new Set(old.guarded) };
}

/**
 * The same look at modules that an init has fetched, before a plan runs what is in them. Those that the tree before used at the same version are
 * not looked at again.
 */
export async function intakeOfFetched(
  session: Session,
  sides: Sides,
  fetched: readonly FetchedModule[],
  { settings, reader }: { settings?: Settings; reader?: UsesReader } = {},
): Promise<Finding[]> {
  if (fetched.length === 0) return [];
  const { now, tree, allowed } = await knownOf(session, sides, reader, settings);
  const known = await tree;
  const isKnown = (module: FetchedModule) => {
    const uses = now.modules.filter(({ key }) => sameModule(key, module.source));
    return (
      uses.length > 0 &&
      uses.every((use) => known.modules.some(({ key, version }) => key === use.key && version === use.version))
    );
  };
  const owner = (module: FetchedModule) =>
    fetched.find(({ key }) => module.key === key || module.key.startsWith(`${key}.`));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const module of fetched) {
    if (seen.has(module.name) || isKnown(owner(module) ?? module)) continue;
    seen.add(module.name);
    findings.push(...intakeFindings(await fetchedUses(module), NOTHING, known, allowed));
  }
  return findings;
}

async function knownOf(
  { repository, change, rules }: Session,
  { before, after }: Sides,
  reader = createUsesReader(repository),
  own?: Settings,
): Promise<Known> {
  const settings = own ?? rules.settings;
  const [old, now] = await Promise.all([
    before === undefined
      ? NOTHING
      : usesOfStack(reader, rules.tree, before.root, instanceOf(before.root, rules.settings)),
    after === undefined
      ? NOTHING
      : usesOfStack(reader, change.head.tree, after.root, instanceOf(after.root, change.head.settings)),
  ]);
  return {
    old,
    now,
    get tree() {
      return reader.ofTree(rules.tree);
    },
    allowed: settings.terraform,
  };
}

/** Resources that are lost although base guards them: with the block, its guard goes too. */
export function withGuards(result: EngineResult, guarded: ReadonlySet<string>): EngineResult {
  if (guarded.size === 0) return result;
  const reason = 'lifecycle.prevent_destroy guarded it before this change, and no longer does';
  return {
    ...result,
    resources: result.resources.map((resource) => {
      const name = /([\w-]+\.[\w-]+)(?:\[[^\]]*\])?$/.exec(resource.address)?.[1] ?? '';
      if (!['delete', 'replace', 'forget'].includes(resource.action) || !guarded.has(name)) return resource;
      const { risk } = resource;
      return { ...resource, risk: { ...risk, level: 'destroy', reasons: [reason, ...risk.reasons] } };
    }),
  };
}
