import { ToolError } from '@mainstem/change';
import {
  definitionsInText,
  type PackageDependency,
  type PackagedDefinition,
  readPackage,
} from '@mainstem/crossplane/packages';
import {
  type Descriptor,
  type Image,
  type ImageReference,
  layerFiles,
  type RegistryClient,
  shownImage,
} from '@mainstem/toolchain/registry';

export interface Fetched {
  readonly kind: 'package' | 'chart';
  /** Of what the reference names. */
  readonly digest: string;
  readonly definitions: readonly PackagedDefinition[];
  readonly dependencies: readonly PackageDependency[];
}

const ANNOTATION = 'io.crossplane.xpkg';
const CHART_CONFIG = 'application/vnd.cncf.helm.config.v1+json';
/** The largest layer with a `package.yaml` has a few megabytes; those of programs are not asked for. */
const MOST_OF_A_LAYER = 64 * 1024 * 1024;
const MOST_OF_A_CONFIG = 4 * 1024 * 1024;

/**
 * The definitions of a package of Crossplane or of a Helm chart. Nothing of it is run: of a chart these are the files below `crds/`, its
 * own and its subcharts'.
 *
 * @throws ToolError where it cannot be had, or is neither.
 */
export async function fetchDefinitions(reference: ImageReference, client: RegistryClient): Promise<Fetched> {
  const image = await client.image(reference);
  if (image.config.mediaType === CHART_CONFIG) return fromChart(reference, image, client);
  for (const layer of await candidates(reference, image, client)) {
    if (layer.size > MOST_OF_A_LAYER) continue;
    const bytes = await client.blob(reference, layer, MOST_OF_A_LAYER);
    const found = layerFiles(bytes, shownImage(reference), (path) => path === 'package.yaml').get('package.yaml');
    if (found === undefined) continue;
    const { definitions, dependencies } = readPackage(found.toString('utf8'));
    return { kind: 'package', digest: image.digest, definitions, dependencies };
  }
  throw new ToolError(
    `${shownImage(reference)} is no package of Crossplane and no chart: none of its layers holds a package.yaml.`,
  );
}

/**
 * The layer that the manifest or the labels of the image name; else all of them, the last first.
 *
 * Source of the rule: https://github.com/crossplane/crossplane/blob/main/contributing/specifications/xpkg.md
 */
async function candidates(
  reference: ImageReference,
  { config, layers }: Image,
  client: RegistryClient,
): Promise<Descriptor[]> {
  const annotated = layers.filter(({ annotations }) => annotations?.[ANNOTATION] === 'base');
  if (annotated.length > 0) return annotated;
  const labels = labelsOf(await client.blob(reference, config, MOST_OF_A_CONFIG));
  const labelled = layers.filter(({ digest }) => labels[`${ANNOTATION}:${digest}`] === 'base');
  return labelled.length > 0 ? labelled : layers.toReversed();
}

function labelsOf(bytes: Buffer): Readonly<Record<string, string>> {
  try {
    const { config } = JSON.parse(bytes.toString('utf8')) as { config?: { Labels?: Record<string, string> | null } };
    return config?.Labels ?? {};
  } catch {
    return {};
  }
}

const CHART_CRD = /^[^/]+\/(?:charts\/[^/]+\/)*crds\/.*\.(?:ya?ml|json)$/;

async function fromChart(
  reference: ImageReference,
  { digest, layers }: Image,
  client: RegistryClient,
): Promise<Fetched> {
  const [archive] = layers.filter(({ mediaType }) => mediaType.includes('helm.chart.content'));
  if (archive === undefined) throw new ToolError(`${shownImage(reference)} is a chart without an archive.`);
  const bytes = await client.blob(reference, archive, MOST_OF_A_LAYER);
  const files = layerFiles(bytes, shownImage(reference), (path) => CHART_CRD.test(path));
  const definitions = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, text]) => definitionsInText(text.toString('utf8')));
  return { kind: 'chart', digest, definitions, dependencies: [] };
}
