/**
 * The expressions that globs become, matched in time that grows with text times glob: a settings' file of a pull request is read with
 * them, and forty stars keep a backtracking matcher busy for years. https://swtch.com/~rsc/regexp/regexp1.html
 */

/** One step: a character that is taken, or a choice of where to go on. */
type State = { readonly takes: (character: string) => boolean; next: number } | { readonly ways: number[] };

/** What a glob's expression may hold: characters, escaped ones, sets, `.`, groups with `|`, each with `*`, `+` or `?`. */
export interface Automaton {
  test(text: string): boolean;
}

/**
 * @param source as `globSource` writes it.
 * @throws SyntaxError for a set that is none.
 */
export function automatonOf(source: string): Automaton {
  const states: State[] = [];
  const add = (state: State) => states.push(state) - 1;
  const characters = [...source];
  let at = 0;

  /** Adds alternatives up to a closing parenthesis; they go on at `end`. */
  function alternatives(end: number): number {
    const starts: number[] = [];
    do {
      if (characters[at] === '|') at++;
      starts.push(sequence(end));
    } while (characters[at] === '|');
    return starts.length === 1 ? (starts[0] ?? end) : add({ ways: starts });
  }

  function sequence(end: number): number {
    const pieces: ((next: number) => number)[] = [];
    while (at < characters.length && characters[at] !== '|' && characters[at] !== ')') pieces.push(piece());
    return pieces.reduceRight((next, make) => make(next), end);
  }

  /** One atom with what says how often. Groups are read again for each use, which is once. */
  function piece(): (next: number) => number {
    const start = at;
    const atom = readAtom();
    const sign = characters[at];
    if (sign !== '*' && sign !== '+' && sign !== '?') return (next) => build(atom, start, next);
    at++;
    return (next) => {
      const choice: State & { ways: number[] } = { ways: [] };
      const here = add(choice);
      const body = build(atom, start, sign === '?' ? next : here);
      choice.ways.push(body, next);
      return sign === '+' ? body : here;
    };
  }

  type Atom = ((character: string) => boolean) | 'group';

  function readAtom(): Atom {
    const first = characters[at] ?? '';
    if (first === '(') {
      skipGroup();
      return 'group';
    }
    if (first === '[') {
      let end = at + 1;
      while (end < characters.length && characters[end] !== ']') end += characters[end] === '\\' ? 2 : 1;
      const set = new RegExp(`^${characters.slice(at, end + 1).join('')}$`, 'su');
      at = end + 1;
      return (character) => set.test(character);
    }
    if (first === '.') {
      at++;
      return () => true;
    }
    const wanted = first === '\\' ? (characters[at + 1] ?? '') : first;
    at += first === '\\' ? 2 : 1;
    return (character) => character === wanted;
  }

  function build(atom: Atom, start: number, next: number): number {
    if (atom !== 'group') return add({ takes: atom, next });
    const after = at;
    at = start + 3; // `(?:`
    const found = alternatives(next);
    at = after;
    return found;
  }

  function skipGroup(): void {
    for (let depth = 0; at < characters.length; at++) {
      const character = characters[at];
      if (character === '\\') at++;
      else if (character === '[') while (characters[at] !== ']') at += characters[at] === '\\' ? 2 : 1;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) {
        at++;
        return;
      }
    }
  }

  const last = add({ ways: [] });
  const first = alternatives(last);
  return { test: (text) => run(states, first, last, text) };
}

function run(states: readonly State[], first: number, last: number, text: string): boolean {
  let now = reached(states, [first]);
  for (const character of text) {
    const next: number[] = [];
    for (const one of now) {
      const state = states[one];
      if (state !== undefined && 'takes' in state && state.takes(character)) next.push(state.next);
    }
    if (next.length === 0) return false;
    now = reached(states, next);
  }
  return now.has(last);
}

/** What is reached without taking a character. */
function reached(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set<number>();
  const queue = [...from];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    const state = states[one];
    if (state !== undefined && 'ways' in state) queue.push(...state.ways);
  }
  return found;
}
