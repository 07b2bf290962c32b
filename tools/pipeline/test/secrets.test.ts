import { compareApplications, type ExpandedApplication } from '@mainstem/argocd';
import {
  isSecretName,
  isSecretVariable,
  SECRET_FORMS,
  SECRET_NAME_HINT,
  WHOLE_VALUES,
  withoutForms,
} from '@mainstem/change';
import { compareManifests, type Manifest, redactManifest } from '@mainstem/kubernetes';
import { readPlan } from '@mainstem/terraform';
import { describe, expect, test } from 'vitest';

/** Names of secrets, as teams write them: in environments, charts, Terraform, .NET, Spring. */
const SECRET = [
  ...['password', 'DB_PASSWORD', 'dbPassword', 'db-password', 'db.password', 'PGPASSWORD', 'MYSQL_ROOT_PASSWORD'],
  ...[
    'DB_PASS',
    'PGPASS',
    'SECRET_KEY_BASE',
    'pass',
    'DB_PASSWD',
    'DB_PWD',
    'ADMIN_PW',
    'passphrase',
    'SSH_PASSPHRASE',
    'adminPasswordOld',
  ],
  ...['jwt', 'APP_JWT', 'db_dsn', 'SENTRY_DSN', 'CONNECTION_STRING', 'connectionString', 'ConnectionStrings__Shop'],
  ...['secret', 'client_secret', 'clientSecret', 'COOKIE_SECRET', 'SECRET_STRING', 'WEBHOOK_SECRET_2', 'APPSECRET'],
  ...['token', 'API_TOKEN', 'authToken', 'bearer-token', 'GITHUB_TOKEN', 'accesstoken', 'TOKEN_BASE64', 'auth_tokens'],
  ...['credentials', 'AWS_CREDENTIALS', 'smtpCredential', 'GH_PAT', 'DB_CREDS', 'BASIC_AUTH'],
  ...['apiKey', 'API_KEY', 'x-api-key', 'APIKEY', 'API_KEYS', 'API_KEY_1', 'license_key', 'LICENSE_KEY'],
  ...['private_key', 'PRIVATE_KEY_PEM', 'signingKey', 'ENCRYPTION_KEY', 'masterKey', 'preshared_key', 'ACCOUNT_KEY'],
  ...['access_key', 'AWS_SECRET_ACCESS_KEY', 'secretKey', 'STORAGE_KEY', 'HMAC_KEY', 'SESSION_KEY'],
];

/** Names of what everybody may see, some of them close to the others. */
const PLAIN = [
  ...['passport', 'compass', 'bypass', 'private_subnets', 'privateLink', 'public_key', 'partition_key', 'hash_key'],
  ...['key', 'key_name', 'KMS_KEY_ID', 'sort_key', 'CACHE_KEY', 'keyboard', 'monkey', 'aws_access_key_id'],
  ...['PASSWORD_FILE', 'TOKEN_URL', 'secretName', 'secret_arn', 'existingSecret', 'SECRET_NAME', 'jwt_issuer'],
  ...['max_tokens', 'tokenizer', 'secretary', 'region', 'replicas', 'author', 'oauth_url', 'connection_timeout'],
  ...[
    'password_length',
    'passwordPolicy',
    'token_ttl',
    'credential_provider',
    'JWT_AUDIENCE',
    'pathological',
    'pattern',
  ],
];

const [OLD, NEW] = ['hunter2-old', 'hunter2-new'];

const application = (helm: Record<string, unknown>): ExpandedApplication => ({
  name: 'shop',
  namespace: 'argocd',
  finalizers: [],
  spec: {
    project: 'default',
    source: { repoURL: 'https://git.example/shop.git', path: 'chart', helm },
    destination: { name: 'in-cluster', namespace: 'shop' },
  },
  from: { file: 'argocd/shop.yaml', line: 1 },
  exact: true,
});

const deployment = (env: unknown): Manifest =>
  ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop', namespace: 'shop' },
    spec: { template: { spec: { containers: [{ name: 'web', image: 'web:1', env }] } } },
  }) as never;

const object = (kind: string, apiVersion: string, rest: Record<string, unknown>): Manifest =>
  ({ apiVersion, kind, metadata: { name: 'shop', namespace: 'shop' }, ...rest }) as never;

