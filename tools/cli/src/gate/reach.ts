import { InputError } from '@mainstem/change/errors';
import { type GateRequest, TRANSPORTS } from '@mainstem/pipeline/gate';
import { type OptionValues, TEXT } from '../command.ts';

/** Options of the commands that ask Argo CD or a cluster. */
export const REACH = {
  transport: TEXT,
  namespace: TEXT,
  kubeconfig: TEXT,
  context: TEXT,
  cluster: TEXT,
  server: TEXT,
  'certificate-authority': TEXT,
} as const;

type Reach = Pick<
  GateRequest,
  'transport' | 'namespace' | 'kubeconfig' | 'context' | 'cluster' | 'server' | 'certificateAuthority'
>;

/** Whom to ask, and by what. @throws InputError for a transport that is none. */
export function reachOf(options: OptionValues<typeof REACH>): Reach {
  const transport = TRANSPORTS.find((name) => name === (options.transport ?? 'kubernetes'));
  if (transport === undefined)
    throw new InputError(`--transport is ${options.transport}; there are: ${TRANSPORTS.join(', ')}.`);
  return {
    transport,
    ...given('namespace', options.namespace),
    ...given('kubeconfig', options.kubeconfig),
    ...given('context', options.context),
    ...given('cluster', options.cluster),
    ...given('server', options.server),
    ...given('certificateAuthority', options['certificate-authority']),
  };
}

/** A property where there is a value, and none where there is none. */
export function given<K extends string, V>(name: K, value: V | undefined): { readonly [Name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Name in K]: V });
}
