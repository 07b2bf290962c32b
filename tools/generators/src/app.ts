import { InputError } from '@mainstem/change/errors';
import { baseFiles, overlayFiles } from './app-model.ts';
import type { Draft } from './draft.ts';
import { environmentsOf } from './environments.ts';
import { type Generator, many, one } from './generator.ts';
import { checkKnown, checkName } from './names.ts';
import { addOwners } from './owners.ts';
import { applicationsOf, domainOf, overlaysOf, registryOf } from './platform.ts';
import { replaceSegments, replaceWords } from './words.ts';

/** Letters of an application's name: its identity in AWS takes no more. */
const MOST = 30;

export const app: Generator = {
  what: 'an application: base, and an overlay for each environment',
  argument: 'NAME',
  options: {
    like: { value: 'APP', what: 'copies that application, its resources too, instead of the plain one' },
    environment: { value: 'E', many: true, what: 'only these environments' },
    image: { value: 'IMAGE', what: 'without tag; default: <registry>/<name>' },
    tag: { value: 'TAG', what: 'default: 0.1.0' },
    team: { value: 'TEAM', what: 'who owns its folder, in CODEOWNERS' },
  },
  run(draft, argument, given) {
    const name = checkName('application', argument, MOST);
    if (applicationsOf(draft).includes(name))
      throw new InputError(`There is an application ${name} already, in apps/${name}. Take another name.`);
    const all = environmentsOf(draft);
    const like = one(given, 'like');
    const wanted = many(given, 'environment').map((each) => checkKnown('environment', each, all));
    const environments = wanted.length > 0 ? all.filter((each) => wanted.includes(each)) : all;
    const image = one(given, 'image') ?? `${registryOf(draft)}/${name}`;
    const tag = one(given, 'tag') ?? '0.1.0';
    if (like === undefined) {
      for (const [file, text] of Object.entries(baseFiles(name))) draft.create(`apps/${name}/base/${file}`, text);
      for (const environment of environments) addOverlay(draft, { app: name, environment, image, tag });
    } else copyApplication(draft, checkKnown('application', like, applicationsOf(draft)), name, environments);
    const team = one(given, 'team');
    if (team !== undefined) addOwners(draft, `/apps/${name}/`, team);
    return {
      next: [
        `Argo CD makes ${environments.map((each) => `${name}-${each}`).join(', ')} once the commit is in their branches. The image ${image}:${tag} must be there by then.`,
        ...(like === undefined
          ? [
              `A database: mainstem new resource postgres --app ${name}; a bucket, a queue: the same with bucket, queue.`,
            ]
          : [`Its resources are new ones of the same names, and empty.`]),
        ...(draft.paths.includes('platform/argocd/project-apps.yaml')
          ? []
          : ['No AppProject was found: say which one permits it.']),
      ],
    };
  },
};

function copyApplication(draft: Draft, from: string, to: string, environments: readonly string[]): void {
  const words = new Map([[from, to]]);
  for (const path of draft.paths) {
    if (!path.startsWith(`apps/${from}/`)) continue;
    const environment = path.startsWith(`apps/${from}/overlays/`) ? path.split('/')[3] : undefined;
    if (environment !== undefined && !environments.includes(environment)) continue;
    draft.create(replaceSegments(path, words), replaceWords(draft.read(path) ?? '', words));
  }
}

interface NewOverlay {
  readonly app: string;
  readonly environment: string;
  readonly image: string;
  readonly tag: string;
}

function addOverlay(draft: Draft, { app: name, environment, image, tag }: NewOverlay): void {
  const all = environmentsOf(draft);
  const place = all.indexOf(environment);
  const isLast = place === all.length - 1;
  const files = overlayFiles({
    app: name,
    environment,
    image,
    tag,
    domain: domainOf(draft),
    logLevel: place === 0 && !isLast ? 'debug' : 'info',
    replicas: isLast ? [3, 12] : place === 0 ? [1, 2] : [2, 4],
  });
  for (const [file, text] of Object.entries(files)) draft.create(`apps/${name}/overlays/${environment}/${file}`, text);
}

export const overlay: Generator = {
  what: 'an application in one more environment',
  argument: 'APP',
  options: {
    environment: { value: 'E', required: true, what: 'the environment' },
    like: { value: 'E', what: 'the overlay that is copied; default: the one of the environment before' },
  },
  run(draft, argument, given) {
    const name = checkKnown('application', argument ?? '', applicationsOf(draft));
    const all = environmentsOf(draft);
    const environment = checkKnown('environment', one(given, 'environment') ?? '', all);
    const there = overlaysOf(draft, name);
    if (there.includes(environment))
      throw new InputError(`${name} has an overlay for ${environment} already: apps/${name}/overlays/${environment}.`);
    const before = all.slice(0, all.indexOf(environment)).findLast((each) => there.includes(each));
    const like = checkKnown(`overlay of ${name}`, one(given, 'like') ?? before ?? there[0] ?? '', there);
    const words = new Map([[like, environment]]);
    for (const path of draft.paths) {
      if (!path.startsWith(`apps/${name}/overlays/${like}/`)) continue;
      draft.create(replaceSegments(path, words), replaceWords(draft.read(path) ?? '', words));
    }
    return {
      next: [
        `It is a copy of ${like}'s: look at the tag of the image, the replicas and the sizes in apps/${name}/overlays/${environment}.`,
      ],
    };
  },
};
