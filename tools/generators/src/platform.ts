import { parseAllDocuments } from 'yaml';
import type { Files } from './draft.ts';
import { recordedAnswers } from './init.ts';
import { TEMPLATE_ANSWERS } from './placeholders.ts';

/** A kind that the platform offers. */
export interface OfferedKind {
  readonly file: string;
  readonly kind: string;
  readonly apiVersion: string;
  /** Fields that an environment asks for, by environment: `self.environment != 'production' || self.highAvailability`. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

/** The kinds of the definitions in the tree, by kind. */
export function offeredKinds(files: Files): Map<string, OfferedKind> {
  const found = new Map<string, OfferedKind>();
  for (const file of files.paths) {
    if (!/^platform\/.*\.ya?ml$/.test(file)) continue;
    const text = files.read(file) ?? '';
    if (!text.includes('CompositeResourceDefinition')) continue;
    for (const value of valuesOf(text)) {
      if (value.kind !== 'CompositeResourceDefinition') continue;
      const { group, names, versions } = value.spec ?? {};
      const version = versions?.find((each) => each.referenceable === true) ?? versions?.[0];
      if (group === undefined || names?.kind === undefined || version?.name === undefined) continue;
      found.set(names.kind, {
        file,
        kind: names.kind,
        apiVersion: `${group}/${version.name}`,
        asked: askedOf(text, version.schema),
      });
    }
  }
  return found;
}

interface Definition {
  kind?: string;
  spec?: {
    group?: string;
    names?: { kind?: string };
    versions?: { name?: string; referenceable?: boolean; schema?: Schema }[];
  };
}

function valuesOf(text: string): Definition[] {
  const documents = parseAllDocuments(text);
  return (Array.isArray(documents) ? documents : []).flatMap((one) => {
    const value = one.errors.length === 0 ? (one.toJS() as Definition | null) : null;
    return value === null ? [] : [value];
  });
}

interface Schema {
  openAPIV3Schema?: { properties?: { spec?: { properties?: Record<string, { default?: unknown } | undefined> } } };
}

function askedOf(text: string, schema: Schema | undefined): Map<string, string[]> {
  const fields = schema?.openAPIV3Schema?.properties?.spec?.properties ?? {};
  const asked = new Map<string, string[]>();
  for (const [, environment = '', field = ''] of text.matchAll(
    /self\.environment != '([^']+)' \|\| self\.(\w+)\s*$/gm,
  )) {
    // What is so by default need not be written.
    if (fields[field]?.default !== true) asked.set(environment, [...(asked.get(environment) ?? []), field]);
  }
  return asked;
}

/** The prefix of the platform's labels, which is the group of its kinds. */
export function domainOf(files: Files): string {
  const answered = recordedAnswers(files)?.answers.domain;
  const group = [...offeredKinds(files).values()][0]?.apiVersion.split('/')[0];
  return answered ?? group ?? TEMPLATE_ANSWERS.domain;
}

/** The registry that images come from: that of the other applications, else the one that init was told. */
export function registryOf(files: Files): string {
  const answered = recordedAnswers(files)?.answers.registry;
  if (answered !== undefined) return answered;
  for (const path of files.paths) {
    const found = /^\s*newName:\s*["']?([^\s"']+)\/[^/\s"']+["']?\s*$/m.exec(
      /^apps\/.*kustomization\.ya?ml$/.test(path) ? (files.read(path) ?? '') : '',
    )?.[1];
    if (found !== undefined) return found;
  }
  return TEMPLATE_ANSWERS.registry;
}

/** The organisation on GitHub, as the owners of code name it. */
export function organisationOf(files: Files): string {
  return (
    recordedAnswers(files)?.answers.organisation ??
    /@([\w-]+)\//.exec(files.read('.github/CODEOWNERS') ?? '')?.[1] ??
    TEMPLATE_ANSWERS.organisation
  );
}

/** The applications, by their folders. */
export function applicationsOf(files: Files): string[] {
  return [...new Set(files.paths.flatMap((path) => /^apps\/([^/]+)\//.exec(path)?.[1] ?? []))];
}

/** The environments that an application has an overlay in. */
export function overlaysOf(files: Files, app: string): string[] {
  return [
    ...new Set(
      files.paths.flatMap((path) => (path.startsWith(`apps/${app}/overlays/`) ? [path.split('/')[3] ?? ''] : [])),
    ),
  ];
}
