import { InputError } from '@mainstem/change';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What an entry of `images` in a kustomization is to say. */
export interface ImageEntry {
  /** The image as manifests write it, without tag and digest. */
  readonly name: string;
  /** Where it is taken from; absent: what the entry has, else `name`. */
  readonly newName?: string;
  /** For people; absent: the entry has none. */
  readonly tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/**
 * Sets an image in a kustomization, as `kustomize edit set image` does. Comments, order and everything else stay.
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/
 *
 * @param file for messages.
 * @returns the text; the same one where it says so already. `before`: what the entry said, `undefined` where there was none.
 * @throws InputError with the line when the file cannot be read, or names the image twice.
 */
export function setImageIn(
  text: string,
  file: string,
  { name, newName, tag, digest }: ImageEntry,
): { readonly text: string; readonly before?: string; readonly newName: string } {
  const document = parseDocument(text);
  const lineOf = (offset = 0) => text.slice(0, offset).split('\n').length;
  const [error] = document.errors;
  if (error !== undefined)
    throw new InputError(`${file}:${lineOf(error.pos[0])}: it cannot be read: ${error.message.split('\n')[0]}`);
  if (!isMap(document.contents)) throw new InputError(`${file}:1: expected a kustomization, a map of fields.`);
  const images = document.get('images', true);
  const isEmpty = images === undefined || (isScalar(images) && images.value === null);
  if (!isEmpty && !isSeq(images))
    throw new InputError(`${file}: images is written as an alias or is no list. Write it out as a list of entries.`);
  const entries = (isSeq(images) ? images.items : []).filter(
    (one): one is YAMLMap => isMap(one) && one.get('name') === name,
  );
  const [entry, second] = entries;
  if (second !== undefined)
    throw new InputError(
      `${file}:${lineOf(second.range?.[0])}: images names ${name} twice, and kustomize applies both. Leave one of them.`,
    );
  const wanted = { newName, newTag: tag, digest };
  const known = entry === undefined ? {} : (entry.toJS(document) as Record<string, unknown>);
  const target = newName ?? (typeof known.newName === 'string' ? known.newName : name);
  const before =
    entry === undefined
      ? undefined
      : [
          typeof known.newName === 'string' ? known.newName : name,
          known.newTag === undefined ? '' : `:${String(known.newTag)}`,
          known.digest === undefined ? '' : `@${String(known.digest)}`,
        ].join('');
  const told = { newName: target, ...(before === undefined ? {} : { before }) };
  if (entry === undefined) {
    const fields = Object.fromEntries(Object.entries({ name, ...wanted }).filter(([, value]) => value !== undefined));
    const made = document.createNode(fields);
    if (isSeq(images)) images.add(made);
    else document.set('images', document.createNode([made]));
  } else {
    const isSame = known.digest === digest && known.newTag === tag && (newName ?? known.newName) === known.newName;
    if (isSame) return { text, ...told };
    if (newName !== undefined) entry.set('newName', newName);
    if (tag === undefined) entry.delete('newTag');
    else entry.set('newTag', tag);
    entry.set('digest', digest);
  }
  const printed = document.toString({
    lineWidth: 0,
    // Lists stay as the file has them: kustomize itself writes them without an indent.
    indentSeq: !/^[A-Za-z]\w*:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*- /m.test(text),
    flowCollectionPadding: /(?<!\{)[{[] /.test(text),
  });
  return { text: printed, ...told };
}
