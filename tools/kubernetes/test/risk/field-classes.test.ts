import { describe, expect, test } from 'vitest';
import { CLASSED_VERSION, classedFields, classOfField } from '../../src/preview/risk/field-classes.ts';
import table from '../../src/schema/table.json' with { type: 'json' };

describe('the table of classes', () => {
  // A field that a release brings has no class, and is unknown, until somebody read what it does.
  test('every field of every kind in the schema table has a class', () => {
    const classed = new Set(classedFields());
    const fields = Object.entries<Record<string, string>>(table.definitions).flatMap(([definition, types]) =>
      Object.keys(types).map((field) => `${definition}.${field.replace(/!$/, '')}`),
    );
    expect(fields.length).toBeGreaterThan(2000);
    expect(fields.filter((field) => !classed.has(field))).toEqual([]);
    expect(classed.size).toBe(new Set(fields).size);
    expect(CLASSED_VERSION).toBe(table.version);
    console.log(`${fields.length} fields of ${Object.keys(table.kinds).length} kinds, each with a class`);
  });

  test.each([
    ['apps/v1', 'Deployment', 'spec.template.spec.containers[name=c].image', 'availability'],
    ['apps/v1', 'Deployment', 'spec.template.spec.containers[name=c].securityContext.privileged', 'access'],
    ['apps/v1', 'Deployment', 'spec.template.spec.containers', 'availability'],
    ['apps/v1', 'Deployment', 'spec.revisionHistoryLimit', 'availability'],
    ['storage.k8s.io/v1', 'StorageClass', 'allowedTopologies', 'data'],
    ['batch/v1', 'Job', 'spec.podReplacementPolicy', 'availability'],
    ['v1', 'ResourceQuota', 'spec.scopeSelector', 'availability'],
    ['v1', 'Service', 'spec.ipFamilies', 'availability'],
    ['argoproj.io/v1alpha1', 'AppProject', 'status', 'access'],
    ['apps/v1', 'Deployment', 'spec.selector.matchLabels.app', 'refused'],
    ['apps/v1', 'StatefulSet', 'spec.serviceName', 'refused'],
    ['v1', 'ConfigMap', 'data["a.b"]', 'availability'],
    ['v1', 'Secret', 'data.token', 'access'],
    ['v1', 'PersistentVolume', 'spec.persistentVolumeReclaimPolicy', 'data'],
    ['v1', 'Pod', 'metadata.labels["app.kubernetes.io/name"]', 'identity'],
    ['rbac.authorization.k8s.io/v1', 'Role', 'rules[0].verbs', 'access'],
    ['argoproj.io/v1alpha1', 'AppProject', 'spec.syncWindows[0].kind', 'access'],
    ['apps/v1', 'Deployment', 'spec.nothing', undefined],
    ['example.org/v1', 'Thing', 'spec.size', undefined],
  ])('%s %s %s: %s', (apiVersion, kind, path, expected) => {
    expect(classOfField({ apiVersion, kind }, path)?.class).toBe(expected);
  });

  test('whatever is not harmless has a reason', () => {
    for (const [definition, types] of Object.entries<Record<string, string>>(table.definitions)) {
      const kind = Object.entries<string>(table.kinds).find(([, name]) => name === definition)?.[0];
      if (kind === undefined) continue;
      const apiVersion = kind.slice(0, kind.lastIndexOf('/'));
      for (const field of Object.keys(types)) {
        const found = classOfField(
          { apiVersion, kind: kind.slice(kind.lastIndexOf('/') + 1) },
          field.replace(/!$/, ''),
        );
        expect([kind, field, found?.class === 'harmless' || (found?.reason.length ?? 0) > 10]).toEqual([
          kind,
          field,
          true,
        ]);
      }
    }
  });
});
