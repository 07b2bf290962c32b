import { InputError, ToolError } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { runProgram } from '@mainstem/toolchain';

export interface ExecCredential {
  readonly token?: string;
  readonly clientCertificate?: string;
  readonly clientKey?: string;
}

/** What such a program may take: one that asks a person, or waits for a network, never ends. */
const LIMITS = { seconds: 60, megabytes: 2048, outputMegabytes: 4 };

/** Milliseconds before its end from which on a credential is asked for anew. */
const EARLY = 60_000;

/**
 * An exec plugin of a kubeconfig: a program that prints an `ExecCredential`
 * (https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins). It is run without a shell, and its
 * answer kept until it runs out.
 *
 * @param signal ends a run that is under way.
 */
export function execCredential(
  exec: Readonly<Record<string, unknown>>,
  cluster: { readonly server: string; readonly ca?: string },
  near: (path: string) => string,
  signal?: AbortSignal,
): (renew: boolean) => Promise<ExecCredential> {
  const command = textOf(exec.command);
  const apiVersion = textOf(exec.apiVersion) ?? 'client.authentication.k8s.io/v1';
  if (command === undefined) throw new InputError('The exec plugin of the kubeconfig has no command.');
  const program = command.includes('/') ? near(command) : command;
  const args = listOf(exec.args).map((one) => textOf(one) ?? '');
  const extra = Object.fromEntries(
    listOf(exec.env).map((one) => [textOf(mapOf(one).name) ?? '', textOf(mapOf(one).value) ?? '']),
  );
  const info = {
    apiVersion,
    kind: 'ExecCredential',
    spec: {
      interactive: false,
      ...(exec.provideClusterInfo === true
        ? {
            cluster: {
              server: cluster.server,
              'certificate-authority-data': Buffer.from(cluster.ca ?? '').toString('base64'),
            },
          }
        : {}),
    },
  };
  let kept: { readonly credential: ExecCredential; readonly until: number } | undefined;
  return async (renew) => {
    if (kept !== undefined && !renew && Date.now() < kept.until) return kept.credential;
    const result = await runProgram(program, args, {
      env: { ...process.env, ...extra, KUBERNETES_EXEC_INFO: JSON.stringify(info) },
      limits: LIMITS,
      ...(signal === undefined ? {} : { signal }),
    }).catch(() => {
      const hint = textOf(exec.installHint);
      throw new ToolError(
        `The kubeconfig's program ${command} could not be started.${hint === undefined ? '' : ` ${hint}`}`,
      );
    });
    if (result.exceeded !== undefined || signal?.aborted === true) {
      const why = result.exceeded ?? 'had not ended when the time was over';
      throw new ToolError(
        `The kubeconfig's program ${command} ${why}. Try it by itself: ${[command, ...args].join(' ')}`,
      );
    }
    if (result.code !== 0) {
      throw new ToolError(
        `The kubeconfig's program ${command} gave no credential: ${result.stderr.trim().slice(-300)}`,
      );
    }
    kept = readCredential(command, result.stdout.toString());
    return kept.credential;
  };
}

function readCredential(
  command: string,
  text: string,
): { readonly credential: ExecCredential; readonly until: number } {
  let status: Readonly<Record<string, unknown>>;
  try {
    status = mapOf(mapOf(JSON.parse(text)).status);
  } catch {
    throw new ToolError(`The kubeconfig's program ${command} printed no ExecCredential.`);
  }
  const token = textOf(status.token);
  const clientCertificate = textOf(status.clientCertificateData);
  const clientKey = textOf(status.clientKeyData);
  if (token === undefined && clientCertificate === undefined) {
    throw new ToolError(`The kubeconfig's program ${command} printed no token and no certificate.`);
  }
  const ends = Date.parse(textOf(status.expirationTimestamp) ?? '');
  return {
    credential: {
      ...(token === undefined ? {} : { token }),
      ...(clientCertificate === undefined ? {} : { clientCertificate }),
      ...(clientKey === undefined ? {} : { clientKey }),
    },
    until: Number.isNaN(ends) ? Number.POSITIVE_INFINITY : ends - EARLY,
  };
}
