import type { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type EngineResult, type Finding, type PreviewContext, ToolError } from '@mainstem/change';
import { findProgram, interruption, type Program, versionOf, zipMember } from '@mainstem/toolchain';
import { type FetchedModule, fetchedModules } from '../intake/fetched.ts';
import { lockedProviders, readLockFile, shortSource } from '../intake/lock-file.ts';
import { type Json, parseKeepingDigits, record, text } from '../json.ts';
import { readConfigured } from '../plan/configured.ts';
import { readWithSecrets } from '../plan/read-plan.ts';
import { configurationSecrets } from '../secrets/configuration-secrets.ts';
import { environmentSecrets } from '../secrets/environment-secrets.ts';
import { collectSecrets } from '../secrets/secrets.ts';
import { findAwsCredentials } from './credentials.ts';
import { failure, type Place, parseLine, readDiagnostics, warningLine, withAllSecrets } from './diagnostics.ts';
import { readNeeds, whySkipped } from './needs.ts';
import { openSession, type Session } from './session.ts';
import { inTurn } from './turns.ts';

export interface PreviewStackOptions {
  /** Default: this process's. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Default: what the context says, or `tofu` for modules with `.tofu` files; else `terraform`, or `tofu` where only that is installed. */
  readonly program?: Program;
  /** `false`: compare with the state alone, without asking the provider what is there. */
  readonly refresh?: boolean;
  /** Looks at modules that an init has fetched, before a plan runs what is in them; what it finds keeps the stack from being planned. */
  readonly lookAt?: (modules: readonly FetchedModule[]) => Promise<readonly Finding[]>;
  /** Runs Terraform where it sees no process but its own. Default: on a runner of GitHub, but for an apply. */
  readonly isolated?: boolean;
  /** Signs values that are not shown, so that two previews under one key can be compared. */
  readonly macKey?: Buffer;
}

export interface OpenPlanOptions extends PreviewStackOptions {
  /** Takes the state's lock, waiting so many seconds for it; without, a plan neither waits for whoever applies nor holds them up. */
  readonly lockTimeout?: number;
  /** Only looks for what changed outside of Terraform. */
  readonly refreshOnly?: boolean;
  /** Called when it failed, before everything is removed. Must not throw. */
  readonly beforeClose?: (session: Session, error: unknown) => Promise<void>;
}

/** A plan that was made and read, and the session that can still apply it. `session.close` removes it. */
export interface OpenPlan {
  readonly session: Session;
  readonly place: Place;
  readonly program: Program;
  readonly result: EngineResult;
  /** Variable files, absolute: no plan keeps the value of an ephemeral variable. */
  readonly varFiles: readonly string[];
}

/**
 * Plans one stack and keeps the session open, so that this very plan can be applied. Whoever calls closes the session; on a failure it is
 * closed already.
 *
 * @returns the reason as a text when the stack needs AWS and there are no credentials; findings when what was fetched may not be planned.
 * @throws ToolError with file, line and what to type next, when Terraform fails. No message holds a secret.
 */
