import { code, prose } from './escape.ts';

/** Why a commit has no verdict, and that nothing said of an earlier one holds for it. */
export function renderNoVerdict({
  head,
  why,
  run,
}: {
  readonly head: string;
  readonly why: string;
  /** Address of the run. */
  readonly run: string;
}): string {
  return [
    `## failed: there is no verdict on ${code(head.slice(0, 12), 40)}\n`,
    `${prose(why, 4_000)}\n`,
    `Nothing of this commit was judged, and nothing that was said of an earlier one holds for it. [The run](${run})\n`,
  ].join('\n');
}
