import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type Answers,
  createDraft,
  filesOf,
  init,
  LOOKS_LIKE_PLACEHOLDER,
  parseAnswers,
  RECORD,
  recordedAnswers,
  TEMPLATE_ANSWERS,
} from '../src/index.ts';
import { committed, findings, made, template, textsOf } from './fork.ts';

const FILE = join(import.meta.dirname, '../examples/answers.yaml');
const answers = parseAnswers(readFileSync(FILE, 'utf8'), FILE);
const VERSION = { version: '0.1.0', commit: '0'.repeat(40) };
const run = (to: Answers) => (draft: Parameters<typeof init>[0]) => init(draft, to, VERSION);
const clean: (() => void)[] = [];
afterAll(() => {
  for (const one of clean) one();
});

/** Lines that look like a placeholder, or say what the template says. */
function placeholders(texts: ReadonlyMap<string, string>): string[] {
  const said = [
    `${TEMPLATE_ANSWERS.organisation}/`,
    TEMPLATE_ANSWERS.domain,
    TEMPLATE_ANSWERS.registry,
    TEMPLATE_ANSWERS.region,
    ...TEMPLATE_ANSWERS.environments.map(({ account }) => account),
  ];
  return [...texts].flatMap(([path, text]) =>
    /(?:^|\/)modules\//.test(path) || path === RECORD
      ? []
      : text.split('\n').flatMap((line, index) => {
          const isOne =
            LOOKS_LIKE_PLACEHOLDER.some((one) => one.test(line)) || said.some((word) => line.includes(word));
          return isOne ? [`${path}:${index + 1}: ${line.trim()}`] : [];
        }),
  );
}