export async function openPlan(
  context: PreviewContext,
  folder: string,
  options: OpenPlanOptions = {},
): Promise<OpenPlan | { readonly skipped: string } | { readonly intake: readonly Finding[] }> {
  const environment = options.environment ?? process.env;
  const root = context.project.root;
  const repository = repositoryOf(folder, root);
  const inRepository = (path: string) => join(repository, path);
  const backendConfig = context.instance.backendConfig.map(inRepository);
  const needs = await readNeeds(folder, backendConfig);
  const credentials = await findAwsCredentials(environment);
  const skipped = credentials === undefined ? whySkipped(needs, environment) : undefined;
  if (skipped !== undefined) return { skipped };

  const program =
    options.program ?? (await chooseProgram(context.program ?? (needs.tofu ? 'tofu' : undefined), context.progress));
  const version = await supportedVersion(program);
  const session = await openSession({
    program,
    progress: context.progress,
    folder,
    workspace: context.instance.workspace,
    workspaceFolder: needs.workspaceFolder,
    // An apply runs what was merged, and has to hear every signal itself.
    isolated: options.isolated ?? (options.lockTimeout === undefined && environment.GITHUB_ACTIONS === 'true'),
    // Without a profile that says so, nobody is meant to be asked on 169.254.169.254.
    environment: { AWS_EC2_METADATA_DISABLED: credentials === undefined ? 'true' : undefined, ...environment },
  });
  try {
    const given = [...context.instance.varFiles.map(inRepository), ...backendConfig];
    const place: Place = {
      root,
      hiddenPaths: [
        [`${session.scratch}/data`, '.terraform'],
        [session.scratch, '.terraform'],
        [`${repository}/`, ''],
      ],
      secrets: environmentSecrets(environment),
      program: program.name,
      hasLockFile: (await readLockFile(folder)) !== undefined,
      moreSecrets: () => secretsBesideThePlan(session, folder, given, context.sensitiveUpstream),
    };
    context.progress(`${program.name} init ${root}`);
    const init = () =>
      succeed('init', session, place, [
        'init',
        '-input=false',
        '-lockfile=readonly',
        '-json',
        ...backendConfig.map((path) => `-backend-config=${path}`),
      ]);
    await (session.sharedCache === undefined ? init() : inTurn(session.sharedCache, init));

    if (options.lookAt !== undefined) {
      const intake = await options.lookAt(await fetchedModules(join(session.scratch, 'data'), folder));
      if (intake.length > 0) {
        await session.close();
        return { intake };
      }
    }
    context.progress(`${program.name} plan ${root}`);
    const planned = await succeed(
      'plan',
      session,
      place,
      planArguments(context, session, inRepository, options),
      context.progress,
    );

    const [shown, configured, state, tools] = await Promise.all([
      session.run(['show', '-json', session.planFile]),
      readConfigured(folder, join(session.scratch, 'data')),
      readPlannedState(session),
      readTools(folder, { [program.name]: version }),
    ]);
    if (shown.code !== 0) throw failure('show', '', shown.stderr, await withAllSecrets(place));
    const plan = record(parseJson(shown.stdout, root));
    const { reading, secrets: hidden } = readWithSecrets(plan, {
      secrets: environmentSecrets(environment, plan),
      configured,
      upstream: context.sensitiveUpstream,
      ...(options.macKey === undefined ? {} : { macKey: options.macKey }),
      warnings: [
        ...session.warnings,
        ...readDiagnostics(planned)
          .filter(({ severity, summary }) => severity === 'warning' && !summary.startsWith('Check block assertion'))
          .map((warning) => warningLine(warning, place)),
      ],
    });
    const result = { ...reading, ...(state === undefined ? {} : { state }), tools };
    const varFiles = context.instance.varFiles.map(inRepository);
    return { session, place: { ...place, secrets: hidden }, program, result, varFiles };
  } catch (error) {
    await options.beforeClose?.(session, error);
    await session.close();
    throw error;
  }
}

/** The repository's root on disk, from a project's folder there and its path in the repository. */
function repositoryOf(folder: string, root: string): string {
  if (root === '.') return folder;
  return folder.endsWith(`/${root}`)
    ? folder.slice(0, -root.length - 1)
    : resolve(folder, root.replace(/[^/]+/g, '..'));
}

async function chooseProgram(
  meant: 'terraform' | 'tofu' | undefined,
  progress: (line: string) => void,
): Promise<Program> {
  if (meant !== undefined) return findProgram(meant, { progress });
  const installed = (name: 'terraform' | 'tofu') => findProgram(name, { download: false }).catch(() => undefined);
  return (await installed('terraform')) ?? (await installed('tofu')) ?? findProgram('terraform', { progress });
}

function planArguments(
  context: PreviewContext,
  session: Session,
  inRepository: (path: string) => string,
  options: OpenPlanOptions,
): string[] {
  return [
    'plan',
    '-input=false',
    // A preview changes nothing, so it neither waits for whoever applies nor holds them up.
    ...(options.lockTimeout === undefined ? ['-lock=false'] : [`-lock-timeout=${options.lockTimeout}s`]),
    '-detailed-exitcode',
    '-json',
    `-out=${session.planFile}`,
    ...context.instance.varFiles.map((path) => `-var-file=${inRepository(path)}`),
    ...(context.projectChange === 'removed' ? ['-destroy'] : []),
    ...(options.refresh === false ? ['-refresh=false'] : []),
    ...(options.refreshOnly === true ? ['-refresh-only'] : []),
  ];
}

