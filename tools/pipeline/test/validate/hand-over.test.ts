import { FACTS, FACTS_KEYS } from '@mainstem/change';
import { environmentOf } from '@mainstem/crossplane/checks';
import { handedOver } from '@mainstem/terraform';
import { templateTexts } from '@mainstem/testing/template';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const template = templateTexts('infra', 'platform');
const ENVIRONMENTS = ['dev', 'staging', 'production'];
/** What says which document it is: for whoever reads the document itself. */
const OF_THE_DOCUMENT = new Set(['schema', 'environment']);
const KEYS = [...FACTS_KEYS.values()].flat().filter((key) => !OF_THE_DOCUMENT.has(key));

/** Keys that a stack of an environment writes. */
function writtenIn(environment: string): string[] {
  const documents = [...template].flatMap(([path, text]) =>
    path.startsWith(`infra/stacks/${environment}/`) && path.endsWith('.tf') ? handedOver(text, FACTS) : [],
  );
  expect(documents, `one document of ${environment}`).toHaveLength(1);
  const [document] = documents;
  const { object = {} } = (document?.value ?? {}) as { object?: Record<string, { object?: object }> };
  return Object.entries(object)
    .flatMap(([section, value]) =>
      value.object === undefined ? [section] : Object.keys(value.object).map((key) => `${section}.${key}`),
    )
    .filter((key) => !OF_THE_DOCUMENT.has(key));
}

/** Keys that Compositions patch from. */
function readByCompositions(): string[] {
  const manifests = [...template].flatMap(([path, text]) => (path.endsWith('.yaml') ? [{ path, text }] : []));
  return environmentOf(manifests).reads.flatMap(({ parts }) =>
    FACTS_KEYS.has(parts[0] ?? '') ? [parts.slice(0, 2).join('.')] : [],
  );
}

/** Keys that templates of ExternalSecrets take out of the parameter: `$facts.a.b`, `(.facts | fromJson).a.b`, or `property: a.b`. */
function readBySecrets(texts: Iterable<string>): string[] {
  return [...texts].flatMap((text) =>
    text.includes('kind: ExternalSecret') && /\/mainstem\/v\d+\/[^/\s]+\/facts/.test(text)
      ? parseAllDocuments(text).flatMap((document) => {
          const all = JSON.stringify(document.toJS());
          const found = all.matchAll(/(?:\$facts|\(\.facts \| fromJson\))\.(\w+\.\w+)|"property":"(\w+\.\w+)"/g);
          return [...found].map(([, key, property]) => key ?? property ?? '');
        })
      : [],
  );
}

const bySecrets = readBySecrets(template.values());

describe('the hand-over', () => {
  it.each(ENVIRONMENTS)('%s writes exactly the keys of the document', (environment) => {
    expect(writtenIn(environment).sort()).toEqual([...KEYS].sort());
  });

  it('no Composition and no cluster Secret reads a key that the document does not have', () => {
    for (const key of [...readByCompositions(), ...bySecrets])
      expect([...KEYS, ...OF_THE_DOCUMENT], key).toContain(key);
  });

  // Without it the keys of the cluster have no reader in this tree.
  it.skipIf(bySecrets.length === 0)('no key is written that nobody reads (needs cluster Secrets)', () => {
    const read = new Set([...readByCompositions(), ...bySecrets]);
    expect(KEYS.filter((key) => !read.has(key))).toEqual([]);
  });

  it('every key that Compositions do not read is one of the cluster Secret', () => {
    const read = new Set(readByCompositions());
    expect(KEYS.filter((key) => !read.has(key)).sort()).toEqual([
      'cluster.argocdRoleArn',
      'cluster.certificateAuthority',
      'cluster.endpoint',
    ]);
  });

  it('a template’s key is seen in each form', () => {
    const text = [
      'kind: ExternalSecret',
      'spec:',
      '  server: "{{ (.facts | fromJson).cluster.endpoint }}"',
      "  config: '{{ $facts.cluster.nothing }}'",
      '  data: [{ remoteRef: { key: /mainstem/v1/dev/facts, property: data.keyArn } }]',
    ].join('\n');
    expect(readBySecrets([text])).toEqual(['cluster.endpoint', 'cluster.nothing', 'data.keyArn']);
  });
});
