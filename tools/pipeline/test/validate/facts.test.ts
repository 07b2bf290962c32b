import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTS_KEYS, factsJsonSchema, factsProblems } from '@mainstem/change';
import { handedOver, hasKey } from '@mainstem/terraform';
import { templateTexts } from '@mainstem/testing/template';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { concernsFacts, validateFacts } from '../../src/index.ts';

const template = templateTexts('infra', 'platform');
const CONFIG = 'platform/crossplane/facts/dev/environment-config.yaml';
const WRITER = 'infra/stacks/dev/handover/main.tf';
const COMPOSITION = 'platform/crossplane/apis/identity/composition.yaml';

async function found(changes: Readonly<Record<string, (text: string) => string>> = {}) {
  const texts = [...template].map(([path, text]) => [path, changes[path]?.(text) ?? text] as const);
  const files = texts.filter(([path, text]) => concernsFacts(path, text)).map(([path, text]) => ({ path, text }));
  const findings = await validateFacts({
    manifests: files.filter(({ path }) => path.endsWith('.yaml')),
    configurations: files.filter(({ path }) => path.endsWith('.tf')),
    environmentOf: (file) => /\/stacks\/([^/]+)\//.exec(file)?.[1],
  });
  return findings.map(({ severity, rule, file, line, path }) => ({ said: `${severity} ${rule} ${path}`, file, line }));
}

const errorsOf = async (changes: Readonly<Record<string, (text: string) => string>>) =>
  (await found(changes)).filter(({ said }) => said.startsWith('error'));

test("the template's own: every key that is read is written, in every environment", async () => {
  expect(await found()).toEqual([]);
});

describe('a key that a Composition reads', () => {
  it('and Terraform stopped writing is an error, in its environment', async () => {
    const errors = await errorsOf({ [WRITER]: (text) => text.replace(/ +permissionsBoundary = .*\n/, '') });
    expect(errors).toEqual([
      { said: 'error facts/not-written iam.permissionsBoundary', file: COMPOSITION, line: expect.any(Number) },
    ]);
    const line = (template.get(COMPOSITION) ?? '').split('\n')[(errors[0]?.line ?? 0) - 1];
    expect(line).toContain('iam.permissionsBoundary');
  });

  it('of a section that has a writer in some environments only is an error, and of one that has none a warning', async () => {
    const silent = (text: string) => text.replace(/ {4}alarms = \{\n.*\n {4}\}\n/, '');
    const without = async (...environments: readonly string[]) => {
      const writers = environments.map((one) => [`infra/stacks/${one}/handover/main.tf`, silent]);
      return (await found(Object.fromEntries(writers))).map(({ said }) => said);
    };
    expect(await without('dev')).toEqual(['error facts/not-written alarms.topicArn']);
    expect(await without('staging', 'production')).toEqual(['error facts/not-written alarms.topicArn']);
    expect(await without('dev', 'staging', 'production')).toEqual(['warning facts/no-writer alarms.topicArn']);
  });

  it('that only a run of Terraform tells counts as written', async () => {
    expect(
      await errorsOf({ [WRITER]: (text) => text.replace(/iam = \{[^}]*\}/, 'iam = merge(local.a, local.b)') }),
    ).toEqual([]);
  });

  it('that the document does not have is an error with a suggestion', async () => {
    const errors = await errorsOf({ [COMPOSITION]: (text) => text.replace('cluster.name', 'cluster.nam') });
    expect(errors.map(({ said }) => said)).toEqual([
      'error facts/unknown-key cluster.nam',
      ...Array(3).fill('error facts/missing data.cluster.nam'),
    ]);
  });

  it('and the copy in Git lacks is an error at the copy', async () => {
    const errors = await errorsOf({ [CONFIG]: (text) => text.replace(/ {2}cluster:\n(?: {4}.*\n)+/, '') });
    expect(errors).toMatchObject([{ said: 'error facts/missing data.cluster.name', file: CONFIG }]);
  });

  it('of our own defaults is missed where no EnvironmentConfig has it', async () => {
    const path = 'platform/crossplane/apis/bucket/composition.yaml';
    const said = (
      await found({ [path]: (text) => text.replace('defaults.keepVersionsDays', 'defaults.keepDays') })
    ).map((one) => one.said);
    expect(said).toContain('warning facts/missing defaults.keepDays');
  });
});

