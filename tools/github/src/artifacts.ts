import { ToolError } from '@mainstem/change/errors';
import { call, type GitHub, listAll } from './api.ts';
import { readZip } from './zip.ts';

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly bytes: number;
  readonly expired: boolean;
}

/** The artifacts of a run whose name starts with a prefix. */
export async function listArtifacts(github: GitHub, run_id: number, prefix: string): Promise<Artifact[]> {
  const purpose = { to: `read the artifacts of run ${run_id}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  const artifacts = await listAll(github, path, purpose, { run_id }, (reply) => reply.artifacts);
  return artifacts
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ id, name, size_in_bytes, expired }) => ({ id, name, runId: run_id, bytes: size_in_bytes, expired }));
}

/**
 * The files of an artifact, by name. They are data from another job: never executed, bounded in size, their names contained.
 *
 * @param mostBytes how large it may be, packed and unpacked.
 * @throws ToolError when it has expired, is too large or cannot be unpacked; GitHubError
 */
export async function downloadArtifact(
  github: GitHub,
  { id, name, bytes, expired }: Artifact,
  mostBytes: number,
): Promise<Map<string, Buffer>> {
  if (expired) throw new ToolError(`The artifact ${name} has expired. Run the workflow that made it again.`);
  if (bytes > mostBytes) throw new ToolError(`The artifact ${name} has ${bytes} bytes; at most ${mostBytes} are read.`);
  const purpose = { to: `download the artifact ${name}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
  const { data } = await call(github, 'get', path, purpose, { artifact_id: id, archive_format: 'zip' });
  const archive = data as unknown;
  if (!(archive instanceof ArrayBuffer)) throw new ToolError(`The artifact ${name} is no archive.`);
  if (archive.byteLength > mostBytes) throw new ToolError(`The artifact ${name} is larger than ${mostBytes} bytes.`);
  return readZip(Buffer.from(archive), mostBytes);
}
