import type { FactsView } from '@mainstem/change';
import type { CrossplaneFacts } from '../facts.ts';

/** A composite resource, or a claim for one, whose definition is in the same tree. */
export interface Instance {
  readonly group: string;
  readonly kind: string;
  /** Empty where it has none, or a template makes it. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** It stands inside another object, such as a Composition that composes it. */
  readonly nested?: true;
}

/** The key that an API provides: `api:group/Kind`. */
export function apiKey(group: string, kind: string): string {
  return `api:${group}/${kind}`;
}

/** Keys (`group/Kind`) of the composite resources and claims that the tree defines. */
export function compositeKinds(view: FactsView<CrossplaneFacts>): Set<string> {
  const kinds = new Set<string>();
  for (const file of view.paths()) {
    for (const { group, kind, claimKind } of view.facts(file)?.definitions ?? []) {
      kinds.add(`${group}/${kind}`);
      if (claimKind !== undefined) kinds.add(`${group}/${claimKind}`);
    }
  }
  return kinds;
}

/**
 * Every document of a kind that some CompositeResourceDefinition of the tree defines. The graph adds an edge `instance-of` from the
 * project that owns the file.
 */
export function instances(view: FactsView<CrossplaneFacts>): Instance[] {
  const kinds = compositeKinds(view);
  return [...view.paths()].flatMap((file) =>
    (view.facts(file)?.instances ?? [])
      .filter(({ group, kind }) => kinds.has(`${group}/${kind}`))
      .map(({ group, kind, name, line, nested }) => ({ group, kind, name, file, line, ...(nested ? { nested } : {}) })),
  );
}
