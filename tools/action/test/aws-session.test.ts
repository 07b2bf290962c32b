import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awsSession } from '../src/aws-session.ts';

const ROLE = 'arn:aws:iam::111111111111:role/mainstem-dev-apply';
const MINUTE = 60_000;

describe('rule 9: AWS credentials are made anew before each stack, and what would outlast them does not start', () => {
  let server: Server;
  let url: string;
  let asked: string[] = [];
  let time = Date.UTC(2026, 0, 6);
  let answers: 'both' | 'no token' | 'no session' = 'both';
  let count = 0;
  beforeAll(async () => {
    // GitHub's and AWS's ends, as far as they are used here; the shapes are those of their descriptions.
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''} ${body}`.trim());
        if (request.url?.startsWith('/token') === true) {
          if (answers === 'no token') response.writeHead(500).end();
          else response.end(JSON.stringify({ value: `a-token-${count}` }));
          return;
        }
        if (answers === 'no session') {
          response.writeHead(403).end('<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>');
          return;
        }
        const until = new Date(time + 60 * MINUTE).toISOString();
        response.end(
          `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><SessionToken>session-${++count}</SessionToken><SecretAccessKey>secret-${count}</SecretAccessKey><Expiration>${until}</Expiration><AccessKeyId>id-${count}</AccessKeyId></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
        );
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));
  beforeEach(() => {
    asked = [];
    answers = 'both';
    count = 0;
  });

  const masked: string[] = [];
  const made = (role = ROLE, more: NodeJS.ProcessEnv = {}) => {
    const environment: NodeJS.ProcessEnv = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
      AWS_ENDPOINT_URL_STS: url,
      AWS_SESSION_TOKEN: 'of the step before',
      ...more,
    };
    const mask = (value: string) => void masked.push(value);
    const request = { role, region: 'eu-west-1', name: 'mainstem-rollout-7', environment, mask };
    return { environment, ready: awsSession({ ...request, now: () => new Date(time) }) };
  };

  test('one session serves until half an hour is left, then there is a new one; all of it is masked', async () => {
    const { environment, ready } = made();
    expect(await Promise.all([ready(), ready(), ready()])).toEqual([undefined, undefined, undefined]);
    expect(count).toBe(1);
    expect(asked[0]).toBe('GET /token?api-version=2.0&audience=sts.amazonaws.com Bearer bearer');
    expect(asked[1]).toContain(
      `RoleArn=${encodeURIComponent(ROLE)}&RoleSessionName=mainstem-rollout-7&WebIdentityToken=a-token-0`,
    );
    expect(environment).toMatchObject({
      AWS_ACCESS_KEY_ID: 'id-1',
      AWS_SECRET_ACCESS_KEY: 'secret-1',
      AWS_SESSION_TOKEN: 'session-1',
    });
    time += 29 * MINUTE;
    await ready();
    expect(count).toBe(1);
    time += 2 * MINUTE;
    await ready();
    expect([count, environment.AWS_SESSION_TOKEN]).toEqual([2, 'session-2']);
    for (const value of ['a-token-0', 'id-1', 'secret-1', 'session-1', 'session-2']) expect(masked).toContain(value);
  });

  test.each(['no token', 'no session'] as const)(
    '%s: it goes on while a quarter of an hour is left, and begins nothing after that',
    async (what) => {
      const { environment, ready } = made();
      await ready();
      answers = what;
      time += 40 * MINUTE;
      expect(await ready()).toBeUndefined();
      time += 10 * MINUTE;
      expect(await ready()).toMatch(
        /^the credentials of arn:aws:iam::.* end in 10 minutes, and new ones could not be had: (GitHub gave no token \(status 500\)|AWS gave no session \(status 403: AccessDenied\))\. Run the job again/,
      );
      expect(environment.AWS_SESSION_TOKEN).toBe('session-1');
      answers = 'both';
      expect(await ready()).toBeUndefined();
    },
  );

  test('without a role, or where GitHub gives the job no tokens, nothing is made and nothing is claimed', async () => {
    expect(await made('').ready()).toBeUndefined();
    expect(await made(ROLE, { ACTIONS_ID_TOKEN_REQUEST_URL: undefined }).ready()).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
