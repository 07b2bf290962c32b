import { type ArgocdFacts, argocd } from '@mainstem/argocd';
import type { FactsView, Scanner, Tree } from '@mainstem/change';
import type { ScannedTrees } from './facts.ts';

/**
 * The facts of head, in which a manifest of Argo CD's that cannot be read still declares what it declared at base. Nobody took those
 * Applications away: Argo CD cannot read the file either, and leaves what is there. The error of the file is told.
 *
 * @param before facts of base; those of files that differ are enough.
 */
export function withUnread(head: ScannedTrees, before: ScannedTrees, base: Tree): ScannedTrees {
  return {
    ...head,
    view<Facts>(scanner: Scanner<Facts>, tree: Tree): FactsView<Facts> {
      const view = head.view(scanner, tree);
      if ((scanner as Scanner) !== argocd.scanner) return view;
      const then = before.view(argocd.scanner, base);
      const facts = (path: string) => {
        const now = view.facts(path) as ArgocdFacts | undefined;
        const old = now?.problems?.some(({ templated }) => templated !== true) === true ? then.facts(path) : undefined;
        return (now === undefined || old === undefined ? now : joined(now, old)) as Facts | undefined;
      };
      return { ...view, facts };
    },
  };
}

function joined(now: ArgocdFacts, old: ArgocdFacts): ArgocdFacts {
  const applications = missing(now.applications, old.applications);
  const sets = missing(now.sets, old.sets);
  const projects = missing(now.projects, old.projects);
  return {
    ...now,
    ...(applications.length === 0 ? {} : { applications }),
    ...(sets.length === 0 ? {} : { sets }),
    ...(projects.length === 0 ? {} : { projects }),
  };
}

/** What is declared now, and what was and has no declaration now. */
function missing<Declared extends { readonly name: string }>(
  now: readonly Declared[] = [],
  old: readonly Declared[] = [],
): Declared[] {
  const names = new Set(now.map(({ name }) => name));
  return [...now, ...old.filter(({ name }) => !names.has(name))];
}
