import { InputError, ToolError } from '@mainstem/change/errors';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { AwsClient } from 'aws4fetch';
import { type Connection, describeTrouble } from './http.ts';

export interface EksCluster {
  readonly connection: Connection;
  /** The namespace of the managed Argo CD, where the cluster has that capability. */
  readonly managedArgocd?: string;
}

/** Seconds that a token lives; EKS takes 15 minutes at most. */
const EXPIRES = 60;

/**
 * A cluster of EKS by its name, with the AWS identity of the job (`AWS_ACCESS_KEY_ID` and the others, as `aws-actions/configure-aws-credentials`
 * sets them): no kubeconfig and no AWS command line is needed. The token is a signed request to STS, as `aws eks get-token` makes it
 * (https://docs.aws.amazon.com/eks/latest/userguide/cluster-auth.html).
 */
export async function eksCluster(
  name: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<EksCluster> {
  const {
    AWS_REGION,
    AWS_DEFAULT_REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN,
  } = environment;
  const region = AWS_REGION ?? AWS_DEFAULT_REGION;
  if (region === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    throw new InputError(
      'The job has no AWS identity: AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed. Put aws-actions/configure-aws-credentials before this step.',
    );
  }
  const aws = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    retries: 3,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  });
  const endpoint = (
    environment.AWS_ENDPOINT_URL_EKS ??
    environment.AWS_ENDPOINT_URL ??
    `https://eks.${region}.amazonaws.com`
  ).replace(/\/+$/, '');
  if (!URL.canParse(endpoint)) {
    throw new InputError(`${JSON.stringify(endpoint)} is no address of EKS. Look at AWS_REGION and AWS_ENDPOINT_URL.`);
  }
  const cluster = mapOf(
    mapOf(await call(aws, `${endpoint}/clusters/${encodeURIComponent(name)}`, name, signal)).cluster,
  );
  const server = textOf(cluster.endpoint);
  const ca = textOf(mapOf(cluster.certificateAuthority).data);
  if (server === undefined || ca === undefined)
    throw new ToolError(
      `The cluster ${name} has no endpoint yet: its status is ${textOf(cluster.status) ?? 'unknown'}.`,
    );
  const managedArgocd = await argocdCapability(aws, endpoint, name, signal);
  return {
    connection: {
      server: server.replace(/\/+$/, ''),
      ca: Buffer.from(ca, 'base64').toString('utf8'),
      authorization: async () => `Bearer ${await token(aws, name, region, environment)}`,
    },
    ...(managedArgocd === undefined ? {} : { managedArgocd }),
  };
}

async function call(aws: AwsClient, url: string, name: string, signal: AbortSignal): Promise<unknown> {
  const answer = await aws.fetch(url, { signal, aws: { service: 'eks' } }).catch((error: unknown) => {
    const why = signal.aborted ? 'it did not answer in time' : describeTrouble(error);
    throw new ToolError(
      `EKS does not tell about the cluster ${name}: ${new URL(url).origin}: ${why}. Check AWS_REGION and the network.`,
    );
  });
  if (answer.ok) {
    return answer.json().catch(() => {
      throw new ToolError(
        `EKS does not tell about the cluster ${name}: its answer is cut off, or no JSON. Run it again.`,
      );
    });
  }
  const { message } = mapOf(await answer.json().catch(() => ({})));
  throw new ToolError(
    `EKS does not tell about the cluster ${name}: HTTP ${answer.status} ${textOf(message) ?? ''}. The role needs eks:DescribeCluster.`,
  );
}

/** https://docs.aws.amazon.com/eks/latest/userguide/argocd.html; without the right to ask, it is not known and not assumed. */
async function argocdCapability(
  aws: AwsClient,
  endpoint: string,
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const path = `${endpoint}/clusters/${encodeURIComponent(name)}/capabilities`;
  try {
    const list = listOf(mapOf(await call(aws, path, name, signal)).capabilities).map(mapOf);
    const found = list.find(({ type }) => type === 'ARGOCD');
    if (found === undefined) return undefined;
    const one = mapOf(
      mapOf(await call(aws, `${path}/${encodeURIComponent(textOf(found.capabilityName) ?? '')}`, name, signal))
        .capability,
    );
    return textOf(mapOf(mapOf(one.configuration).argoCd).namespace) ?? 'argocd';
  } catch {
    return undefined;
  }
}

/** Made anew for each request: it costs no round trip. */
async function token(aws: AwsClient, name: string, region: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const sts = (environment.AWS_ENDPOINT_URL_STS ?? `https://sts.${region}.amazonaws.com`).replace(/\/+$/, '');
  const url = `${sts}/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Expires=${EXPIRES}`;
  const { url: signed } = await aws.sign(url, {
    headers: { 'x-k8s-aws-id': name },
    aws: { service: 'sts', region, signQuery: true, allHeaders: true },
  });
  return `k8s-aws-v1.${Buffer.from(signed).toString('base64url')}`;
}
