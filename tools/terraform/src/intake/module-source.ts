import { shortSource } from './lock-file.ts';

/** Hosts whose addresses Terraform takes for Git repositories. Source: https://developer.hashicorp.com/terraform/language/modules/sources */
const GIT = /^git::|^(?:github\.com|bitbucket\.org)\/|^git@|^ssh:|\.git(?:\/\/|$)/;
const REGISTRY = /^(?:[\w.-]+\.[\w-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/;

/** `git::https://host/x.git//sub?ref=v1` without its `ref`, which lists of sources do not name. */
export function splitVersion(source: string): [string, string | undefined] {
  const [bare = '', query = ''] = source.split('?');
  return [shortSource(bare), new URLSearchParams(query).get('ref') ?? undefined];
}

/**
 * Whether a module from outside of the tree is the same tomorrow: an exact version of a registry, a whole commit of a Git repository, or an
 * archive with its checksum.
 */
export function isPinned(source: string, version: string | undefined): boolean {
  const [bare = '', query = ''] = source.split('?');
  const parameters = new URLSearchParams(query);
  if (GIT.test(bare)) return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(parameters.get('ref') ?? '');
  if (REGISTRY.test(bare)) return /^=?\s*\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test((version ?? '').trim());
  return /^sha(?:256|512):[0-9a-f]{64,128}$/.test(parameters.get('checksum') ?? '');
}
