import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  /** The comment after `uses`, where the version of a pinned commit is named. */
  readonly usesComment?: string;
  readonly run?: string;
  readonly with: Values;
  readonly raw: Values;
  readonly line: number;
}

export interface Job {
  readonly id: string;
  readonly raw: Values;
  readonly line: number;
  readonly needs: readonly string[];
  readonly if?: string;
  /** `undefined` when the job does not say. */
  readonly permissions: Readonly<Record<string, string>> | string | undefined;
  /** A job that calls a reusable workflow. */
  readonly uses?: string;
  readonly usesComment?: string;
  readonly with: Values;
  readonly steps: readonly Step[];
  readonly outputs: Values;
}

export interface Declared {
  readonly required?: boolean;
  readonly default?: unknown;
  readonly type?: string;
}

export interface Workflow {
  readonly file: string;
  readonly raw: Values;
  readonly text: string;
  readonly triggers: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: readonly Job[];
  /** What `workflow_call` declares; `undefined` when the workflow cannot be called. */
  readonly call:
    | {
        readonly inputs: Readonly<Record<string, Declared>>;
        readonly secrets: Readonly<Record<string, Declared>>;
        readonly outputs: Readonly<Record<string, { readonly value?: unknown }>>;
      }
    | undefined;
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads one workflow.
 *
 * @throws Error for text that is no YAML.
 */
export function readWorkflow(file: string, text: string): Workflow {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}`);
  const raw = values(document.toJS());
  const node = (path: readonly (string | number)[]) => document.getIn(path, true) as Node | undefined;
  const lineOf = (path: readonly (string | number)[]): number => {
    // A map's own range begins at its first key; the key that leads to it is found in its parent.
    const parent = path.length > 1 ? node(path.slice(0, -1)) : document.contents;
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    const range = (isScalar(pair?.key) ? pair.key.range : undefined) ?? node(path)?.range;
    return range === undefined || range === null ? 1 : lines.linePos(range[0]).line;
  };
  const commentAt = (path: readonly (string | number)[]) => node(path)?.comment?.trim();
  const on = raw.on;
  const triggers = typeof on === 'string' ? { [on]: null } : Array.isArray(on) ? fromNames(on) : values(on);
  const called = values(triggers.workflow_call);
  return {
    file,
    raw,
    text,
    triggers,
    permissions: raw.permissions,
    lineOf,
    call:
      'workflow_call' in triggers
        ? {
            inputs: values(called.inputs) as Record<string, Declared>,
            secrets: values(called.secrets) as Record<string, Declared>,
            outputs: values(called.outputs) as Record<string, { value?: unknown }>,
          }
        : undefined,
    jobs: Object.entries(values(raw.jobs)).map(([id, value]) => {
      const job = values(value);
      const needs = typeof job.needs === 'string' ? [job.needs] : Array.isArray(job.needs) ? job.needs.map(String) : [];
      const usesComment = commentAt(['jobs', id, 'uses']);
      return {
        id,
        raw: job,
        line: lineOf(['jobs', id]),
        needs,
        ...(job.if === undefined ? {} : { if: String(job.if) }),
        permissions: job.permissions as Job['permissions'],
        ...(typeof job.uses === 'string' ? { uses: job.uses } : {}),
        ...(usesComment === undefined ? {} : { usesComment }),
        with: values(job.with),
        outputs: values(job.outputs),
        steps: (Array.isArray(job.steps) ? job.steps : []).map((one, index) => {
          const step = values(one);
          const comment = commentAt(['jobs', id, 'steps', index, 'uses']);
          return {
            ...(typeof step.id === 'string' ? { id: step.id } : {}),
            ...(typeof step.uses === 'string' ? { uses: step.uses } : {}),
            ...(comment === undefined ? {} : { usesComment: comment }),
            ...(typeof step.run === 'string' ? { run: step.run } : {}),
            with: values(step.with),
            raw: step,
            line: lineOf(['jobs', id, 'steps', index]),
          };
        }),
      };
    }),
  };
}

function values(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

function fromNames(names: readonly unknown[]): Values {
  return Object.fromEntries(names.map((name) => [String(name), null]));
}

/** Every text below a value, for looking at the expressions in it. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The expressions in a text; `if` may leave the braces out. */
export function expressionsIn(text: string, bare = false): string[] {
  const found = [...text.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].map(([, expression]) => expression ?? '');
  return bare && found.length === 0 ? [text] : found;
}

/** The folder below `actions/` that a step runs from this repository, in its own checkout or in one beside it. */
export function localAction(uses: string | undefined): string | undefined {
  return (
    /^\.\/(?:[\w.-]+\/)?actions\/([\w-]+)$/.exec(uses ?? '')?.[1] ?? /^\$\/actions\/([\w-]+)$/.exec(uses ?? '')?.[1]
  );
}

/** The file name of a reusable workflow of this repository. `repository` is OWNER/NAME. */
export function localWorkflow(uses: string | undefined, repository: string): string | undefined {
  const local = /^(?:\.|\$)\/\.github\/workflows\/([\w.-]+)$/.exec(uses ?? '')?.[1];
  if (local !== undefined || uses === undefined) return local;
  const [path] = uses.split('@');
  const prefix = `${repository}/.github/workflows/`;
  return path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
