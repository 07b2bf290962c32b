import type { AffectedProject, Verdict, VerdictRisk } from '@mainstem/change';
import type { Place, Severity } from '@mainstem/github/runner';
import type { Session } from '@mainstem/pipeline/session';
import { readTexts } from '@mainstem/repository';
import { openRisks } from './open-risks.ts';

export interface Annotation extends Place {
  readonly severity: Severity;
  readonly message: string;
}

/** GitHub shows ten of each severity a step; one is left for the step's own failure. */
const MOST = 9;
const MOST_FILES = 200;
const MOST_BYTES = 512 * 1024;

/**
 * What stops the change, at the file and line where it is written: failures, what the policy blocks, and what somebody has to
 * accept, most dangerous first.
 */
export async function annotationsOf(verdict: Verdict, session: Session): Promise<Annotation[]> {
  const open = new Set(openRisks(verdict));
  const stops = verdict.risks.filter((risk) => risk.decision === 'blocked' || open.has(risk));
  const affected = new Map(verdict.affected.map((project) => [project.name, project]));
  const failures = verdict.failures.map(
    ({ project, message }): Annotation => ({
      severity: 'error',
      message: `${project}: ${message}`,
      title: 'could not be computed',
      ...fileOf(affected.get(project), session),
    }),
  );
  const shown = stops.slice(0, Math.max(0, MOST - failures.length));
  const texts = await textsOf(shown, affected, session);
  const risks = shown.map(
    (risk): Annotation => ({
      severity: 'error',
      message: `${risk.project}: ${sentences(risk.reason, risk.wayOut)}`,
      title: `${risk.level}: ${risk.address}`,
      ...placeOf(risk, affected.get(risk.project), session, texts),
    }),
  );
  return [...failures.slice(0, MOST), ...risks];
}

/** Two sentences in a row, the first with its full stop. */
export function sentences(reason: string, wayOut: string): string {
  if (wayOut === '') return reason;
  return /[.!?]$/.test(reason) ? `${reason} ${wayOut}` : `${reason}. ${wayOut}`;
}

/** The changed file that reaches a project, its own first. */
function fileOf(project: AffectedProject | undefined, { change }: Session): Place {
  const reason = project?.reasons.find(({ path }) => path.length === 0) ?? project?.reasons[0];
  if (reason === undefined || !change.head.tree.entries.has(reason.file)) return {};
  return { file: reason.file, line: 1 };
}

function placeOf(
  { address, project }: VerdictRisk,
  affected: AffectedProject | undefined,
  session: Session,
  texts: ReadonlyMap<string, string>,
): Place {
  const [, file, line] = /^(.+):(\d+)$/.exec(address) ?? [];
  const { head } = session.change;
  if (file !== undefined && head.tree.entries.has(file)) return { file, line: Number(line) };
  if (head.tree.entries.has(address)) return { file: address };
  for (const path of candidates(project, affected, session)) {
    const text = texts.get(path);
    const found = text === undefined ? undefined : lineOf(address, text);
    if (found !== undefined) return { file: path, line: found };
  }
  return fileOf(affected, session);
}

/** Files in which a resource of a project may be written: its own, then the changed ones that reach it. */
function candidates(project: string, affected: AffectedProject | undefined, { change }: Session): string[] {
  const { tree, projects } = change.head;
  const root = projects.get(project)?.root;
  const own = root === undefined ? [] : [...tree.filesBelow(root)].sort();
  const reached = (affected?.reasons ?? []).map(({ file }) => file).filter((file) => tree.entries.has(file));
  return [...own, ...reached].filter((path) => /\.(tf|tofu|ya?ml)$/.test(path)).slice(0, MOST_FILES);
}

function textsOf(
  risks: readonly VerdictRisk[],
  affected: ReadonlyMap<string, AffectedProject>,
  session: Session,
): Promise<Map<string, string>> {
  const projects = new Set(risks.map((risk) => risk.project));
  const paths = [...projects].flatMap((project) => candidates(project, affected.get(project), session));
  return readTexts(session.repository, session.change.head.tree, paths, MOST_BYTES);
}

/** The line of a text that writes a resource: Terraform's block, or a manifest's name below its kind. From 1. */
export function lineOf(address: string, text: string): number | undefined {
  const lines = text.split('\n');
  const block = terraformBlock(address);
  if (block !== undefined) return found(lines.findIndex((line) => block.test(line)));
  const parts = address.split('/');
  const [kind, name] = [parts[1], parts.at(-1)];
  if (parts.length !== 4 || kind === undefined || name === undefined) return undefined;
  let start = 0;
  for (let end = 0; end <= lines.length; end++) {
    if (end < lines.length && !/^---(\s|$)/.test(lines[end] ?? '')) continue;
    const document = lines.slice(start, end);
    const isKind = document.some((line) => line.replace(/["']/g, '').trim() === `kind: ${kind}`);
    const index = document.findIndex((line) => line.replace(/["']/g, '').trim() === `name: ${name}`);
    if (isKind && index >= 0) return start + index + 1;
    start = end + 1;
  }
  return undefined;
}

const found = (index: number) => (index < 0 ? undefined : index + 1);

/** `module.network.aws_vpc.this[0]` is written in the block `module "network"`, `aws_vpc.this` in its own. */
function terraformBlock(address: string): RegExp | undefined {
  if (address.includes('/')) return undefined;
  const module = /^module\.([\w-]+)/.exec(address)?.[1];
  if (module !== undefined) return new RegExp(`^\\s*module\\s+"${module}"`);
  const [, type, name] = /^([\w-]+)\.([\w-]+)/.exec(address) ?? [];
  return type === undefined || name === undefined ? undefined : new RegExp(`^\\s*resource\\s+"${type}"\\s+"${name}"`);
}