const manifests = (make: (value: string) => Manifest) => {
  const options = { compositeKinds: new Set<string>() };
  return [
    compareManifests([make(OLD)], [make(NEW)], options),
    compareManifests([], [make(NEW)], options),
    redactManifest(make(NEW)),
  ];
};

const plan = (before: unknown, after: unknown) =>
  readPlan({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [
      {
        address: 'thing.shop',
        mode: 'managed',
        type: 'thing',
        name: 'shop',
        provider_name: 'registry.terraform.io/acme/thing',
        change: {
          actions: ['update'],
          before,
          after,
          after_unknown: {},
          before_sensitive: {},
          after_sensitive: {},
        },
      },
    ],
  });

/** Each way by which a value under a name comes into a document, in each engine. */
const WAYS: readonly (readonly [engine: string, where: string, show: (name: string) => unknown])[] = [
  ['terraform', 'an attribute', (name) => plan({ [name]: OLD }, { [name]: NEW })],
  ['terraform', 'a map', (name) => plan({ environment: { [name]: OLD } }, { environment: { [name]: NEW } })],
  [
    'terraform',
    'a container definition',
    (name) => {
      const text = (value: string) => JSON.stringify([{ name: 'web', environment: [{ name, value }] }]);
      return plan({ container_definitions: text(OLD) }, { container_definitions: text(NEW) });
    },
  ],
  ['kubernetes', 'an environment', (name) => manifests((value) => deployment([{ name, value }]))],
  [
    'kubernetes',
    'what follows an argument',
    (name) =>
      manifests((value) =>
        object('Pod', 'v1', { spec: { containers: [{ name: 'web', image: 'web:1', args: [`--${name}`, value] }] } }),
      ),
  ],
  [
    'kubernetes',
    'data of a ConfigMap',
    (name) => manifests((value) => object('ConfigMap', 'v1', { data: { [name]: value } })),
  ],
  [
    'kubernetes',
    'an env file in a ConfigMap',
    (name) => manifests((value) => object('ConfigMap', 'v1', { data: { 'app.env': `A=1\n${name}=${value}\n` } })),
  ],
  [
    'kubernetes',
    'values of a HelmRelease',
    (name) =>
      manifests((value) =>
        object('HelmRelease', 'helm.toolkit.fluxcd.io/v2', { spec: { values: { a: { [name]: value } } } }),
      ),
  ],
  [
    'kubernetes',
    'values as text',
    (name) =>
      manifests((value) =>
        object('HelmChart', 'helm.cattle.io/v1', {
          spec: { valuesContent: `a: 1\n${name}: ${value}\nb:\n  ${name}: ${value}\n` },
        }),
      ),
  ],
  ...(
    [
      ['parameters', (name, value) => ({ parameters: [{ name, value }] })],
      ['valuesObject', (name, value) => ({ valuesObject: { a: { [name]: value } } })],
      ['values', (name, value) => ({ values: `a:\n  ${name}: ${value}\n` })],
    ] as [string, (name: string, value: string) => Record<string, unknown>][]
  ).map(
    ([where, helm]) =>
      [
        'argocd',
        where,
        (name: string) => [
          compareApplications([application(helm(name, OLD))], [application(helm(name, NEW))]),
          compareApplications([], [application(helm(name, NEW))]),
        ],
      ] as const,
  ),
];

describe.each(WAYS)('%s, %s', (_, __, show) => {
  test.each(SECRET)('%s is hidden', (name) => {
    const shown = JSON.stringify(show(name));
    expect(shown).not.toContain(OLD);
    expect(shown).not.toContain(NEW);
  });
  test.each(PLAIN)('%s is shown', (name) => {
    expect(JSON.stringify(show(name))).toContain(NEW);
  });
});

describe('the list', () => {
  test.each(SECRET)('%s: secret, also for the environment of a job, and found by the hint', (name) => {
    expect([isSecretName(name), isSecretVariable(name, 'k9-x8Qq1'), SECRET_NAME_HINT.test(name)]).toEqual([
      true,
      true,
      true,
    ]);
  });
  test.each(PLAIN)('%s: not', (name) => expect(isSecretName(name)).toBe(false));
});

const b64 = (text: string) => Buffer.from(text).toString('base64');
const LETTERS = 'Ab3dEf6hIj9lMn2pQr5tUv8xYz1BcD4fGh7jKl0n';
const word = (length: number) => LETTERS.slice(0, length);

