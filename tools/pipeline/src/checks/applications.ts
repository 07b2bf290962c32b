import type { ApplicationFacts, ApplicationSetFacts } from '@mainstem/argocd';
import type { Finding, Reference } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';

/** One Application of a tree, a manifest's or one that an ApplicationSet makes, with what its sources read of the tree. */
export interface ApplicationReading {
  /** `name`, or `set/name` for what an ApplicationSet makes. */
  readonly name: string;
  readonly file: string;
  /** Its templates are filled in; what only a cluster could tell is one of two private characters. */
  readonly application: ApplicationFacts;
  /** The ApplicationSet that makes it. */
  readonly set?: ApplicationSetFacts;
  /** For each source, in order, where it is in this repository. */
  readonly sources: readonly SourceReading[];
  readonly references: readonly Reference[];
}

export interface SourceReading {
  /** The source names this repository, whether or not it has a path. */
  readonly isHere: boolean;
  /** Its folder from the root, when that exists. */
  readonly path?: string;
}

/** What Argo CD would apply for one Application, as the caller rendered it. */
export interface RenderedApplication extends ApplicationReading {
  /** Absent: it was not rendered, and nothing is said about its resources. */
  readonly manifests?: readonly Manifest[];
}

/** True when the whole text is known: neither a parameter that only a cluster could tell nor a template's expression. */
export function isTold(text: string): boolean {
  return !/[\uE000\uE001]|\{\{/.test(text);
}

/** `Application shop`, `Applications a, b and 3 more`. */
export function namesOf(readings: readonly { readonly name: string }[]): string {
  const names = [...new Set(readings.map(({ name }) => readable(name)))];
  if (names.length === 1) return `Application ${names[0]}`;
  const shown = names.slice(0, 2).join(names.length > 2 ? ', ' : ' and ');
  return `Applications ${shown}${names.length > 2 ? ` and ${names.length - 2} more` : ''}`;
}

/** The text with `*` for what cannot be told. */
export function readable(text: string): string {
  return text.replaceAll(/[\uE000\uE001]+/g, '*');
}

/** Findings of the same rule, place and message only once: an ApplicationSet's Applications share their lines. */
export function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.rule}\n${one.file}:${one.line}\n${one.message}`, one])).values()];
}
