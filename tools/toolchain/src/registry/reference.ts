import { InputError } from '@mainstem/change/errors';

/** An image of an OCI registry, as `docker pull` names it. */
export interface ImageReference {
  /** Host, with its port. */
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:…`; where there is one, the tag is only a comment. */
  readonly digest?: string;
}

const HOST =
  /^(?:localhost|\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9-]*\.)+[a-z0-9-]*[a-z0-9]|[a-z0-9][a-z0-9.-]*(?=:))(?::\d+)?$/i;
const REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;

/**
 * Reads `host/repository:tag`, `…@sha256:…` or both, with or without `oci://`. The host has to be there: Crossplane 2 takes
 * no package without one (https://docs.crossplane.io/latest/whats-new/), and no default is right for everybody.
 *
 * @throws InputError that says what is missing.
 */
export function parseImageReference(text: string): ImageReference {
  const bare = text.replace(/^oci:\/\//, '');
  const slash = bare.indexOf('/');
  const registry = slash < 0 ? '' : bare.slice(0, slash);
  if (!HOST.test(registry))
    throw new InputError(
      `${text} names no registry: write HOST/REPOSITORY:TAG, as in registry.example.org/org/provider:v1.2.3.`,
    );
  const [named = '', digest] = bare.slice(slash + 1).split('@');
  const colon = named.indexOf(':');
  const [repository, tag] = colon < 0 ? [named] : [named.slice(0, colon), named.slice(colon + 1)];
  if (!REPOSITORY.test(repository ?? ''))
    throw new InputError(`${text}: ${repository === '' ? 'nothing' : repository} is no repository of a registry.`);
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag))
    throw new InputError(`${text}: ${tag || 'an empty text'} is no tag.`);
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    throw new InputError(`${text}: a digest is sha256: and 64 hexadecimal digits.`);
  if (tag === undefined && digest === undefined)
    throw new InputError(`${text} names no version: add a tag or a digest, so that it means the same tomorrow.`);
  return {
    registry,
    repository: repository as string,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** The registry and the repository, without a version. */
export function repositoryOf({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}
