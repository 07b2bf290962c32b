import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram } from '@mainstem/toolchain';
import type { PlanCase, StateObject } from './plan-cases.ts';

/** What real Terraform made of a case: its plan as JSON, and the summary that it printed itself. */
export interface PlannedCase {
  readonly plan: unknown;
  readonly summary: { readonly add: number; readonly change: number; readonly import: number; readonly remove: number };
}

/** Plans a stack in a folder of its own. Nothing but the built-in provider is needed, so neither is `init`. */
export async function planCase(
  terraform: string,
  { config, files = {}, state = [], outputs = {}, ...more }: Omit<PlanCase, 'name' | 'resources'>,
): Promise<PlannedCase> {
  const folder = await mkdtemp(join(tmpdir(), 'mainstem-plan-'));
  try {
    const all = { ...files, 'main.tf': config, 'terraform.tfstate': JSON.stringify(stateOf(state, outputs)) };
    for (const [name, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const run = async (...args: string[]) => {
      const env = { ...more.environment, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
      const { code, stdout, stderr } = await runProgram(terraform, args, { cwd: folder, env });
      if (code !== 0) throw new Error(`terraform ${args.join(' ')}: ${stderr}${stdout}`);
      return stdout;
    };
    if (config.includes('module "')) await run('init', '-input=false');
    const stream = await run('plan', '-json', '-input=false', '-lock=false', '-out=plan', ...(more.arguments ?? []));
    return { plan: JSON.parse(await run('show', '-json', 'plan')), summary: summaryOf(stream) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Terraform's own counts, from the stream of `plan -json`. */
export function summaryOf(stream: string): PlannedCase['summary'] {
  const lines = stream.split('\n').filter((line) => line.includes('"change_summary"'));
  const { changes } = JSON.parse(lines.at(-1) ?? '{}') as { changes?: PlannedCase['summary'] };
  if (changes === undefined) throw new Error('Terraform printed no summary');
  return changes;
}

function stateOf(objects: readonly StateObject[], outputs: NonNullable<PlanCase['outputs']>): unknown {
  const resources = new Map<string, { head: object; instances: object[] }>();
  objects.forEach((object, index) => {
    const found = /^(module\..*\.)?terraform_data\.(\w+)(?:\[(.*)\])?$/.exec(object.address);
    if (found === null) throw new Error(`not an address: ${object.address}`);
    const [, module, name, key] = found;
    const id = `${module ?? ''}${name}`;
    const head = {
      ...(module === undefined ? {} : { module: module.slice(0, -1) }),
      mode: 'managed',
      type: 'terraform_data',
      name,
      provider: 'provider["terraform.io/builtin/terraform"]',
    };
    const entry = resources.get(id) ?? { head, instances: [] };
    resources.set(id, entry);
    entry.instances.push({
      ...(key === undefined ? {} : { index_key: JSON.parse(key) }),
      ...(object.tainted === true ? { status: 'tainted' } : {}),
      ...(object.deposed === undefined ? {} : { deposed: object.deposed }),
      schema_version: 0,
      attributes: {
        id: `id-${index + 1}`,
        input: dynamic(object.input),
        output: dynamic(object.output ?? object.input),
        triggers_replace: dynamic(object.triggers),
      },
    });
  });
  return {
    version: 4,
    terraform_version: '1.11.4',
    serial: 5,
    lineage: '11111111-2222-3333-4444-555555555555',
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, output]) => [name, { ...output, type: typeOf(output.value) }]),
    ),
    resources: [...resources.values()].map(({ head, instances }) => ({ ...head, instances })),
  };
}

/** How a state holds a value whose type the schema leaves open. */
function dynamic(value: unknown): unknown {
  return value === undefined || value === null ? null : { value, type: typeOf(value) };
}

function typeOf(value: unknown): unknown {
  if (Array.isArray(value)) return ['tuple', value.map(typeOf)];
  if (value !== null && typeof value === 'object')
    return ['object', Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeOf(item)]))];
  return value === null ? 'dynamic' : typeof value === 'boolean' ? 'bool' : typeof value;
}
