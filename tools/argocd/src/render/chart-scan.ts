import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HelmSource } from '../spec/spec.ts';
import type { RenderContext } from './context.ts';

const RANDOM =
  /\b(rand(?:AlphaNum|Alpha|Ascii|Numeric|Bytes|Int)|uuidv4|genPrivateKey|genCA|genSelfSignedCert|genSignedCert|shuffle)\b/;
const CLUSTER = /\.Capabilities\.(?:APIVersions|KubeVersion)/;

/**
 * What makes a chart render differently here and in Argo CD: values made at random, and questions about the cluster that nobody
 * answered. Archives in `charts/` are not looked into.
 */
export async function chartWarnings(
  chart: { readonly path: string; readonly shown: string },
  helm: HelmSource,
  context: RenderContext,
): Promise<string[]> {
  const texts = await templatesIn(chart.path);
  const warnings: string[] = [];
  const random = texts.map((text) => RANDOM.exec(text)?.[1]).find((name) => name !== undefined);
  if (random !== undefined) {
    warnings.push(`${context.owner}: ${chart.shown} uses ${random}: what it makes differs in every render`);
  }
  const answered =
    (helm.kubeVersion || context.kubeVersion) && (helm.apiVersions?.length || context.apiVersions.length > 0);
  if (!answered && texts.some((text) => CLUSTER.test(text))) {
    warnings.push(
      `${context.owner}: ${chart.shown} asks for the cluster's version or APIs; rendered with Helm's own where the Application sets no helm.kubeVersion and helm.apiVersions`,
    );
  }
  return warnings;
}

async function templatesIn(folder: string): Promise<string[]> {
  const texts: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(?:ya?ml|tpl)$/.test(entry.name)) continue;
    const parent = entry.parentPath;
    if (/(?:^|[\\/])templates(?:[\\/]|$)/.test(parent.slice(folder.length))) {
      texts.push(await readFile(join(parent, entry.name), 'utf8').catch(() => ''));
    }
  }
  return texts;
}
