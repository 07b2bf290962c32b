import { SETTINGS_FILE } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { parse, stringify } from 'yaml';
import { type Answers, checkAnswers } from './answers.ts';
import type { Draft, Files } from './draft.ts';
import { addEnvironment, environmentsOf, removeEnvironment, renameEnvironments, withRegion } from './environments.ts';
import { blankIds } from './network.ts';
import { holdsPlaceholders, TEMPLATE_ANSWERS, withAnswers } from './placeholders.ts';
import { rewire } from './wiring.ts';
import { collectionAt, entryText } from './yaml-text.ts';

/** Where a fork keeps what it answered, and which template it came from. */
export const RECORD = '.mainstem/init.yaml';

/** The template that a fork was made from. */
export interface TemplateVersion {
  readonly version: string;
  /** The commit of the fork that has the template's files as they came. */
  readonly commit: string;
}

/** A later version that is being merged: the record says the old one until every conflict is resolved. */
export interface Pending extends TemplateVersion {
  /** Files that had conflicts. */
  readonly conflicts: readonly string[];
}

/** What was answered the last time; `undefined` where `init` did not run yet. @throws InputError for a record that cannot be read. */
export function recordedAnswers(
  files: Files,
): { answers: Answers; template: TemplateVersion; upgrading?: Pending } | undefined {
  const text = files.read(RECORD);
  if (text === undefined) return undefined;
  const value = parse(text) as { answers?: unknown; template?: TemplateVersion; upgrading?: Pending } | null;
  const template = value?.template;
  if (typeof template?.version !== 'string' || typeof template.commit !== 'string')
    throw new InputError(
      `${RECORD}: template needs version and commit, as mainstem init wrote them. Take them from its history: git log -p -- ${RECORD}`,
    );
  const { upgrading } = value ?? {};
  return {
    answers: checkAnswers(value?.answers, RECORD),
    template,
    ...(upgrading === undefined ? {} : { upgrading }),
  };
}

/**
 * Makes the template a company's own: its names in place of the placeholders, its environments in place of the three, and a record of both.
 * Run again with other answers, it replaces what it wrote before; with the same, it changes nothing.
 *
 * @param template what is recorded the first time.
 * @returns what is left to do, a sentence each.
 */
export function init(draft: Draft, to: Answers, template: TemplateVersion): string[] {
  const recorded = recordedAnswers(draft);
  const known = environmentsOf(draft);
  const before = recorded?.answers ?? TEMPLATE_ANSWERS;
  const from = withKnown(before, known);
  const notes: string[] = [];

  // Environments first: then both lists of answers speak of the same ones, in the same order.
  const pairs = pairsOf(
    known,
    to.environments.map(({ name }) => name),
  );
  renameEnvironments(draft, new Map(pairs.renamed));
  for (const name of pairs.removed) removeEnvironment(draft, name);
  const kept = from.environments
    .map((one) => ({ ...one, name: pairs.renamed.get(one.name) ?? one.name }))
    .filter(({ name }) => !pairs.removed.includes(name));
  const now = [...kept];
  for (const [index, one] of to.environments.entries()) {
    if (now.some(({ name }) => name === one.name)) continue;
    const after = to.environments[index - 1]?.name;
    const model = now.find(({ name }) => name === after) ?? now[0];
    if (model === undefined) continue;
    notes.push(
      ...addEnvironment(draft, {
        name: one.name,
        like: model.name,
        after,
        account: model.account,
        region: undefined,
        cidr: undefined,
      }).map((path) => `${path} names every environment but ${one.name}: look whether it should.`),
    );
    now.splice(after === undefined ? 0 : now.findIndex(({ name }) => name === after) + 1, 0, {
      ...model,
      name: one.name,
    });
  }
  const names = environmentsOf(draft);
  if (names.join() !== to.environments.map(({ name }) => name).join())
    throw new InputError(
      `The order of the environments is the order of the rollout, and init does not change it: the tree has ${names.join(', ')}. Write them in that order, or move them in ${SETTINGS_FILE} first.`,
    );

  const old: Answers = { ...from, environments: now };
  for (const path of draft.paths) {
    if (!holdsPlaceholders(path)) continue;
    draft.edit(path, (text) => withAnswers(path, path === SETTINGS_FILE ? withEntries(text, old, to) : text, old, to));
    if (recorded === undefined && path.startsWith('platform/')) draft.edit(path, blankTemplateIds);
  }
  trustRepository(draft, to);
  if (to.examples === 'remove' && recorded?.answers.examples !== 'remove') removeExamples(draft);
  rewire(draft);
  const text = recordText(to, recorded?.template ?? template);
  if (draft.read(RECORD) !== text) draft.write(RECORD, text);
  return [...notes, ...leftToDo(draft, to)];
}

