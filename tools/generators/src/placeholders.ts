import { SETTINGS_FILE } from '@mainstem/change';
import type { Answers } from './answers.ts';
import { isModule, withRegion } from './environments.ts';
import { literal } from './words.ts';

/**
 * What the template says until `mainstem init` asked: the one list of its placeholders. A test looks for anything else in the content that
 * is none of a company's own.
 */
export const TEMPLATE_ANSWERS: Answers = {
  organisation: 'example-org',
  repository: 'mainstem',
  ids: { owner: '0', repository: '0' },
  region: 'us-east-1',
  environments: [
    { name: 'dev', account: '111111111111', region: 'us-east-1' },
    { name: 'staging', account: '222222222222', region: 'us-east-1' },
    { name: 'production', account: '333333333333', region: 'us-east-1' },
  ],
  domain: 'platform.example.com',
  zone: 'example.com',
  registry: '111111111111.dkr.ecr.us-east-1.amazonaws.com',
  teams: { platform: 'platform', cloud: 'cloud', security: 'security', applications: 'application-teams' },
  examples: 'keep',
};

/** What looks like a placeholder, whoever wrote it: none may be left after `init`. */
export const LOOKS_LIKE_PLACEHOLDER: readonly RegExp[] = [
  /\bexample-[a-z]+\b|\byourorg\b/,
  /\bexample\.(?:com|org|net)\b/,
  /(?<![\d-])(\d)\1{11}(?!\d)/,
  /\b(?:CHANGE_?ME|REPLACE_?ME|FIXME|TODO|YOUR[-_][A-Z]+)\b/i,
  /\bplaceholders?\b/i,
];

/** Files in which placeholders stand: the content of a fork. Modules and their tests are the same in every company. */
export function holdsPlaceholders(path: string): boolean {
  if (isModule(path)) return false;
  return /^(?:apps|infra|platform)\/|^mainstem\.yaml$|^\.github\/(?:CODEOWNERS|workflows\/)/.test(path);
}

/**
 * One file with new answers in place of those it was written with.
 *
 * Everything is replaced in one pass, so that an answer which equals another placeholder stays. A region and an account are those of the
 * environment that the path names, else of the whole.
 */
export function withAnswers(path: string, text: string, from: Answers, to: Answers): string {
  if (!holdsPlaceholders(path)) return text;
  const owner = from.organisation;
  const pairs: [pattern: string, value: string][] = [
    [
      `(?<=github\\.com[/:])${literal(`${owner}/${from.repository}`)}(?=\\.git\\b|["'/#\\s]|$)`,
      `${to.organisation}/${to.repository}`,
    ],
    ...(path === '.github/CODEOWNERS' ? teams(from, to) : []),
    [`(?<![a-z0-9-])${literal(from.domain)}(?![a-z0-9-]|\\.[a-z0-9])`, to.domain],
    [`(?<=[a-z0-9*]\\.)${literal(zoneOf(from))}(?![a-z0-9-]|\\.[a-z0-9])`, zoneOf(to)],
    // The example of a team with a repository of its own.
    [`(?<=github\\.com/)(?:yourorg|${literal(owner)})(?=/app-repo(?:\\.git)?$)`, to.organisation],
    [`(?<![a-z0-9.-])${literal(from.registry)}(?=/)`, to.registry],
    // Those of mainstem.yaml stand in an entry for each environment, and init replaces them there.
    ...(path === SETTINGS_FILE ? [] : accounts(path, from, to)),
  ];
  const wanted = pairs.filter(([pattern]) => pattern !== '');
  const all = new RegExp(wanted.map(([pattern], index) => `(?<p${index}>${pattern})`).join('|'), 'gm');
  const replaced = text.replace(all, (...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const index = wanted.findIndex((_, one) => groups[`p${one}`] !== undefined);
    return wanted[index]?.[1] ?? String(found[0]);
  });
  if (path === SETTINGS_FILE) return replaced;
  const [before, after] = regions(path, from, to);
  // What the registry's own host says of a region is not the environment's.
  return replaced
    .split(`${to.registry}/`)
    .map((part) => withRegion(part, before, after))
    .join(`${to.registry}/`);
}

/** The parent of each environment's DNS zone. */
function zoneOf({ zone, domain }: Answers): string {
  return zone ?? domain.replace(/^[^.]+\./, '');
}

function teams(from: Answers, to: Answers): [string, string][] {
  return (['platform', 'cloud', 'security', 'applications'] as const).map((role) => [
    `@${literal(`${from.organisation}/${from.teams[role]}`)}(?![A-Za-z0-9-])`,
    `@${to.organisation}/${to.teams[role]}`,
  ]);
}

function environmentIn(path: string, { environments }: Answers): number {
  const segments = path.split('/');
  return environments.findIndex(({ name }) => segments.includes(name));
}

function accounts(path: string, from: Answers, to: Answers): [string, string][] {
  const own = environmentIn(path, to);
  const pairs = new Map<string, string>();
  const order = own < 0 ? from.environments.keys() : [own, ...from.environments.keys()];
  for (const index of order) {
    const [before, after] = [from.environments[index], to.environments[index]];
    if (before !== undefined && after !== undefined && !pairs.has(before.account))
      pairs.set(before.account, after.account);
  }
  return [...pairs].map(([before, after]) => [`(?<!\\d)${before}(?!\\d)`, after]);
}

function regions(path: string, from: Answers, to: Answers): [string, string] {
  const own = environmentIn(path, to);
  return [from.environments[own]?.region ?? from.region, to.environments[own]?.region ?? to.region];
}
