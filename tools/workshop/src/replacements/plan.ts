import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '@mainstem/toolchain';
import type { Case } from './cases.ts';

/** What Terraform plans for one argument that changes. */
export type Planned =
  /** `open`: arguments of the new resource that only AWS decides. */
  | { readonly is: 'replace'; readonly paths: readonly string[]; readonly open: readonly string[] }
  /** `changed`: arguments whose value is another one afterwards, or is not known. */
  | { readonly is: 'update'; readonly changed: readonly string[] }
  /** It is different and nothing is planned: the provider leaves it alone. */
  | { readonly is: 'nothing' }
  /** It cannot be planned alone: what the provider says. */
  | { readonly is: 'refused'; readonly why: string };

const PROVIDER = 'provider["registry.terraform.io/hashicorp/aws"]';

export interface Workspace {
  readonly terraform: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Runs Terraform in a workspace. */
export async function terraform(workspace: Workspace, args: readonly string[]) {
  return runProgram(workspace.terraform, [...args], { cwd: workspace.folder, env: { ...workspace.environment } });
}

/**
 * Plans all cases at once, offline (`-refresh=false`). Terraform gives no plan while one resource is refused, so those are taken out
 * with their reasons, and the rest is planned again.
 *
 * @throws Error when Terraform fails for a reason that names no case.
 */
export async function planCases(
  workspace: Workspace,
  cases: readonly Case[],
  versions: Readonly<Record<string, number>>,
): Promise<Planned[]> {
  const refused = new Map<number, string>();
  for (let round = 0; round < 12; round += 1) {
    const left = cases.map((_, index) => index).filter((index) => !refused.has(index));
    write(workspace, cases, left, versions);
    const run = await terraform(workspace, [
      'plan',
      '-json',
      '-refresh=false',
      '-lock=false',
      '-input=false',
      '-out=plan',
    ]);
    if (run.code === 0) {
      const shown = await terraform(workspace, ['show', '-json', 'plan']);
      const changes = changesIn(shown.stdout);
      return cases.map((_, index) => {
        const why = refused.get(index);
        if (why !== undefined) return { is: 'refused', why };
        const change = changes.get(`c${index}`);
        if (change === undefined) return { is: 'nothing' };
        return change;
      });
    }
    const found = refusals(run.stdout);
    if (found.size === 0)
      throw new Error(
        `terraform plan failed:\n${JSON.stringify(errorsOf(run.stdout).slice(0, 3))}\n${run.stderr.slice(-2000)}`,
      );
    for (const [index, why] of found) refused.set(index, why);
  }
  throw new Error('terraform plan still fails after twelve rounds.');
}

function write(
  { folder }: Workspace,
  cases: readonly Case[],
  left: readonly number[],
  versions: Readonly<Record<string, number>>,
): void {
  for (const name of readdirSync(folder).filter((one) => /^(?:c\d+\.tf\.json|terraform\.tfstate|plan)$/.test(one)))
    rmSync(join(folder, name));
  for (const index of left) {
    const { type, config } = cases[index] as Case;
    const name = `c${index}`;
    // One file a case: an error in the configuration names the file.
    writeFileSync(join(folder, `${name}.tf.json`), JSON.stringify({ resource: { [type]: { [name]: config } } }));
  }
  const resources = left.map((index) => {
    const { type, state } = cases[index] as Case;
    return {
      mode: 'managed',
      type,
      name: `c${index}`,
      provider: PROVIDER,
      instances: [{ schema_version: versions[type] ?? 0, attributes: state }],
    };
  });
  const state = { version: 4, terraform_version: '1.10.0', serial: 1, lineage: 'cases', outputs: {}, resources };
  writeFileSync(join(folder, 'terraform.tfstate'), JSON.stringify(state));
}

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly filename?: string };
}

function errorsOf(stdout: string): Diagnostic[] {
  return stdout
    .split('\n')
    .filter((line) => line.includes('"diagnostic"'))
    .flatMap((line) => (JSON.parse(line) as { readonly diagnostic?: Diagnostic }).diagnostic ?? [])
    .filter(({ severity }) => severity === 'error');
}

/** Cases that an error names, by address or by the place in the configuration. */
function refusals(stdout: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const { summary, detail = '', address = '', range } of errorsOf(stdout)) {
    const name =
      /(?:^|\.)c(\d+)$/.exec(address) ??
      /^c(\d+)\.tf\.json$/.exec(range?.filename ?? '') ??
      // A fault of the provider itself has the address in its words only.
      /\baws_\w+\.c(\d+)\b/.exec(detail);
    if (name === null) continue;
    const why = [summary, detail].join(': ').replace(/\s+/g, ' ').trim();
    found.set(Number(name[1]), why.slice(0, 300));
  }
  return found;
}

interface PlannedChange {
  readonly name: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly replace_paths?: readonly (readonly unknown[])[];
    readonly before?: Readonly<Record<string, unknown>> | null;
    readonly after?: Readonly<Record<string, unknown>> | null;
    readonly after_unknown?: Readonly<Record<string, unknown>>;
  };
}

function changesIn(json: string): Map<string, Planned> {
  const { resource_changes = [] } = JSON.parse(json) as { resource_changes?: readonly PlannedChange[] };
  return new Map(
    resource_changes.map(({ name, change }): [string, Planned] => {
      if (change.actions.length === 2)
        return [
          name,
          {
            is: 'replace',
            paths: (change.replace_paths ?? []).map((path) => path.filter((one) => typeof one === 'string').join('.')),
            open: Object.entries(change.after_unknown ?? {}).flatMap(([argument, is]) =>
              is === true ? [argument] : [],
            ),
          },
        ];
      return [name, change.actions[0] === 'update' ? { is: 'update', changed: changedIn(change) } : { is: 'nothing' }];
    }),
  );
}

function changedIn({ before, after, after_unknown: unknown }: PlannedChange['change']): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(unknown ?? {})]);
  const text = (value: unknown) => JSON.stringify(value ?? null);
  return [...names].filter((name) => text(before?.[name]) !== text(after?.[name]) || unknown?.[name] === true);
}
