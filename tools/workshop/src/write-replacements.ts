/**
 * Writes tools/kubernetes/src/preview/risk/managed/replacements.json: which arguments of AWS's resources force a new one, out of the
 * real Terraform provider. Each argument is changed over a hand-written state and planned offline (`-refresh=false`); what the provider
 * answers is the table. Crossplane's provider is made of the same one, and refuses such a change for ever.
 *
 * It takes some minutes and needs Terraform; the provider comes from the machine's mirror or from the registry. `npm run replacements`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, terraformMirror } from '@mainstem/toolchain';
import { type Block, casesOf } from './replacements/cases.ts';
import { planCases, terraform, type Workspace } from './replacements/plan.ts';
import { SEEDS, type Seed } from './replacements/seeds.ts';
import { tableOf } from './replacements/table.ts';

const VERSION = '5.100.0';
export const REPLACEMENTS_PATH = join(
  import.meta.dirname,
  '../../kubernetes/src/preview/risk/managed/replacements.json',
);

/**
 * The text of the table.
 *
 * @throws when Terraform cannot be had, or fails otherwise than for one argument.
 */
export async function replacementsTable(seeds: readonly Seed[] = SEEDS): Promise<string> {
  const { path: program } = await findProgram('terraform');
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-replacements-'));
  try {
    const workspace = workspaceIn(folder, program);
    const started = await terraform(workspace, ['init', '-input=false', '-no-color']);
    if (started.code !== 0) throw new Error(`terraform init failed:\n${started.stderr}`);
    const described = await terraform(workspace, ['providers', 'schema', '-json']);
    const schemas = schemasIn(described.stdout);
    const cases = seeds.flatMap((seed) => casesOf(seed, schemas[seed.type]?.block ?? {}));
    const versions = Object.fromEntries(seeds.map(({ type }) => [type, schemas[type]?.version ?? 0]));
    return tableOf(VERSION, cases, await planCases(workspace, cases, versions));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function schemasIn(json: string): Readonly<Record<string, { readonly version: number; readonly block: Block }>> {
  const { provider_schemas: providers } = JSON.parse(json) as {
    provider_schemas: Record<string, { resource_schemas: Record<string, { version: number; block: Block }> }>;
  };
  return providers['registry.terraform.io/hashicorp/aws']?.resource_schemas ?? {};
}

/** Without credentials: what is asked of an account fails. */
function workspaceIn(folder: string, program: string): Workspace {
  const mirror = terraformMirror();
  const installation =
    mirror === undefined
      ? ''
      : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
  writeFileSync(join(folder, 'terraform.rc'), `disable_checkpoint = true\n${installation}`);
  writeFileSync(
    join(folder, 'main.tf.json'),
    JSON.stringify({
      terraform: { required_providers: { aws: { source: 'hashicorp/aws', version: VERSION } } },
      provider: {
        aws: {
          region: 'us-east-1',
          access_key: 'none',
          secret_key: 'none',
          skip_credentials_validation: true,
          skip_requesting_account_id: true,
          skip_metadata_api_check: true,
          skip_region_validation: true,
        },
      },
    }),
  );
  const foreign = Object.keys(process.env).filter((name) => /^(?:AWS|TF)_/.test(name));
  return {
    terraform: program,
    folder,
    environment: {
      ...Object.fromEntries(foreign.map((name) => [name, undefined])),
      TF_CLI_CONFIG_FILE: join(folder, 'terraform.rc'),
      TF_IN_AUTOMATION: '1',
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const only = process.argv[2];
  const text = await replacementsTable(only === undefined ? SEEDS : SEEDS.filter(({ kind }) => kind.startsWith(only)));
  if (only === undefined) writeFileSync(REPLACEMENTS_PATH, text);
  else process.stdout.write(text);
}