/** One of each form; never a real one. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'aws-access-token': ['AKIAABCDEFGHIJKLMNOP', 'ASIA0123456789ABCDEF'],
  'aws-secret-access-key': [`aws_secret_access_key = ${word(40)}`],
  'private-key': ['RSA ', 'EC ', '', 'OPENSSH '].map(
    (kind) => `-----BEGIN ${kind}PRIVATE KEY-----\n${word(40)}\n-----END ${kind}PRIVATE KEY-----`,
  ),
  'private-key-base64': ['RSA ', 'EC ', '', 'DSA ', 'OPENSSH ', 'ENCRYPTED '].map((kind) =>
    b64(`-----BEGIN ${kind}PRIVATE KEY-----\n${word(40)}\n`),
  ),
  'github-pat': ['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map((kind) => `${kind}_${word(36)}`),
  'github-fine-grained-pat': [`github_pat_${word(22)}_${word(40)}`],
  'gitlab-pat': [`glpat-${word(20)}`, `glrt-${word(20)}`],
  'slack-token': ['xoxb', 'xoxp', 'xapp'].map((kind) => `${kind}-123456789012-${word(24)}`),
  'slack-webhook-url': [`https://hooks.slack.com/services/T00000000/B00000000/${word(24)}`],
  jwt: [`eyJ${word(20)}.eyJ${word(30)}.${word(27)}`],
  'login-in-address': [
    'postgres://shop:opensesame@db:5432/shop',
    'amqp://guest:abq@mq',
    'redis://:opensesame@cache:6379',
  ],
  'stripe-access-token': [`sk_live_${word(24)}`, `rk_test_${word(24)}`],
  'npm-access-token': [`npm_${word(36)}`],
  'pypi-upload-token': [`pypi-${word(40)}`],
  'gcp-api-key': [`AIza${word(35)}`],
  'sendgrid-api-token': [`SG.${word(22)}.${word(40)}`],
  'vault-service-token': [`hvs.${word(30)}`],
  'dockerhub-pat': [`dckr_pat_${word(27)}`],
  'openai-api-key': [`sk-${word(36)}`, `sk-proj-${word(40)}`],
  'azure-account-key': [`DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${word(40)}==;`],
  'authorization-header': [`Authorization: Basic ${b64('shop:hunter2')}`, `authorization: Bearer ${word(30)}`],
  'generic-api-key': ['Server=db;Password=hunter2old;', '{"token":"hunter2old"}', 'api-key: hunter2old'],
};

/** What of an example may not be seen. */
const secretOf = (text: string) =>
  [/:\/\/[^:]*:([^@]+)@/, /services\/(\S+)/, /AccountKey=([^;]+)/, /(?:Basic|Bearer) (\S+)/, /(hunter2old)/, /= (\S+)$/]
    .map((pattern) => pattern.exec(text)?.[1])
    .find((secret) => secret !== undefined) ?? text;

test('what is a secret only as a whole value', () => {
  const whole: Readonly<Record<string, string>> = {
    'authorization-value': 'Bearer Tr0ub4dor3',
    'password-argument': '-pTr0ub4dor3',
  };
  expect(Object.keys(whole)).toEqual(WHOLE_VALUES.map(({ id }) => id));
  for (const text of Object.values(whole)) expect(withoutForms(text)).not.toContain('Tr0ub4dor3');
  for (const text of ['Basic authentication', 'Bearer tokens of 2029', '-p8080', '-pathToFile', '-parallelism2'])
    expect(withoutForms(text)).toBe(text);
});

test('every form has an example', () => {
  expect(Object.keys(FORMS).sort()).toEqual(SECRET_FORMS.map(({ id }) => id).sort());
  for (const { id, hint, pattern } of SECRET_FORMS) {
    for (const text of FORMS[id] ?? [])
      expect([id, text.search(pattern) >= 0, new RegExp(hint).test(text)]).toEqual([id, true, true]);
  }
});

