import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARGOCD_OPERATIONS } from '@mainstem/testing/fake-argocd';
import { describe, expect, it } from 'vitest';

const file = join(process.env.MAINSTEM_UPSTREAM ?? '', 'argo-cd/swagger.json');
const there = process.env.MAINSTEM_UPSTREAM !== undefined && existsSync(file);

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

/** What the fake of argocd-server accepts is what Argo CD's own description has. */
describe.skipIf(!there)('operations of the fake, by the official description (mainstem_upstream)', () => {
  const { paths, definitions } = (there ? JSON.parse(readFileSync(file, 'utf8')) : {}) as {
    paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    definitions: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
  };

  it.each(ARGOCD_OPERATIONS.map((one) => [`${one.method} ${one.path}`, one] as const))(
    '%s',
    (_name, { method, path, query }) => {
      const described = paths[path]?.[method.toLowerCase()];
      expect(described, 'there is no such operation').toBeDefined();
      const names = (described?.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
      expect(query.filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  it('the body of a sync', () => {
    const known = Object.keys(definitions.applicationApplicationSyncRequest?.properties ?? {});
    for (const field of ['appNamespace', 'project', 'revision', 'revisions', 'sourcePositions', 'infos'])
      expect(known).toContain(field);
  });
});