/** The answers with the environments that the tree has by now. */
function withKnown(answers: Answers, known: readonly string[]): Answers {
  const byName = new Map(answers.environments.map((one) => [one.name, one]));
  const environments = known.map(
    (name) => byName.get(name) ?? { name, account: answers.environments[0]?.account ?? '000000000000' },
  );
  return { ...answers, environments };
}

/** Which environments are the same by another name. The last is the most protected one: names are paired from the end. */
export function pairsOf(known: readonly string[], wanted: readonly string[]) {
  const gone = known.filter((name) => !wanted.includes(name));
  const added = wanted.filter((name) => !known.includes(name));
  const renamed = new Map<string, string>();
  while (gone.length > 0 && added.length > 0) renamed.set(gone.pop() as string, added.pop() as string);
  return { renamed, removed: gone };
}

/** `mainstem.yaml`, each environment's entry for itself: two that share an account may part. */
function withEntries(text: string, from: Answers, to: Answers): string {
  const list = collectionAt(text, ['environments']);
  if (list === undefined) return text;
  return [...list.entries].reverse().reduce((changed, entry) => {
    const own = entryText(text, entry);
    const index = to.environments.findIndex(({ name }) =>
      new RegExp(`\\bname: ["']?${name}["']?\\s*(?:[,}#]|$)`, 'm').test(own),
    );
    const [before, after] = [from.environments[index], to.environments[index]];
    if (before === undefined || after === undefined) return changed;
    const entries = withRegion(
      own.replaceAll(before.account, after.account),
      before.region ?? from.region,
      after.region ?? to.region,
    );
    return changed.slice(0, entry.start) + entries + changed.slice(entry.end);
  }, text);
}

/** The ids that the template made up for its three networks; those of a real one are left alone. */
function blankTemplateIds(text: string): string {
  return /\b(?:vpc|subnet|sg)-0[234]a1b2c3d4e5f6/.test(text) ? blankIds(text) : text;
}

function trustRepository(draft: Draft, to: Answers): void {
  const { owner, repository } = to.ids ?? { owner: '0', repository: '0' };
  const trusted = { owner: to.organisation, owner_id: owner, name: to.repository, id: repository };
  draft.edit('infra/repository.json', (text) => {
    const was = JSON.parse(text) as Record<string, unknown>;
    // Ids that somebody filled in by hand are not taken back.
    const ids = to.ids === undefined ? { owner_id: was.owner_id ?? '0', id: was.id ?? '0' } : {};
    return `${JSON.stringify({ ...was, ...trusted, ...ids }, null, 2)}\n`;
  });
}

/** Applications, and the team that has a repository of its own. */
function removeExamples(draft: Draft): void {
  for (const path of draft.paths)
    if (/^apps\/[^/]+\//.test(path) || path === 'platform/argocd/team-alpha.yaml') draft.remove(path);
}

/** The text of the record. @param upgrading an upgrade to a later version whose conflicts are not resolved yet. */
export function recordText(answers: Answers, template: TemplateVersion, upgrading?: Pending): string {
  return `# Written by mainstem init: what was answered, and which template this is. mainstem upgrade starts from here.\n${stringify({ template, ...(upgrading === undefined ? {} : { upgrading }), answers }, { lineWidth: 0 })}`;
}

function leftToDo(draft: Draft, to: Answers): string[] {
  const repository = `${to.organisation}/${to.repository}`;
  const trusted = draft.read('infra/repository.json') ?? '';
  return [
    ...(/"(?:owner_)?id": "0"/.test(trusted)
      ? [
          `infra/repository.json: AWS trusts nobody until its two ids are there, owner.id and id of \`gh api repos/${repository}\``,
        ]
      : []),
    ...draft.paths
      .filter((path) => path.startsWith('platform/') && /\b(?:vpc|subnet|sg)-0{16}\d\b/.test(draft.read(path) ?? ''))
      .map(
        (path) => `${path}: its ids are zeros until the network is applied; docs/facts.md says where they come from.`,
      ),
  ];
}
