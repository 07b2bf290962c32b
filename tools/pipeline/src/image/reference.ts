import { InputError } from '@mainstem/change';

/** What to set where, as somebody asked for it. */
export interface ImageWish {
  /** Folder of the overlay from the repository's root, or its project's name. */
  readonly overlay: string;
  /** The image as manifests write it. */
  readonly image: string;
  /** Empty: as it is. */
  readonly newName: string;
  /** Empty: none. */
  readonly tag: string;
  readonly digest: string;
  /** Empty: one made of overlay and image. */
  readonly branch: string;
}

/** https://pkg.go.dev/github.com/distribution/reference#pkg-overview; a placeholder in manifests may have capitals too. */
const NAME = /^(?:[A-Za-z0-9.-]+:\d{1,5}\/)?[A-Za-z0-9]+(?:(?:\/|[._-]+)[A-Za-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const PART = '[A-Za-z0-9](?:[\\w-]|\\.(?![./]|$|lock(?:/|$)))*';
const BRANCH = new RegExp(`^image(?:/${PART})+$`);

/**
 * The wish, checked; what it names goes into a branch, a commit and a pull request.
 *
 * @throws InputError that names the input.
 */
export function checkWish(wish: ImageWish): ImageWish {
  const { image, newName, tag, digest } = wish;
  if (wish.overlay === '') throw new InputError('Input overlay is empty; expected a folder, such as k8s/overlays/dev.');
  for (const [input, value] of [
    ['image', image],
    ['new-name', newName],
  ] as const) {
    if (value === '' && input === 'new-name') continue;
    if (value.length > 255 || !NAME.test(value))
      throw new InputError(
        `Input ${input} is ${JSON.stringify(value)}; expected the name of an image without tag and digest, such as ghcr.io/acme/shop.`,
      );
  }
  if (tag !== '' && !TAG.test(tag))
    throw new InputError(`Input tag is ${JSON.stringify(tag)}; expected a tag of an image, such as v1.2.0.`);
  if (digest === '')
    throw new InputError(
      `Input digest is empty: a tag can be moved after the review. Give the digest that the push printed, such as sha256:9f86…`,
    );
  if (!DIGEST.test(digest))
    throw new InputError(
      `Input digest is ${JSON.stringify(digest)}; expected sha256: and 64 hexadecimal digits in lower case.`,
    );
  const branch = wish.branch === '' ? branchFor(wish) : wish.branch;
  if (branch.length > 200 || !BRANCH.test(branch))
    throw new InputError(
      `Input branch is ${JSON.stringify(branch)}; expected a name that begins with image/, of letters, digits and . _ - only, such as image/shop-dev.`,
    );
  return { ...wish, overlay: wish.overlay.replace(/^\.\//, '').replace(/\/+$/, ''), branch };
}

function branchFor({ overlay, image }: ImageWish): string {
  const clean = (text: string) => text.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `image/${clean(overlay)}/${clean(image.split('/').at(-1) ?? '')}`;
}
