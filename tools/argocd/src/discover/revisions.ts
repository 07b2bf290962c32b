import type { Finding } from '@mainstem/change';
import { isMap, listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { SourceFacts } from '../facts.ts';
import { normalizedUrl } from '../repository-url.ts';
import { guessOf, isUnknown } from '../unknown.ts';
import type { DeclaredApplication, ExpandedSet } from './declared.ts';

/**
 * Compares the revision that a git generator reads with the one that the Applications it makes follow. Where they differ, a folder of
 * one revision gets an Application that looks for it in another, and a folder that is removed takes its Application away before the
 * rollout that would have been asked about it.
 *
 * Templates are compared as written, and by what they can never be: `env/{{ .environment }}` is never `HEAD`. What a template of the
 * Applications gives is compared too where the tree tells it.
 */
export function revisionFindings({ file, set, applications, expansions }: ExpandedSet): Finding[] {
  let at = 0;
  return set.generators.flatMap(({ line, value, template }, generator) => {
    const { sources } = template ?? set.template;
    // One Application for each set of parameters, generator by generator; a patch may have given one other sources.
    const count = expansions[generator]?.expansion.parameters.length ?? 0;
    const made = applications
      .slice(at, at + count)
      .filter(({ application }) => application.sources.length === sources.length);
    at += count;
    return gitGenerators(value).flatMap((git): Finding[] => {
      const repoURL = textOf(git.repoURL) ?? '';
      const read = revisionOf(textOf(git.revision));
      for (const [index, source] of sources.entries()) {
        const { chart, path, ref } = source;
        if (chart !== undefined || (path ?? ref) === undefined || !isSameRepository(source.repoURL, repoURL)) continue;
        const follows = difference(read, revisionOf(source.targetRevision), made, index);
        if (follows !== undefined) return [finding(file, line, set.name, read, follows, source)];
      }
      return [];
    });
  });
}

/** How the followed revision differs from the one that is read; `undefined` where both could always be the same. */
function difference(
  read: string,
  follows: string,
  made: readonly DeclaredApplication[],
  index: number,
): string | undefined {
  if (read === follows) return undefined;
  if (!couldBeEqual(read, follows)) return follows;
  if (isTemplate(read)) return undefined;
  for (const { application } of made) {
    const filled = revisionOf(application.sources[index]?.targetRevision);
    if (!isUnknown(filled) && filled !== read) return `${filled} (${guessOf(application.name)})`;
  }
  return undefined;
}

function finding(
  file: string,
  line: number,
  name: string,
  read: string,
  follows: string,
  source: SourceFacts,
): Finding {
  const written = source.targetRevision;
  return {
    severity: 'error',
    rule: 'argocd/generator-revision',
    file,
    line,
    path: 'spec.generators',
    message:
      `ApplicationSet ${name} finds its Applications at the revision ${read}, but they follow ` +
      `${follows} of the same repository (line ${source.line}): what one has the other may lack.`,
    suggestion:
      written === undefined
        ? `Set the generator's revision and the template's targetRevision to the same value.`
        : `Write revision: ${written} in the generator, as in the template's targetRevision.`,
  };
}

/** Every `git` generator in a generator, those of a matrix or a merge too, as written. */
function gitGenerators(value: unknown): Readonly<Record<string, unknown>>[] {
  const generator = mapOf(value);
  const nested = [generator.matrix, generator.merge].flatMap((combined) => listOf(mapOf(combined).generators));
  return [...(isMap(generator.git) ? [generator.git] : []), ...nested.flatMap(gitGenerators)];
}

function isSameRepository(one: string, other: string): boolean {
  if (isTemplate(one) || isTemplate(other)) return withoutSpaces(one) === withoutSpaces(other);
  return normalizedUrl(one) === normalizedUrl(other);
}

/**
 * An empty revision is HEAD, and HEAD is the default branch: the usual names of that are not told apart from it. A branch is the same
 * with `refs/heads/`; white space within `{{ }}` has no meaning.
 */
function revisionOf(revision: string | undefined): string {
  const short = withoutSpaces(revision ?? '').replace(/^refs\/heads\//, '');
  return /^(?:|main|master)$/.test(short) ? 'HEAD' : short;
}

const EXPRESSION = /\{\{.*?\}\}/gs;

function isTemplate(text: string): boolean {
  return text.includes('{{') || isUnknown(text);
}

/** Expressions without the white space at their ends: `{{.a}}`. */
function withoutSpaces(text: string): string {
  return text.replaceAll(EXPRESSION, (expression) => `{{${expression.slice(2, -2).trim()}}}`);
}

/** Other names of HEAD, as `revisionOf` takes them. */
const DEFAULT_BRANCHES = ['HEAD', 'main', 'master', 'refs/heads/main', 'refs/heads/master', ''];

/** False only when no values of their expressions make two revisions the same. */
function couldBeEqual(one: string, other: string): boolean {
  const [a, b] = [outline(one), outline(other)];
  if (a.isLiteral && b.isLiteral) return one === other;
  const candidates = (text: string) => (text === 'HEAD' ? DEFAULT_BRANCHES : [text, `refs/heads/${text}`]);
  if (b.isLiteral) return candidates(other).some((text) => a.pattern.test(text));
  if (a.isLiteral) return candidates(one).some((text) => b.pattern.test(text));
  const agree = (x: string, y: string) => x.startsWith(y) || y.startsWith(x);
  const reverse = (text: string) => [...text].reverse().join('');
  return agree(a.start, b.start) && agree(reverse(a.end), reverse(b.end));
}

/** A revision with anything in the place of its expressions. */
function outline(text: string) {
  const parts = text.split(/\{\{.*?\}\}|[\uE000\uE001]+/s);
  const source = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('.*');
  return {
    isLiteral: parts.length === 1,
    start: parts[0] ?? '',
    end: parts.at(-1) ?? '',
    pattern: new RegExp(`^${source}$`, 's'),
  };
}
