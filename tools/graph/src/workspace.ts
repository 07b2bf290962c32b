import type { Candidate, Discovery, DiscoveryFace, FactsView, Reference } from '@mainstem/change';
import { folderOf, nameOf } from '@mainstem/change';

/** What a package.json or an action.yml says about the workspace itself. */
export interface WorkspaceFacts {
  readonly action?: true;
  readonly package?: { readonly name?: string; readonly dependencies: readonly string[] };
}

/** The repository's own code: actions, and libraries with their dependencies among each other. */
export const workspace: DiscoveryFace<WorkspaceFacts> = {
  scanner: {
    name: 'workspace',
    version: 1,
    wants: (path) => {
      const name = nameOf(path);
      return name === 'package.json' || name === 'action.yml' || name === 'action.yaml';
    },
    scan: (text, path) => (nameOf(path) === 'package.json' ? scanPackage(text) : scanAction(text)),
  },
  discover,
};

/** A composite, JavaScript or Docker action has a top-level `runs` (GitHub's metadata syntax). */
function scanAction(text: string): WorkspaceFacts | undefined {
  return /^runs\s*:/m.test(text) ? { action: true } : undefined;
}

function scanPackage(text: string): WorkspaceFacts {
  try {
    const content = JSON.parse(text) as Record<string, unknown>;
    const dependencies = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap(
      (key) => (typeof content[key] === 'object' && content[key] !== null ? Object.keys(content[key]) : []),
    );
    return {
      package: {
        ...(typeof content.name === 'string' ? { name: content.name } : {}),
        dependencies: [...new Set(dependencies)],
      },
    };
  } catch {
    return { package: { dependencies: [] } }; // npm itself reports malformed JSON
  }
}

function discover(view: FactsView<WorkspaceFacts>): Discovery {
  const packages = new Set<string>();
  for (const path of view.paths()) {
    const name = view.facts(path)?.package?.name;
    if (name !== undefined && folderOf(path) !== '.') packages.add(name);
  }
  const candidates: Candidate[] = [];
  for (const path of view.paths()) {
    const facts = view.facts(path);
    const root = folderOf(path);
    if (facts?.action) candidates.push({ root, kind: 'action', provides: [], refersTo: [] });
    // The root package is the workspace; one without a name only sets the module type of a folder (`dist/package.json`).
    if (facts?.package?.name === undefined || root === '.') continue;
    const { name, dependencies } = facts.package;
    const refersTo = dependencies
      .filter((dependency) => packages.has(dependency))
      .map(
        (dependency): Reference => ({
          to: 'key',
          key: `package:${dependency}`,
          reason: 'implicit',
          file: path,
          line: 0,
        }),
      );
    candidates.push({ root, kind: 'library', provides: [`package:${name}`], refersTo });
  }
  return { candidates, findings: [] };
}
