import type { Draft } from './draft.ts';
import { organisationOf } from './platform.ts';

const OWNERS = '.github/CODEOWNERS';

/** Lets a team own a folder. The last matching line of CODEOWNERS wins, so it stands after the line of the folder above. */
export function addOwners(draft: Draft, pattern: string, team: string): void {
  const line = `${pattern.padEnd(31)} @${organisationOf(draft)}/${team}`;
  const text = draft.read(OWNERS);
  if (text === undefined) {
    draft.create(OWNERS, `${line}\n`);
    return;
  }
  if (text.split('\n').some((each) => each.startsWith(`${pattern} `))) return;
  const above = `/${pattern.split('/')[1]}/`;
  const lines = text.split('\n');
  const last = lines.findLastIndex((each) => each.startsWith(above));
  const at = last < 0 ? lines.findLastIndex((each) => each !== '') + 1 : last + 1;
  draft.write(OWNERS, [...lines.slice(0, at), line, ...lines.slice(at)].join('\n'));
}

/** Takes the lines of a folder out. */
export function removeOwners(draft: Draft, pattern: string): void {
  draft.edit(OWNERS, (text) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith(pattern))
      .join('\n'),
  );
}