/** Runs a command whose output is JSON lines; `-detailed-exitcode` makes 2 a success with changes. */
export async function succeed(
  command: string,
  session: Session,
  place: Place,
  args: readonly string[],
  progress?: (line: string) => void,
): Promise<string> {
  const { code, signal, stdout, stderr } = await session.run(args, (line) => {
    const message = parseLine(line);
    // Counts only; a change's own message may hold a value.
    if (message?.type === 'change_summary') progress?.(`${place.root}: ${text(message['@message']) ?? ''}`);
  });
  if (signal !== null)
    throw new ToolError(
      `${place.root}: ${place.program ?? 'terraform'} ${command} was stopped by ${signal}. Run the command again.`,
    );
  if (code !== 0 && interruption() !== undefined && command !== 'apply')
    throw new ToolError(
      `${place.root}: ${place.program ?? 'terraform'} ${command} was interrupted (${interruption()}). Run the command again.`,
    );
  if (code !== 0 && !(command === 'plan' && code === 2)) {
    throw failure(command, stdout, stderr, await withAllSecrets(place));
  }
  return stdout;
}

/**
 * What an error message may quote although no plan was read: the stack's files, and the plan that Terraform saved all the same, or else
 * the state. Whatever cannot be read adds nothing.
 */
async function secretsBesideThePlan(
  session: Session,
  folder: string,
  given: readonly string[],
  upstream: ReadonlySet<string> | undefined,
): Promise<ReadonlySet<string>> {
  const written = await configurationSecrets(folder, given).catch(() => new Set<string>());
  const show = async (...file: string[]): Promise<Json | undefined> => {
    const { code, stdout } = await session.run(['show', '-json', ...file]);
    return code === 0 ? record(JSON.parse(stdout)) : undefined;
  };
  const shown = await show(session.planFile)
    .then((plan) => plan ?? show())
    .catch(() => undefined);
  return shown === undefined ? written : collectSecrets(shown, written, upstream);
}

function parseJson(output: string, root: string): unknown {
  try {
    return parseKeepingDigits(output);
  } catch {
    throw new ToolError(`${root}: terraform show -json gave no JSON. Check the installation with: terraform version`);
  }
}

/** Which state the plan stands on. Only these two values leave; a failure costs the receipt its state, nothing else. */
export async function readState(
  session: Session,
  more?: { readonly afterInterrupt: boolean },
): Promise<EngineResult['state']> {
  const { code, stdout } = await session.run(['state', 'pull'], undefined, more);
  if (code !== 0 || stdout.trim() === '') return undefined;
  try {
    const { lineage, serial } = record(JSON.parse(stdout));
    return typeof lineage === 'string' && typeof serial === 'number' ? { lineage, serial } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The same, from the plan file itself: it holds the state that it stands on. What cannot be read there (an encrypted plan) is asked for.
 */
async function readPlannedState(session: Session): Promise<EngineResult['state']> {
  try {
    const state = zipMember(await readFile(session.planFile), 'tfstate').toString('utf8');
    const { lineage, serial } = record(JSON.parse(state));
    // Without a lineage there is no state yet.
    return typeof lineage === 'string' && lineage !== '' && typeof serial === 'number'
      ? { lineage, serial }
      : undefined;
  } catch {
    return readState(session);
  }
}

/** The program's version, and those of the providers that this stack's lock file selects. */
async function readTools(folder: string, program: Record<string, string>): Promise<Record<string, string>> {
  const locked = lockedProviders((await readLockFile(folder)) ?? '');
  return { ...program, ...Object.fromEntries(locked.map(({ source, version }) => [shortSource(source), version])) };
}

/** The first version whose S3 backend locks by itself and whose output is what is read here. */
const OLDEST = [1, 10] as const;

async function supportedVersion(program: Program): Promise<string> {
  const version = await versionOf(program);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return version;
  throw new ToolError(
    `${program.path} is version ${version}, and ${OLDEST.join('.')} or later is needed. Install a newer one, or take the old one off PATH: then the pinned release is downloaded.`,
  );
}
