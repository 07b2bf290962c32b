import { createHash } from 'node:crypto';
import { isSecretName, isSecretVariable, randomTokens } from '@mainstem/change';
import { describe, expect, test } from 'vitest';
import { environmentSecrets } from '../../src/secrets/environment-secrets.ts';
import { hide } from '../../src/secrets/hide.ts';
import { collectSecrets } from '../../src/secrets/secrets.ts';

describe('what looks random', () => {
  test.each([
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzE7kEyQ2p4',
    'x7KqP2mZ9vRt4LwB8nYd',
    '0123456789abcdef0123456789abcdef',
    'k3j2h5g7f9d8s6a4p1o0i9u8y7t6r5e4w3q2',
    'key: dGhpcyBpcyBhIHNlY3JldCBrZXkgMTIzNDU2Nzg5MCE=',
  ])('%s', (text) => expect(randomTokens(text)).toHaveLength(1));

  test.each([
    'arn:aws:iam::123456789012:role/MyApp-Production-DeployRole20250101',
    'MyCompany-Production-EksCluster-v2-NodeGroup',
    'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
    '3f786850e387550fdab836ed7e6dc881de23001b',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '12345678-1234-1234-1234-1234567890ab',
    'i-0123456789abcdef0',
    'registry.example.com/team/some-service-name/api-server:2025.01.02-rc1',
    'al2023-ami-2023.6.20250107.0-kernel-6.1-x86_64',
    'AmazonEKSWorkerNodePolicyAttachment',
    '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ7KqP2mZ9vRt4LwB8nYd3HsJ6fGc1TaE5uXo0QiMx7 me',
    'the quick brown fox jumps over the lazy dog',
    '123456789012345678901234567890',
  ])('not: %s', (text) => expect(randomTokens(text)).toEqual([]));

  test('a sum is none, by its name', () => {
    const sum = 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=';
    expect(randomTokens(sum, 'source_code_hash')).toEqual([]);
    expect(randomTokens(sum, 'description')).toEqual([sum]);
  });

  test('of 500 keys of 30 bytes at most one in fifty is missed', () => {
    const missed = Array.from({ length: 500 }, (_, index) =>
      createHash('sha256').update(`key ${index}`).digest().subarray(0, 30).toString('base64'),
    ).filter((key) => randomTokens(key).length === 0);
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(10);
  });
});

describe('names', () => {
  test.each([
    'db_password',
    'apiKey',
    'password_wo',
    'tunnel1_preshared_key',
    'clientSecret',
    'auth-token',
    'PGPASSWORD',
    'DB_PASS',
    'ADMIN_PW',
    'JWT',
  ])('of a secret: %s', (name) => expect(isSecretName(name)).toBe(true));
  test.each(['hash_key', 'public_key', 'key_name', 'password_wo_version', 'secret_arn', 'bypass', 'jwt_issuer'])(
    'of none: %s',
    (name) => expect(isSecretName(name)).toBe(false),
  );

  test.each<[string, string, boolean]>([
    ['GITHUB_TOKEN', 'abcd1234', true],
    ['INPUT_GITHUB-TOKEN', 'abcd1234', true],
    ['SIGNING_KEY', 'k9-x8Qq1', true],
    ['SORT_KEY', 'created-at', false],
    ['DB_PASSWORD', 'abc', false],
    ['TOKEN_URL', 'https://x', false],
    ['AWS_WEB_IDENTITY_TOKEN_FILE', '/tmp/x', false],
    ['PATH', '/usr/bin', false],
    ['PWD', '/home/me/stack', false],
    ['PGPASSWORD', 'abcd', true],
    ['DB_PASS', 'abcd', true],
    ['ADMIN_PW', 'abcd', true],
    ['JWT', 'abcd', true],
    ['JWT_ISSUER', 'https://x', false],
  ])('of the environment: %s=%s', (name, value, expected) => expect(isSecretVariable(name, value)).toBe(expected));
});

describe('a masked value in a text that jsonencode made', () => {
  test.each(['p<ss', 'secret>&word', 'line\u2028and\u2029line', 'quo"te<d'])('%j', (secret) => {
    const inText = JSON.stringify({ a: secret }).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const secrets = collectSecrets({
      resource_changes: [{ change: { after: { p: secret }, after_sensitive: { p: true } } }],
    });
    expect(hide(inText, secrets)).toBe('{"a":"(sensitive)"}');
  });
});

describe('variables given by the environment', () => {
  const environment = {
    TF_VAR_region: 'eu-central-1',
    TF_VAR_key: 'sensitive-1',
    TF_VAR_db_password: 'named-1',
    TF_VAR_gone: 'gone-1',
  };
  const plan = {
    variables: { region: { value: 'eu-central-1' }, key: { value: 'sensitive-1' }, db_password: { value: 'named-1' } },
    configuration: { root_module: { variables: { region: {}, key: { sensitive: true }, db_password: {}, gone: {} } } },
  };
  test('before there is a plan all are secret', () => {
    expect([...environmentSecrets(environment)]).toEqual(expect.arrayContaining(Object.values(environment)));
  });
  test('one that the plan shows as open is not; one that it does not keep (ephemeral) is', () => {
    const secrets = environmentSecrets(environment, plan);
    expect(secrets.has('eu-central-1')).toBe(false);
    expect([...secrets]).toEqual(expect.arrayContaining(['sensitive-1', 'named-1', 'gone-1']));
  });
});
