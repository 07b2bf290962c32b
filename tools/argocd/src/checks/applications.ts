import type { Finding } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import type { ApplicationReading } from '../discover/readings.ts';

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
