import { parse } from 'yaml';

/** What callers of an action or a reusable workflow rely on. */
export interface Interface {
  readonly inputs: Readonly<
    Record<string, { readonly required: boolean; readonly default?: string; readonly type?: string }>
  >;
  readonly outputs: readonly string[];
  readonly secrets: Readonly<Record<string, { readonly required: boolean }>>;
  /** Permissions that a caller must grant to a reusable workflow. */
  readonly permissions: Readonly<Record<string, string>>;
}

/** One difference between two versions, and how callers take it. */
export interface Difference {
  readonly breaks: boolean;
  readonly message: string;
}

interface Declared {
  readonly required?: boolean;
  readonly default?: unknown;
  readonly type?: string;
}

interface Text {
  readonly inputs?: Readonly<Record<string, Declared>> | null;
  readonly outputs?: Readonly<Record<string, unknown>> | null;
  readonly secrets?: Readonly<Record<string, Declared | null>> | null;
}

/** The interface of an `action.yml` or of a workflow with `workflow_call`; `undefined` for any other workflow. */
export function interfaceOf(path: string, text: string): Interface | undefined {
  const document = parse(text) as Text & {
    on?: { workflow_call?: Text | null };
    jobs?: Readonly<Record<string, { permissions?: Readonly<Record<string, string>> }>>;
  };
  if (path.startsWith('actions/')) return from(document, {});
  if (typeof document.on !== 'object' || !('workflow_call' in document.on)) return undefined;
  const permissions: Record<string, string> = {};
  for (const job of Object.values(document.jobs ?? {})) {
    for (const [scope, level] of Object.entries(job.permissions ?? {})) {
      if (permissions[scope] !== 'write') permissions[scope] = level;
    }
  }
  return from(document.on.workflow_call ?? {}, permissions);
}

function from({ inputs, outputs, secrets }: Text, permissions: Readonly<Record<string, string>>): Interface {
  return {
    inputs: Object.fromEntries(
      Object.entries(inputs ?? {}).map(([name, one]) => [
        name,
        {
          required: one.required === true,
          ...(one.default === undefined ? {} : { default: String(one.default) }),
          ...(one.type === undefined ? {} : { type: one.type }),
        },
      ]),
    ),
    outputs: Object.keys(outputs ?? {}),
    secrets: Object.fromEntries(
      Object.entries(secrets ?? {}).map(([name, one]) => [name, { required: one?.required === true }]),
    ),
    permissions,
  };
}

/** What differs between the released interface of a path and the one now; `undefined` where it is not there. */
export function compareInterfaces(
  path: string,
  before: Interface | undefined,
  now: Interface | undefined,
): Difference[] {
  const breaking = (message: string): Difference => ({ breaks: true, message: `${path}: ${message}` });
  const harmless = (message: string): Difference => ({ breaks: false, message: `${path}: ${message}` });
  if (before === undefined) return now === undefined ? [] : [harmless('is new')];
  if (now === undefined) return [breaking('is gone')];
  const found: Difference[] = [];
  for (const [name, one] of Object.entries(before.inputs)) {
    const after = now.inputs[name];
    if (after === undefined) found.push(breaking(`the input ${name} is gone`));
    else if (after.required && !one.required) found.push(breaking(`the input ${name} is required now`));
    else if (after.type !== one.type)
      found.push(breaking(`the input ${name} was of type ${one.type}, and is of type ${after.type} now`));
    else if (after.default !== one.default)
      found.push(
        breaking(
          `the input ${name} had the default ${JSON.stringify(one.default)}, and has ${JSON.stringify(after.default)} now`,
        ),
      );
  }
  for (const [name, { required }] of Object.entries(now.inputs)) {
    if (name in before.inputs) continue;
    found.push(required ? breaking(`the new input ${name} is required`) : harmless(`the input ${name} is new`));
  }
  for (const name of before.outputs)
    if (!now.outputs.includes(name)) found.push(breaking(`the output ${name} is gone`));
  for (const name of now.outputs) if (!before.outputs.includes(name)) found.push(harmless(`the output ${name} is new`));
  for (const name of Object.keys(before.secrets)) {
    if (!(name in now.secrets)) found.push(breaking(`the secret ${name} is gone`));
  }
  for (const [name, { required }] of Object.entries(now.secrets)) {
    if (required && before.secrets[name]?.required !== true) found.push(breaking(`the secret ${name} is required now`));
    else if (!(name in before.secrets)) found.push(harmless(`the secret ${name} is new`));
  }
  for (const [scope, level] of Object.entries(now.permissions)) {
    const had = before.permissions[scope] ?? 'none';
    if (had !== level && had !== 'write')
      found.push(breaking(`callers must grant ${scope}: ${level} now, or GitHub does not start the run`));
  }
  return found;
}
