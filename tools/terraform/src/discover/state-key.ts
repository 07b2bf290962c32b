import type { Value } from '../hcl/value.ts';
import { evaluate, gap, type Text, textsOf } from './evaluate.ts';
import { treePath } from './tree-path.ts';

/** Where one configuration keeps its states: that of the default workspace, and of any other one. */
export interface StatePlaces {
  readonly usual: readonly Text[];
  /** `workspace` of each: a gap when the name is not known. */
  readonly named: (workspace: Text) => readonly Text[];
}

type Attributes = Readonly<Record<string, Value>>;

/**
 * The places of a backend's states, as texts such as `s3://bucket/key`; what is not known is a gap.
 *
 * Source: the page of each backend in Terraform's documentation, and its source for the names of workspaces' objects.
 *
 * @param attributes evaluated, as far as possible.
 * @param rest true when further attributes may be set that are not known.
 * @param root the folder that relative paths are taken from.
 */
export function statePlaces(type: string, attributes: Attributes, rest: boolean, root: string): StatePlaces {
  const get = (name: string, fallback?: string) => attributeTexts(attributes[name], rest, name, fallback);
  switch (type) {
    case 's3': {
      const place = (object: readonly Text[][]) => joined('s3://', [get('bucket'), ...object], '/');
      return {
        usual: place([get('key')]),
        named: (workspace) => place([get('workspace_key_prefix', 'env:'), [workspace], get('key')]),
      };
    }
    case 'gcs': {
      const place = (name: Text) =>
        joined('gcs://', [get('bucket'), get('prefix', ''), [withEnd(name, '.tfstate')]], '/');
      return { usual: place({ text: 'default', gaps: [] }), named: place };
    }
    case 'azurerm': {
      const usual = joined('azurerm://', [get('storage_account_name'), get('container_name'), get('key')], '/');
      return { usual, named: (workspace) => joined('', [usual, [workspace]], 'env:') };
    }
    case 'remote':
      return remotePlaces(attributes, rest, get);
    case 'local':
      return localPlaces(get, root);
    case 'consul': {
      const usual = joined('consul://', [get('address', ''), get('path')], '/');
      return { usual, named: (workspace) => joined('', [usual, [workspace]], '-env:') };
    }
    case 'kubernetes': {
      const place = (workspace: Text) =>
        joined('kubernetes://', [get('namespace', 'default'), [workspace], get('secret_suffix')], '/');
      return { usual: place({ text: 'default', gaps: [] }), named: place };
    }
    case 'http': {
      // An address may hold a password: it has no place in a key.
      const usual = get('address').map(({ text, gaps }) => ({
        text: `http://${text.replace(/^\w+:\/\/(?:[^@/]*@)?/, '')}`,
        gaps,
      }));
      return { usual, named: () => [] };
    }
    default: {
      const anywhere = joined(`${type}://`, [[gap(`where the ${type} backend keeps its state`)]], '');
      return { usual: anywhere, named: () => anywhere };
    }
  }
}

/** HCP Terraform and the `remote` backend: a workspace is chosen by name, or by prefix and the current workspace. */
function remotePlaces(
  attributes: Attributes,
  rest: boolean,
  get: (name: string, fallback?: string) => Text[],
): StatePlaces {
  const workspaces = attributes.workspaces;
  const known =
    workspaces !== null && typeof workspaces === 'object' && 'object' in workspaces ? workspaces : undefined;
  const inner = (name: string) =>
    attributeTexts(known?.object[name], rest || known === undefined || known.rest === true, name);
  const place = (name: readonly Text[]) =>
    joined('remote://', [get('hostname', 'app.terraform.io'), get('organization'), [...name]], '/');
  if (known !== undefined && 'prefix' in known.object && !('name' in known.object)) {
    const named = (workspace: Text) => place(joined('', [inner('prefix'), [workspace]], ''));
    return { usual: named(gap('the current workspace')), named };
  }
  return { usual: place(inner('name')), named: () => place(inner('name')) };
}

function localPlaces(get: (name: string, fallback?: string) => Text[], root: string): StatePlaces {
  const place = (path: Text): Text[] => {
    const inTree = treePath(path.text, root);
    if (inTree === undefined) return []; // outside of the repository: no project's state
    return [{ text: `local:${inTree}`, gaps: path.gaps }];
  };
  return {
    usual: get('path', 'terraform.tfstate').flatMap(place),
    named: (workspace) =>
      joined(
        '',
        [get('workspace_dir', 'terraform.tfstate.d'), [workspace], [{ text: 'terraform.tfstate', gaps: [] }]],
        '/',
      ).flatMap(place),
  };
}

function attributeTexts(value: Value | undefined, rest: boolean, name: string, fallback?: string): Text[] {
  if (value !== undefined && value !== null) return textsOf(value);
  if (rest) return [gap(name)];
  return fallback === undefined ? [gap(`${name} is not set`)] : [{ text: fallback, gaps: [] }];
}

/** Every way to write one of each, one after the other; empty ones leave no separator. */
function joined(start: string, pieces: readonly (readonly Text[])[], separator: string): Text[] {
  const only = pieces.map((alternatives) => (alternatives.length === 1 ? alternatives[0] : undefined));
  // Nearly every backend says each of its parts in one way.
  if (only.every((one) => one !== undefined)) return [joinedOnly(start, only, separator)];
  let texts: Text[] = [{ text: start, gaps: [] }];
  let first = true;
  for (const alternatives of pieces) {
    const isFirst = first;
    texts = texts.flatMap((before) =>
      alternatives.map(({ text, gaps }) => {
        const between = isFirst || text === '' ? '' : separator;
        return { text: `${before.text}${between}${text}`, gaps: [...before.gaps, ...gaps] };
      }),
    );
    first = false;
  }
  return texts;
}

function joinedOnly(start: string, pieces: readonly Text[], separator: string): Text {
  let all = start;
  let gaps: readonly string[] = [];
  pieces.forEach((piece, index) => {
    all += index === 0 || piece.text === '' ? piece.text : separator + piece.text;
    if (piece.gaps.length > 0) gaps = [...gaps, ...piece.gaps];
  });
  return { text: all, gaps };
}

function withEnd({ text, gaps }: Text, end: string): Text {
  return { text: text + end, gaps };
}

/** The attributes of an evaluated value, where it is an object. */
export function attributesOf(value: Value): { readonly attributes: Attributes; readonly rest: boolean } {
  const known = evaluate(value, {});
  if (known === null || typeof known !== 'object' || !('object' in known)) return { attributes: {}, rest: true };
  return { attributes: known.object, rest: known.rest === true };
}