it.each([
  ['an account id that YAML reads as a number', '"111111111111"', '111111111111', 'data.account.id'],
  ['one subnet', /( {6}- subnet-\w+\n){3}/, '      - subnet-0a\n', 'data.network.privateSubnetIds'],
  ['another kind of ARN', 'arn:aws:kms:', 'arn:aws:s3:', 'data.data.keyArn'],
  ['a key that there is not', 'privateSubnetIds:', 'privateSubnetIDs:', 'data.network'],
] as const)('the copy in Git with %s is no document', async (_name, from, to, path) => {
  const errors = await errorsOf({ [CONFIG]: (text) => text.replace(from, to) });
  expect(errors.map(({ said }) => said)).toContain(`error facts/schema ${path}`);
  expect(new Set(errors.map(({ file }) => file))).toEqual(new Set([CONFIG]));
});

it('says nothing about a tree without the document', async () => {
  const text =
    'apiVersion: apiextensions.crossplane.io/v1beta1\nkind: EnvironmentConfig\nmetadata: { name: x }\ndata: { region: r }\n';
  expect(
    await validateFacts({ manifests: [{ path: 'a.yaml', text }], configurations: [], environmentOf: () => undefined }),
  ).toEqual([]);
});

describe('the document', () => {
  const schema = factsJsonSchema();
  const reader = parse(template.get(CONFIG) ?? '').data;
  it.each(['dev', 'staging', 'production'])('as %s reads it', (environment) => {
    const { data } = parse(template.get(`platform/crossplane/facts/${environment}/environment-config.yaml`) ?? '');
    expect(factsProblems(data)).toEqual([]);
    expect(new Ajv2020({ strict: false }).compile(schema as object)(data)).toBe(true);
    expect(data.environment).toBe(environment);
  });

  it.each(['dev', 'staging', 'production'])(
    'as the stack of %s writes it: no key that it does not have',
    (environment) => {
      const [document] = handedOver(
        template.get(`infra/stacks/${environment}/handover/main.tf`) ?? '',
        'mainstem/facts@1',
      );
      const written = document?.value as { object: Record<string, { object?: object }> };
      const keys = Object.entries(written.object).flatMap(([section, value]) =>
        value.object === undefined ? [section] : Object.keys(value.object).map((key) => `${section}.${key}`),
      );
      const known = [...FACTS_KEYS.values()].flat();
      expect(known).toEqual(expect.arrayContaining(keys));
      expect(keys).toContain('network.privateSubnetIds');
      expect(hasKey(document?.value ?? null, ['network', 'nothing'])).toBe(false);
    },
  );

  it.each([
    ['without a required section', { ...reader, network: undefined }],
    ['of another version', { ...reader, schema: 'mainstem/facts@2' }],
    ['with a section that there is not', { ...reader, extra: {} }],
    ['with another account', { ...reader, account: { id: '1', region: 'us-east-1' } }],
  ])('%s is refused by both, schema and code', (_name, data) => {
    const plain = JSON.parse(JSON.stringify(data));
    expect(factsProblems(plain).length).toBeGreaterThan(0);
    expect(new Ajv2020({ strict: false }).compile(schema as object)(plain)).toBe(false);
  });

  it('docs/facts.schema.json is its schema (node tools/workshop/src/write-schema.ts), and docs/facts.md has every key', () => {
    const docs = join(import.meta.dirname, '../../../../docs');
    expect(JSON.parse(readFileSync(join(docs, 'facts.schema.json'), 'utf8'))).toEqual(schema);
    const page = readFileSync(join(docs, 'facts.md'), 'utf8');
    for (const key of [...FACTS_KEYS.values()].flat().filter((one) => one !== 'schema'))
      expect(page, key).toMatch(new RegExp(`\`${key.replace('.', '\\.')}\`|\`\\.${key.split('.')[1]}\``));
  });
});
