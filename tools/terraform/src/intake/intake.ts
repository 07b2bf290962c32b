import { type Finding, matchesGlob } from '@mainstem/change';
import type { Use, Uses } from './uses.ts';

/** What a change may bring in although base does not use it yet: globs of sources, and of files that may run programs. */
export interface Allowed {
  readonly providers: readonly string[];
  readonly modules: readonly string[];
  readonly programs: readonly string[];
}

/** Ends an entry of `terraform.modules` that allows versions which are not exact. */
const ANY = '@*';

/**
 * What a change would bring in that nobody allowed. It has to be asked before `init`: that fetches modules and providers, and a plan runs
 * them and programs beside them with the job's credentials, long before anybody has reviewed anything.
 *
 * @param head what the stack uses at head.
 * @param base what the same stack used before; empty for a new one. Programs are the same only when their block is.
 * @param known what any stack of the tree at base uses: that is allowed.
 * @param allowed from the settings at base: a change may not allow itself something.
 */
export function intakeFindings(head: Uses, base: Uses, known: Uses, allowed: Allowed): Finding[] {
  const isKnown = (list: readonly Use[]) => {
    const keys = new Set(list.map(({ key }) => key));
    return ({ key }: Use) => keys.has(key);
  };
  const sources = (list: readonly Use[], old: readonly Use[], globs: readonly string[]) => {
    const known = isKnown(old);
    return list.filter((use) => use.what === '' || (!known(use) && !globs.some((glob) => matchesGlob(use.what, glob))));
  };
  const atAnyVersion = allowed.modules.filter((glob) => glob.endsWith(ANY)).map((glob) => glob.slice(0, -ANY.length));
  const foreign = sources(head.modules, known.modules, [...allowed.modules, ...atAnyVersion]);
  const isFloating = (use: Use) =>
    use.floating === true &&
    !foreign.includes(use) &&
    !known.modules.some(({ key, version }) => key === use.key && version === use.version) &&
    !atAnyVersion.some((glob) => matchesGlob(use.what, glob));
  // A block that depends on nothing else is the same in another stack.
  const ofTree = [...base.programs, ...known.programs.filter(({ reach }) => reach === 'block')];
  return [
    ...sources(head.providers, known.providers, allowed.providers).map((use) =>
      finding(use, 'provider', notAllowed('provider', use), allowIt('provider', use)),
    ),
    ...foreign.map((use) => finding(use, 'module', notAllowed('module', use), allowIt('module', use))),
    ...head.modules
      .filter(isFloating)
      .map((use) =>
        finding(
          use,
          'floating',
          `the module ${use.what} at ${use.version ?? 'no version'} is neither a commit nor an exact version, so that what was reviewed may not be what is applied`,
          `Write an exact version (version = "1.2.3") or, of Git, a whole commit (?ref=<40 digits>). If it has to float, add ${JSON.stringify(`${use.what}${ANY}`)} to terraform.modules in mainstem.yaml, in a pull request that is merged before this one.`,
        ),
      ),
    ...fresh(head.programs, ofTree)
      .filter(({ file }) => !allowed.programs.some((glob) => matchesGlob(file, glob)))
      .map((use) =>
        finding(
          use,
          'program',
          use.why === undefined
            ? `${use.what} runs a program with the job's credentials, and it or a file that it may use is new or changed here`
            : `${use.what} ${use.why}: it may run a program with the job's credentials, and it is new or changed here`,
          `${use.why === undefined ? 'Do it with a provider instead' : 'Write it as literals of known arguments'}. If it has to be, add ${JSON.stringify(use.file)} to terraform.programs in mainstem.yaml, in a pull request that is merged before this one.`,
        ),
      ),
    ...fresh(head.unreadable, base.unreadable).map((use) =>
      finding(
        use,
        'unreadable',
        `cannot be read here (${use.what}), so nothing tells what an init would fetch`,
        'Mend this line, or write what can be read from this repository alone.',
      ),
    ),
  ];

  function fresh(list: readonly Use[], old: readonly Use[]): Use[] {
    const known = isKnown(old);
    return list.filter((use) => !known(use));
  }
}

/** Versions that are others at head, as lines: `provider hashicorp/aws 5.99.0 to 5.100.0`. */
export function versionChanges(base: Uses, head: Uses): string[] {
  const compare = (kind: string, before: readonly Use[], after: readonly Use[]) => {
    const versions = (list: readonly Use[], what: string) =>
      [...new Set(list.filter((use) => use.what === what).flatMap(({ version }) => version ?? []))].sort().join(', ');
    const names = [...new Set(after.map(({ what }) => what))].filter((what) => what !== '').sort();
    return names.flatMap((what) => {
      const [from, to] = [versions(before, what), versions(after, what)];
      if (from === to || !before.some((use) => use.what === what)) return [];
      return [`${kind} ${what}: version ${from || 'any'} to ${to || 'any'}`];
    });
  };
  return [...compare('provider', base.providers, head.providers), ...compare('module', base.modules, head.modules)];
}

function notAllowed(kind: 'provider' | 'module', { what, key, version }: Use): string {
  return what === ''
    ? `the source of this ${kind} is no literal text, so nobody can tell what an init would fetch`
    : `the ${kind} ${what}${key === what ? '' : ` at ${version ?? 'this address'}`} is new to this repository and not on its list`;
}

function allowIt(kind: 'provider' | 'module', { what }: Use): string {
  return what === ''
    ? 'Write the source as a literal.'
    : `If it is wanted, add ${JSON.stringify(what)} to terraform.${kind}s in mainstem.yaml, in a pull request that is merged before this one.`;
}

function finding(use: Use, rule: string, message: string, suggestion: string): Finding {
  return {
    severity: 'error',
    rule: `terraform/intake-${rule}`,
    file: use.file,
    line: use.line,
    path: '',
    message,
    suggestion,
  };
}
