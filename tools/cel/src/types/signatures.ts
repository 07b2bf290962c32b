import type { Type } from './type.ts';

/** One way to call a function. */
export interface Overload {
  readonly id: string;
  /** True for `target.name(…)`; the target is the first argument. */
  readonly member: boolean;
  readonly args: readonly Type[];
  readonly result: Type;
  /** Names of the type parameters. */
  readonly params: readonly string[];
}

/**
 * Reads signatures, one a line: `name id(args) result`; a dot before the id marks a member. Single capital letters are
 * type parameters, `list(A)`, `map(K,V)`, `optional(A)` and `type(A)` take some, other names are opaque types or objects.
 */
export function readSignatures(text: string): Map<string, Overload[]> {
  const functions = new Map<string, Overload[]>();
  for (const line of text.trim().split('\n')) {
    const match = /^(\S+) (\.?)([\w@.-]+)\((.*)\) (\S+)$/.exec(line.trim());
    if (match === null) throw new Error(`no signature: ${line}`);
    const [, name = '', dot = '', id = '', args = '', result = ''] = match;
    const reader = new TypeReader();
    const overload: Overload = {
      id,
      member: dot === '.',
      args: reader.list(args),
      result: reader.type(result),
      params: [...reader.params],
    };
    functions.set(name, [...(functions.get(name) ?? []), overload]);
  }
  return functions;
}

class TypeReader {
  readonly params = new Set<string>();

  list(text: string): Type[] {
    if (text === '') return [];
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      if (text[i] === '(') depth++;
      else if (text[i] === ')') depth--;
      else if (text[i] === ',' && depth === 0) {
        parts.push(text.slice(start, i));
        start = i + 1;
      }
    }
    return [...parts, text.slice(start)].map((part) => this.type(part));
  }

  type(text: string): Type {
    const open = text.indexOf('(');
    if (open >= 0) {
      const [first, second] = this.list(text.slice(open + 1, -1)) as [Type, Type];
      const name = text.slice(0, open);
      if (name === 'list') return { kind: 'list', item: first };
      if (name === 'map') return { kind: 'map', key: first, value: second };
      if (name === 'type') return { kind: 'type', of: first };
      return { kind: 'opaque', name: 'optional_type', params: [first] };
    }
    if (/^[A-Z]$/.test(text)) {
      this.params.add(text);
      return { kind: 'param', name: text };
    }
    if (text.startsWith('kubernetes.')) return { kind: 'object', name: text };
    if (text.includes('.')) return { kind: 'opaque', name: text, params: [] };
    return { kind: text } as Type;
  }
}