describe.each(Object.entries(FORMS).flatMap(([id, texts]) => texts.map((text) => [id, text] as const)))(
  '%s: %j',
  (_, text) => {
    const secret = secretOf(text);
    const written = JSON.stringify(secret).slice(1, -1);
    test.each<[string, () => unknown]>([
      ['alone', () => withoutForms(`see ${text} here`)],
      ['a plan', () => plan({ note: 'a' }, { note: `see ${text} here` })],
      ['an environment', () => manifests(() => deployment([{ name: 'NOTE', value: text }]))],
      [
        'arguments',
        () =>
          manifests((value) =>
            object('Pod', 'v1', { spec: { containers: [{ name: 'a', args: [value, `--note=${text}`] }] } }),
          ),
      ],
      [
        'an annotation',
        () =>
          manifests(
            (value) =>
              ({ ...deployment([]), metadata: { name: 'shop', annotations: { a: `${value} ${text}` } } }) as never,
          ),
      ],
      [
        'data of a ConfigMap',
        () => manifests((value) => object('ConfigMap', 'v1', { data: { file: `a: ${value}\nnote: ${text}\n` } })),
      ],
      [
        'an Application',
        () =>
          [{ parameters: [{ name: 'note', value: text }] }, { valuesObject: { note: text } }].map((helm) =>
            compareApplications([application({ parameters: [{ name: 'note', value: 'a' }] })], [application(helm)]),
          ),
      ],
    ])('hidden in %s', (_where, show) => {
      expect(JSON.stringify(show())).not.toContain(written);
    });
  },
);

describe('what is shown all the same', () => {
  test.each([
    ['a reference of the environment', [{ name: 'DB_PASSWORD', value: '$(OTHER)' }], '$(OTHER)'],
    [
      'where a value is',
      [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db-secret', key: 'pass' } } }],
      'db-secret',
    ],
  ])('%s', (_, env, shown) => {
    expect(JSON.stringify(compareManifests([], [deployment(env)], { compositeKinds: new Set() }))).toContain(shown);
  });
  test.each([
    ['spec', { spec: { tlsSecret: 'shop-tls', secretKey: 'password-of-db' } }, ['shop-tls', 'password-of-db']],
    [
      'names of keys',
      { spec: { secretKey: 'adminPassword', authSecret: 'shop/basic' } },
      ['adminPassword', 'shop/basic'],
    ],
    ['values', { spec: { values: { DB_PASSWORD: { valueFrom: { secretKeyRef: { name: 'db-ref' } } } } } }, ['db-ref']],
    ['an image', { spec: { image: `web@sha256:${'ab12'.repeat(16)}` } }, ['ab12ab12']],
  ])('in %s', (_, rest, shown) => {
    const text = JSON.stringify(
      compareManifests([], [object('Thing', 'acme.example/v1', rest)], { compositeKinds: new Set() }),
    );
    for (const one of shown) expect(text).toContain(one);
  });
});

test('what can be no name of a Secret is one, whatever its key usually holds (kubernetes review A10)', () => {
  const rest = {
    spec: { auth: { clientSecret: 'Tr0ub4dor3-a' }, secretKey: 'wJalrXUtnFEMI/K7MDENG', tokenSecret: 'a b' },
  };
  const text = JSON.stringify(
    compareManifests([], [object('Thing', 'acme.example/v1', rest)], { compositeKinds: new Set() }),
  );
  for (const one of ['Tr0ub4dor3', 'wJalrXUtnFEMI', 'a b']) expect(text).not.toContain(one);
});

describe('values in several lines', () => {
  test.each([
    ['a block', 'a: 1\npassword: |\n  hunter2-one\n  hunter2-two\nb: shown\n'],
    ['a mapping of secrets', 'secrets:\n  shop: hunter2-one\n  other:\n    deep: hunter2-two\nb: shown\n'],
    ['a list of secrets', 'passwords:\n- hunter2-one\n- hunter2-two\nb: shown\n'],
    ['quoted', '"password": "hunter2-one"\nb: shown\n'],
    ['exported', 'export DB_PWD=hunter2-one\nb=shown\n'],
  ])('%s', (_, text) => {
    for (const make of [
      () => object('ConfigMap', 'v1', { data: { file: text } }),
      () => object('HelmChart', 'helm.cattle.io/v1', { spec: { valuesContent: text } }),
    ]) {
      const said = JSON.stringify([
        compareManifests([], [make()], { compositeKinds: new Set() }),
        redactManifest(make()),
      ]);
      expect(said).not.toContain('hunter2');
      expect(said).toContain('shown');
    }
  });
});
