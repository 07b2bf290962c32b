import { normalizedUrl } from '../repository-url.ts';
import type { Application, Source } from './application.ts';
import { type Content, contentOf, type History, type Reads } from './history.ts';
import type { Finding, Reason } from './reasons.ts';

/** What the revisions of an Application say about the commit. */
export interface RevisionFinding extends Finding {
  /** The revision that decided. */
  readonly revision?: string;
}

const SHA = /^[0-9a-f]{40}$/;

/**
 * Indexes of the sources that are of the commit's repository: by their address, and by their revision where Git knows that, since one repository
 * has more addresses than anybody lists. All sources of one address are of one repository.
 */
export function ownSources(
  sources: readonly Source[],
  revisions: readonly string[],
  repositories: readonly string[],
  history: History,
): number[] {
  const git = sources.flatMap((source, index) => (source.isChart ? [] : [index]));
  if (git.length <= 1 && repositories.length === 0) return git;
  const urlOf = (index: number) => normalizedUrl(sources[index]?.repoURL ?? '');
  const known = git.filter((index) => {
    const revision = revisions[index] ?? '';
    return revision === history.commit || history.revision(revision) !== undefined;
  });
  const own = new Set([...repositories.map(normalizedUrl), ...known.map(urlOf)]);
  const found = git.filter((index) => own.has(urlOf(index)));
  return found.length === 0 && repositories.length === 0 ? git : found;
}

/**
 * The revisions at which a sync on request is started, one of each source: the commit for those of its repository, and what was compared last for
 * the others.
 *
 * @returns `undefined` where a source has no revision yet, or none is of the commit's repository.
 */
export function revisionsToSync(
  { spec, sync }: Pick<Application, 'spec' | 'sync'>,
  commit: string,
  history: History,
  repositories: readonly string[],
): readonly string[] | undefined {
  const own = ownSources(spec.sources, sync.revisions, repositories, history);
  const revisions = spec.sources.map((_, index) => (own.includes(index) ? commit : (sync.revisions[index] ?? '')));
  return own.length === 0 || revisions.includes('') ? undefined : revisions;
}

/**
 * Judges the revisions that Argo CD compared at. Several sources of one repository may be at different revisions
 * (https://github.com/argoproj/argo-cd/issues/29716): the worst counts.
 *
 * @returns one of the live reasons, or why not.
 */
export function judgeRevisions(
  { spec, sync }: Pick<Application, 'spec' | 'sync'>,
  history: History,
  reads: Reads,
  repositories: readonly string[],
): RevisionFinding {
  const own = ownSources(spec.sources, sync.revisions, repositories, history);
  if (own.length === 0) {
    return { reason: 'live', detail: 'it follows another repository: its specification and its health were looked at' };
  }
  const findings = own.map((index) => judgeOne(sync.revisions[index], spec.sources[index], history, reads));
  return findings.reduce((worst, one) => (ORDER.indexOf(one.reason) > ORDER.indexOf(worst.reason) ? one : worst));
}

/** Best first. */
const ORDER: readonly Reason[] = [
  'live',
  'live-bundled',
  'equivalent',
  'behind',
  'another-revision',
  'pinned-revision',
  'not-compared',
  'revision-unknown',
  'diverged',
  'reverted',
];

function judgeOne(
  revision: string | undefined,
  source: Source | undefined,
  history: History,
  reads: Reads,
): RevisionFinding {
  if (revision === undefined || revision === '') {
    return { reason: 'not-compared', detail: 'Argo CD has not compared it yet' };
  }
  const commit = short(history.commit);
  if (!SHA.test(revision)) {
    // On a ComparisonError Argo CD puts the text of targetRevision there.
    return {
      reason: 'not-compared',
      detail: `Argo CD has not found out which commit ${JSON.stringify(revision)} is`,
      mark: revision,
    };
  }
  return { ...sentenceOf(contentOf(history, revision, reads), revision, commit, source), revision, mark: revision };
}

function sentenceOf(content: Content, revision: string, commit: string, source: Source | undefined): Finding {
  const at = short(revision);
  switch (content) {
    case 'commit':
      return { reason: 'live', detail: `${commit} is live` };
    case 'kept':
      return { reason: 'live-bundled', detail: `${at} is live, a later commit that holds what ${commit} changed` };
    case 'same':
      return {
        reason: 'equivalent',
        detail: `${at} is live, and ${commit} has no difference to it on what this application reads`,
      };
    case 'taken-back':
      return {
        reason: 'reverted',
        detail: `Argo CD is at ${at}, a later commit that changed again what ${commit} had changed`,
      };
    case 'lacking':
      return lacking(at, commit, source);
    case 'diverged':
      return {
        reason: 'diverged',
        detail: `Argo CD is at ${at}, which neither holds ${commit} nor leads to it: ${followed(source)} was moved elsewhere`,
        next: `git merge-base --is-ancestor ${commit} ${source?.targetRevision ?? 'HEAD'}`,
      };
    case 'another':
      return {
        reason: 'another-revision',
        detail: `Argo CD is at ${at}; whether that holds ${commit} cannot be told without the repository`,
        next: 'give the repository: --git DIR',
      };
    case 'unknown':
      return {
        reason: 'revision-unknown',
        detail: `Git does not know ${at}, the revision that Argo CD is at`,
        next: 'git fetch --all --tags',
      };
  }
}

function lacking(at: string, commit: string, source: Source | undefined): Finding {
  const pinned = source?.targetRevision;
  if (pinned !== undefined && SHA.test(pinned)) {
    return {
      reason: 'pinned-revision',
      detail: `its targetRevision is the commit ${short(pinned)}, which does not hold ${commit}`,
      next: 'set spec.source.targetRevision to a branch, or to the commit',
    };
  }
  return {
    reason: 'behind',
    detail: `Argo CD is at ${at}, before ${commit}; ${followed(source)} has not been looked at since`,
  };
}

function followed(source: Source | undefined): string {
  return source?.targetRevision === undefined ? 'HEAD' : JSON.stringify(source.targetRevision);
}

export function short(revision: string): string {
  return SHA.test(revision) ? revision.slice(0, 7) : revision;
}
