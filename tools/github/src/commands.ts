/** What a person asks for in a comment, a line each: `/mainstem acknowledge k7f2_…`. */
export type Command =
  /** `all`: the digest of all of it, as the comment offered it; absent where somebody typed the bare word. */
  | { readonly name: 'acknowledge'; readonly ids: readonly string[] | 'all'; readonly all?: string }
  | { readonly name: 'help' }
  | { readonly name: 'unknown'; readonly text: string; readonly meant?: string };

const KNOWN = ['acknowledge', 'help'] as const;
/** More lines are not read: nobody types them. */
const MOST_COMMANDS = 20;
const MOST_IDS = 200;

/** The commands in a comment's text; none in an ordinary comment. Quoted lines (`> …`) are no commands. */
export function parseCommands(body: string): Command[] {
  return body
    .split(/\r?\n/)
    .filter((line) => /^\/mainstem(?:\s|$)/i.test(line))
    .slice(0, MOST_COMMANDS)
    .map((line) => parseCommand(line.trim().split(/\s+/).slice(1)));
}

function parseCommand([word = 'help', ...rest]: readonly string[]): Command {
  const name = word.toLowerCase();
  if (name === 'help') return { name: 'help' };
  if (name === 'acknowledge') {
    const ids = rest.flatMap((text) => text.split(',')).map((id) => id.replace(/^`|`$/g, '').toLowerCase());
    const given = ids.filter((id) => id !== '');
    if (given.length === 0) return { name: 'unknown', text: 'acknowledge', meant: 'acknowledge ID' };
    if (!given.includes('all')) return { name: 'acknowledge', ids: given.slice(0, MOST_IDS) };
    const digest = given[given.indexOf('all') + 1];
    return { name: 'acknowledge', ids: 'all', ...(digest === undefined ? {} : { all: digest }) };
  }
  const meant = KNOWN.find((known) => known.startsWith(name.slice(0, 3)) && name.length > 1);
  return { name: 'unknown', text: word.slice(0, 40), ...(meant === undefined ? {} : { meant }) };
}

/** What there is to type, in one sentence. */
export const HELP =
  'Type "/mainstem acknowledge ID" (or several IDs), as this comment writes them, to accept risks as they are now; copy its line ' +
  '"/mainstem acknowledge all …" to accept all of it; each on a line of its own, in a new comment. Plans and diffs run by themselves on every push.';