describe('init', () => {
  test('leaves no placeholder, and the template has placeholders', () => {
    expect(placeholders(textsOf(made())).length).toBeGreaterThan(50);
    expect(placeholders(textsOf(made(run(answers))))).toEqual([]);
  });

  test('the template names no account, repository or domain that init does not know', () => {
    const texts = textsOf(made());
    const found = [...texts].flatMap(([path, text]) =>
      /(?:^|\/)modules\//.test(path)
        ? []
        : [
            ...[...text.matchAll(/(?<!\d)\d{12}(?!\d)/g)].map(([one]) => one),
            ...[...text.matchAll(/github\.com[/:]([^/\s"']+\/[^/\s"'.]+)/g)].map(([, one]) => one),
            ...(path === '.github/CODEOWNERS' ? [...text.matchAll(/@([\w-]+\/[\w-]+)/g)].map(([, one]) => one) : []),
          ],
    );
    const { organisation, repository, teams, environments } = TEMPLATE_ANSWERS;
    const known = [
      'yourorg/app-repo',
      // Publishers of what is installed.
      'argoproj/argo-cd',
      'kubernetes-sigs/gateway-api',
      `${organisation}/${repository}`,
      ...environments.map(({ account }) => account),
      ...Object.values(teams).map((team) => `${organisation}/${team}`),
    ];
    expect([...new Set(found)].filter((one) => !known.includes(one ?? ''))).toEqual([]);
    expect(new Set(found).size).toBe(known.length);
  });

  test('what it leaves is valid', async () => {
    const scratch = committed(made(run(answers)));
    clean.push(scratch.remove);
    expect(await findings(scratch)).toEqual(await findings(scratchOf()));
  });

  test('run again with the same answers it changes nothing', () => {
    const once = made(run(answers));
    const again = createDraft(once);
    init(again, answers, { version: '9.9.9', commit: 'f'.repeat(40) });
    expect([...again.edits().writes.keys(), ...again.edits().deletes]).toEqual([]);
    expect(recordedAnswers(again)).toEqual({ answers, template: VERSION });
  });

  test('run again with other answers it comes to what these alone would have come to', () => {
    const other: Answers = {
      ...answers,
      organisation: 'southwind',
      region: 'us-west-2',
      domain: 'api.southwind.dev',
      environments: answers.environments.map((one, index) => ({ ...one, account: `51098765432${index}` })),
    };
    expect(textsOf(made(run(answers), run(other)))).toEqual(textsOf(made(run(other))));
  });

  test('an answer that equals another placeholder is not replaced again', () => {
    const [dev, staging, production] = answers.environments;
    if (dev === undefined || staging === undefined || production === undefined) throw new Error('three environments');
    const turned = [
      { ...dev, account: '333333333333' },
      { ...staging, account: '111111111111' },
      { ...production, account: '222222222222' },
    ];
    const texts = textsOf(made(run({ ...answers, environments: turned })));
    expect(texts.get('infra/stacks/dev/network/main.tf')).toContain('allowed_account_ids = ["333333333333"]');
    expect(texts.get('infra/stacks/production/network/main.tf')).toContain('allowed_account_ids = ["222222222222"]');
    expect(texts.get('mainstem.yaml')).toMatch(
      /dev\n.*333333333333.*\n.*staging\n.*111111111111.*\n.*production\n.*222222222222/,
    );
  });

  test('each environment has its own region; zones too', () => {
    const texts = textsOf(made(run(answers)));
    expect(texts.get('infra/stacks/production/network/main.tf')).toContain(
      '["eu-west-1a", "eu-west-1b", "eu-west-1c"]',
    );
    expect(texts.get('infra/stacks/dev/network/main.tf')).toContain(
      '["eu-central-1a", "eu-central-1b", "eu-central-1c"]',
    );
    expect(texts.get('apps/api-service/overlays/production/kustomization.yaml')).toContain(
      `newName: ${answers.registry}/api-service`,
    );
  });

  test('modules stay as they are', () => {
    const changed = createDraft(template());
    init(changed, answers, VERSION);
    expect([...changed.edits().writes.keys()].filter((path) => path.includes('/modules/'))).toEqual([]);
  });

  test.each([
    ['a renamed one', ['dev', 'staging', 'prod']],
    ['one less', ['dev', 'production']],
    ['one more, in between', ['dev', 'staging', 'preprod', 'production']],
    ['one alone', ['production']],
    ['other names altogether', ['test', 'live']],
  ])('environments: %s', async (_, names) => {
    const environments = names.map((name, index) => ({ name, account: `6109876543${index}0` }));
    const draft = made(run({ ...answers, environments }));
    const texts = textsOf(draft);
    const overlays = [...texts.keys()].flatMap(
      (path) => /^apps\/api-service\/overlays\/([^/]+)\/kustomization/.exec(path)?.[1] ?? [],
    );
    expect(overlays.sort()).toEqual([...names].sort());
    const gone = ['dev', 'staging', 'production'].filter((name) => !names.includes(name));
    for (const name of gone) expect([...texts.keys()].filter((path) => path.split('/').includes(name))).toEqual([]);
    expect(placeholders(texts)).toEqual([]);
    const scratch = committed(draft);
    clean.push(scratch.remove);
    const found = await findings(scratch);
    expect(found.filter((one) => one.startsWith('error'))).toEqual([]);
    const again = createDraft(draft);
    init(again, { ...answers, environments }, VERSION);
    expect([...again.edits().writes.keys(), ...again.edits().deletes]).toEqual([]);
  });

  test('another order of the environments is refused: it is the order of the rollout', () => {
    const environments = [...answers.environments].reverse();
    expect(() => made(run({ ...answers, environments }))).toThrow(/order of the rollout/);
  });

  test('examples are removed when that is asked, and what is left is valid', async () => {
    const draft = made(run({ ...answers, examples: 'remove' }));
    expect(draft.paths.filter((path) => path.startsWith('apps/'))).toEqual([]);
    const scratch = committed(draft);
    clean.push(scratch.remove);
    expect((await findings(scratch)).filter((one) => one.startsWith('error'))).toEqual([]);
  });

  test.each([
    ['organisation: x', /repository: .*; region/],
    [
      'environments: [{ name: Dev, account: "1" }]',
      /environments\.0\.name: expected small letters.*environments\.0\.account: expected an AWS account id/,
    ],
    ['{', /not valid YAML/],
  ])('answers that are none are refused with the key: %s', (text, message) => {
    expect(() => parseAnswers(text, 'answers.yaml')).toThrow(message);
  });
});

function scratchOf() {
  const scratch = committed(createDraft(filesOf(textsOf(made()))));
  clean.push(scratch.remove);
  return scratch;
}
