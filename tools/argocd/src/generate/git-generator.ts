import { type FactsView, folderOf, nameOf } from '@mainstem/change';
import { isMap, locate, textOf } from '@mainstem/kubernetes/yaml';
import type { ArgocdFacts } from '../facts.ts';
import { isUnknown, UNKNOWN_NAME } from '../unknown.ts';
import { dialectOf, type Expansion, type ExpansionContext, fillingOf } from './expansion.ts';
import { exactMatches, type GitPatterns, gitMatches, gitPatterns } from './git-patterns.ts';
import {
  type Dialect,
  type Filling,
  flatten,
  type Parameters,
  pathParameters,
  withDoubts,
  withValues,
} from './parameters.ts';

type Generator = Readonly<Record<string, unknown>>;

/** Expands a `git` generator (applicationset/generators/git.go). */
export function expandGit(git: Generator, context: ExpansionContext): Expansion {
  const patterns = gitPatterns(git);
  const dialect = dialectOf(context);
  const repoURL = textOf(git.repoURL) ?? '';
  const isOurs = context.isOurs(repoURL);
  const matches = gitMatches(patterns, context.view);
  const isForeign = !isOurs && (matches.length === 0 || context.exactly?.knowsRepositories === true);
  if (isForeign) {
    const outside =
      context.exactly === undefined ? [] : [`git (${isUnknown(repoURL) ? 'another repository' : repoURL})`];
    return { parameters: foreignParameters(git, patterns, dialect), reads: [], outside };
  }
  const reads = patterns.kind === 'files' ? [patterns] : [];
  if (context.exactly === undefined) {
    const parameters = matches.flatMap((path) => parametersAt(path, git, patterns.kind, dialect, context.view, {}));
    return { parameters, reads, outside: [] };
  }
  const general = generalDoubts(git, patterns);
  const parameters = exactMatches(patterns, context.view).flatMap(({ path, unsure }) => {
    const doubts = [...general, ...(unsure ? [globbingDoubt(path)] : [])];
    const found = parametersAt(path, git, patterns.kind, dialect, context.view, fillingOf(context, doubts));
    return found.map((one) => withDoubts(one, doubts));
  });
  return { parameters, reads, outside: [] };
}

function globbingDoubt(path: string): string {
  return `whether the generator's globs match ${path} depends on Argo CD's setting enable.new.git.file.globbing`;
}

/** A revision that does not move with this tree. */
const FIXED = /^(?:[0-9a-f]{40}|v?\d+(?:\.\d+)+\S*|refs\/tags\/.+)$/;

function generalDoubts(git: Generator, { include, exclude }: GitPatterns): string[] {
  const revision = textOf(git.revision) ?? '';
  return [
    ...(FIXED.test(revision) ? [`the generator reads the revision ${revision}, not this one`] : []),
    ...([...include, ...exclude].some(isUnknown) ? ['what the globs of the generator are cannot be told'] : []),
  ];
}

/** The parameters that one folder or file gives: a file may hold a list of them. */
function parametersAt(
  path: string,
  git: Generator,
  kind: GitPatterns['kind'],
  dialect: Dialect,
  view: FactsView<ArgocdFacts>,
  filling: Filling,
): Parameters[] {
  const prefix = textOf(git.pathParamPrefix) ?? '';
  const isFile = kind === 'files';
  const own = pathParameters(isFile ? folderOf(path) : path, isFile ? path : undefined, dialect, prefix);
  const contents = isFile ? contentsOf(path, view) : [{}];
  if (contents === undefined) return [withValues({ values: own, open: true }, git.values, dialect, filling)];
  return contents.map((content) => {
    const values = { ...(dialect === 'go' ? content : flatten(content)), ...own };
    return withValues({ values, open: false }, git.values, dialect, filling);
  });
}

/** The mappings in a file: itself, or those of its list. `undefined` when its content was not kept, or is something else. */
function contentsOf(path: string, view: FactsView<ArgocdFacts>): Generator[] | undefined {
  const text = view.facts(path)?.parameters;
  if (text === undefined) return undefined;
  const { value, problem } = locate(text, 1);
  if (problem !== undefined) return undefined;
  if (value === null || value === undefined) return [{}];
  if (Array.isArray(value)) return value.length === 0 ? [{}] : value.filter(isMap);
  return isMap(value) ? [value] : undefined;
}

/**
 * The parameters of a git generator over another repository: its globs say what the paths look like. With an unknown name in the
 * place of every wildcard they give all that can be told.
 */
function foreignParameters(git: Generator, { kind, include }: GitPatterns, dialect: Dialect): Parameters[] {
  const prefix = textOf(git.pathParamPrefix) ?? '';
  return include.map((pattern) => {
    const path = pattern.replaceAll(/\*+|\?|\[[^\]]*\]/g, UNKNOWN_NAME);
    const isFile = kind === 'files';
    const own = pathParameters(isFile ? folderOf(path) : path, isFile ? nameOf(path) : undefined, dialect, prefix);
    return withValues({ values: own, open: isFile }, git.values, dialect);
  });
}
