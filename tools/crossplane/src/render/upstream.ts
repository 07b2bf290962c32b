import { spawn } from 'node:child_process';
import { Failure } from './failure.ts';
import { isObject, type ObjectValue, textAt } from './go/value.ts';
import { readYaml, splitYaml } from './go/yaml-read.ts';
import type { RenderedDocument } from './output.ts';

/** The variable that names upstream's command line, where it is not `crossplane` on the path. */
export const UPSTREAM = 'MAINSTEM_CROSSPLANE';

export interface UpstreamAnswer {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `crossplane composition render` with the arguments that ours takes: the engine `crossplane`. How functions run is upstream's
 * business then: Docker, or development targets.
 *
 * @param limit milliseconds.
 * @throws Failure that says what is needed when there is no such program
 */
export function renderUpstream(args: readonly string[], limit: number): Promise<UpstreamAnswer> {
  const program = process.env[UPSTREAM] ?? 'crossplane';
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['composition', 'render', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Not `timeout`: its timer outlives a program that could not be started, and holds this process up.
      signal: AbortSignal.timeout(limit),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Failure(
          error.code === 'ENOENT'
            ? `the engine crossplane needs upstream's command line (2.5 or newer): install crossplane, or name it in ${UPSTREAM}`
            : error.name === 'AbortError'
              ? `${program} was stopped after ${limit / 1000} seconds: give it more with --timeout`
              : `${program} could not be started: ${error.message}`,
        ),
      ),
    );
    child.on('close', (code) =>
      resolve({
        exit: code === 0 ? 0 : 1,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    );
  });
}

/** Upstream's documents as ours; what it deletes it does not say, which `null` stands for. */
export function documentOf(stdout: string): Omit<RenderedDocument, 'deleted'> & { readonly deleted: null } {
  const documents = splitYaml(stdout).map((text): ObjectValue => {
    const value = readYaml(text);
    if (!isObject(value)) throw new Failure('upstream printed something that is no object');
    return value;
  });
  const isOurs = (kind: string) => (document: ObjectValue) =>
    textAt(document, 'apiVersion') === 'render.crossplane.io/v1beta1' && textAt(document, 'kind') === kind;
  const context = documents.find(isOurs('Context'));
  const [xr, ...composed] = documents.filter((one) => !isOurs('Result')(one) && !isOurs('Context')(one));
  return {
    xr: xr ?? null,
    composed,
    deleted: null,
    results: documents.filter(isOurs('Result')),
    ...(context === undefined ? {} : { context: context.fields }),
  };
}
