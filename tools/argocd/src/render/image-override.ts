import type { Fields } from '@mainstem/kubernetes';

/** An entry of a kustomization's `images`. */
export interface ImageEntry {
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

/**
 * Reads an override as `kustomize edit set image` does: `name=newname:tag@digest`, with the new name, the tag or the digest
 * left out. https://kubectl.docs.kubernetes.io/references/kustomize/cmd/edit/set/image
 *
 * @returns `undefined` for a text that says nothing new about an image.
 */
export function parseImageOverride(text: string): ImageEntry | undefined {
  const equals = text.indexOf('=');
  const value = equals < 0 ? text : text.slice(equals + 1);
  const { name, tag, digest } = splitImage(value);
  if (name === text) return undefined;
  return {
    name: equals < 0 ? name : text.slice(0, equals),
    ...(equals < 0 || name === '' ? {} : { newName: name }),
    ...(tag === '' ? {} : { newTag: tag }),
    ...(digest === '' ? {} : { digest }),
  };
}

/** A colon before the first slash is the registry's port. */
function splitImage(image: string): { name: string; tag: string; digest: string } {
  const start = Math.max(0, image.indexOf('/'));
  const at = image.indexOf('@', start);
  const colon = image.indexOf(':', start);
  const digest = at < 0 ? '' : image.slice(at + 1);
  if (colon < 0 || (at >= 0 && at < colon)) return { name: at < 0 ? image : image.slice(0, at), tag: '', digest };
  return { name: image.slice(0, colon), tag: image.slice(colon + 1, at < 0 ? undefined : at), digest };
}

const KEEP = '*';

/**
 * Lays overrides over the images of a kustomization. An override replaces the whole entry of its image; `*` in it stands for
 * what the entry said. Sorted by name, as the command leaves them: one entry may rename what the next one matches.
 */
export function mergeImages(existing: readonly Fields[], overrides: readonly ImageEntry[]): Fields[] {
  const images = new Map<string, Fields>(overrides.map((image) => [image.name, { ...image }]));
  for (const old of existing) {
    const name = String(old.name);
    const image = images.get(name);
    images.set(name, image === undefined ? old : keepParts(image, old));
  }
  return [...images.values()]
    .map((image) => keepParts(image, {}))
    .sort((a, b) => Buffer.compare(Buffer.from(String(a.name)), Buffer.from(String(b.name))));
}

function keepParts(image: Fields, old: Fields): Fields {
  const entries = Object.entries(image).map(([key, value]) => [
    key,
    key !== 'name' && value === KEEP ? old[key] : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
