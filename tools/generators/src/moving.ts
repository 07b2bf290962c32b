import { InputError } from '@mainstem/change/errors';
import { parseAllDocuments } from 'yaml';
import type { Draft, Files } from './draft.ts';
import { type Generator, one } from './generator.ts';
import { checkKnown, checkName } from './names.ts';
import { removeOwners } from './owners.ts';
import { applicationsOf, offeredKinds } from './platform.ts';
import { mentions, replaceSegments, replaceWords } from './words.ts';

/** Something of an application that a delete takes data of, or an identity. */
interface Held {
  readonly file: string;
  readonly kind: string;
  readonly name: string;
  readonly environment: string;
  readonly keeps: boolean;
}

/** Claims, and composites of the platform's kinds, in the overlays of an application. */
function heldBy(files: Files, app: string): Held[] {
  const kinds = offeredKinds(files);
  return files.paths.flatMap((file): Held[] => {
    if (!file.startsWith(`apps/${app}/`) || !/\.ya?ml$/.test(file) || /\/templates\//.test(file)) return [];
    const documents = parseAllDocuments(files.read(file) ?? '');
    return (Array.isArray(documents) ? documents : []).flatMap((each): Held[] => {
      if (each.errors.length > 0) return [];
      const value = each.toJS() as { kind?: string; metadata?: { name?: string } } | null;
      const kind = value?.kind ?? '';
      const isClaim = kind === 'PersistentVolumeClaim';
      if (!isClaim && !(kinds.has(kind) && kind !== 'Identity')) return [];
      const environment = file.split('/')[3] ?? '';
      return [
        {
          file,
          kind,
          name: value?.metadata?.name ?? '',
          environment,
          keeps: !isClaim && keepsInAws(files, kind, environment),
        },
      ];
    });
  });
}

/** Whether the Composition lets AWS keep what an environment's objects made: management policies without Delete. */
function keepsInAws(files: Files, kind: string, environment: string): boolean {
  return files.paths.some((path) => {
    const text = path.endsWith('composition.yaml') ? (files.read(path) ?? '') : '';
    if (!new RegExp(`^\\s+kind: ${kind}$`, 'm').test(text)) return false;
    const policies = new RegExp(`^\\s+${environment}: \\[([^\\]]*)\\]`, 'm').exec(text)?.[1];
    return policies !== undefined && !/\*|Delete/.test(policies);
  });
}

function lossesOf(held: readonly Held[]): string[] {
  return held.map(({ file, kind, name, environment, keeps }) => {
    if (kind === 'PersistentVolumeClaim')
      return `the volume ${name} of ${environment} (${file}). To keep it: copy the files first, or set the reclaim policy of its PersistentVolume to Retain.`;
    if (keeps)
      return `the ${kind} ${name} of ${environment} from the cluster (${file}). AWS keeps it, with its data, running and billed.`;
    return `the ${kind} ${name} of ${environment} with its data (${file}). To keep it: take a snapshot or copy it first, or let its Composition leave Delete out of managementPolicies for ${environment}, and roll that out before.`;
  });
}

/** Files of others that name the application. */
function mentionedIn(draft: Draft, app: string): string[] {
  return draft.paths.filter(
    (path) =>
      !path.startsWith(`apps/${app}/`) &&
      /^(?:apps|infra|platform|\.github)\//.test(path) &&
      /\.(?:ya?ml|tf|json|tftpl)$/.test(path) &&
      mentions(draft.read(path) ?? '', app),
  );
}

export const removeApp: Generator = {
  what: 'takes an application out, after it said what is lost and how to keep it',
  argument: 'APP',
  options: {},
  run(draft, argument) {
    const app = checkKnown('application', argument ?? '', applicationsOf(draft));
    const lost = lossesOf(heldBy(draft, app));
    for (const path of draft.paths) if (path.startsWith(`apps/${app}/`)) draft.remove(path);
    removeOwners(draft, `/apps/${app}/`);
    return {
      lost,
      next: [
        ...mentionedIn(draft, app).map(
          (path) => `${path} names ${app}: take it out there, if it means this application.`,
        ),
        ...(lost.length > 0
          ? [
              'The verdict will ask a named person for each of these, and Argo CD for a confirmation before it deletes a database, a bucket or a queue.',
            ]
          : []),
        `Nothing of it goes by itself. Once an environment's rollout is through, a person deletes what is left there, all of it or none: argocd app delete ${app}-ENVIRONMENT --cascade`,
      ],
    };
  },
};

export const renameApp: Generator = {
  what: 'gives an application another name, after it said what does not move with it',
  argument: 'APP',
  options: { to: { value: 'NAME', required: true, what: 'its new name' } },
  run(draft, argument, given) {
    const app = checkKnown('application', argument ?? '', applicationsOf(draft));
    const to = checkName('application', one(given, 'to'), 30);
    if (applicationsOf(draft).includes(to))
      throw new InputError(`There is an application ${to} already. Take another name.`);
    const lost = lossesOf(heldBy(draft, app));
    const words = new Map([[app, to]]);
    const others = mentionedIn(draft, app);
    for (const path of draft.paths) {
      if (!path.startsWith(`apps/${app}/`)) continue;
      const text = draft.read(path) ?? '';
      draft.remove(path);
      draft.create(replaceSegments(path, words), keepImage(replaceWords(text, words), app, to));
    }
    draft.edit('.github/CODEOWNERS', (text) => text.replaceAll(`/apps/${app}/`, `/apps/${to}/`));
    return {
      lost: lost.map((line) => `with the namespace ${app}-…: ${line}`),
      next: [
        ...others
          .filter((path) => path !== '.github/CODEOWNERS' && mentions(draft.read(path) ?? '', app))
          .map((path) => `${path} names ${app}: write ${to} there, if it means this application.`),
        ...(lost.length > 0
          ? [
              `Nothing moves by itself: ${to} gets new, empty resources. To go without a gap: mainstem new app ${to} --like ${app}, copy the data, move the traffic, then mainstem remove app ${app}`,
            ]
          : []),
        'Images keep their names: newName says where they come from.',
      ],
    };
  },
};

/** The image is built under its old name until somebody builds it under the new one. */
function keepImage(text: string, from: string, to: string): string {
  return text.replace(new RegExp(`^(\\s*(?:newName|repository):\\s*\\S+/)${to}(?=\\s*$)`, 'gm'), `$1${from}`);
}
