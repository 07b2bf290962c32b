import type { Finding } from '@mainstem/change';
import type { ApplicationReading } from '../discover/readings.ts';
import { distinct, isTold, readable } from './applications.ts';
import { computeGeneratePaths, type Declaration, declarationsIn, rendersFromHere } from './generate-paths.ts';
import { entriesOf, GENERATE_PATHS, isCovered, pathsOfValue } from './path-entries.ts';
import type { RenderInputsOf } from './render-inputs.ts';

/** A finding with the value that mends it, for `fixGeneratePaths`. */
export interface GeneratePathsFinding extends Finding {
  readonly value: string;
}

const RULE = 'argocd/manifest-generate-paths';

/**
 * Compares the annotation `argocd.argoproj.io/manifest-generate-paths` of every Application and ApplicationSet whose source is in this
 * repository with what the graph says it renders from. Without it each commit renders every Application anew; one that names too
 * little is worse: Argo CD keeps the old manifests as if they were those of the new commit
 * (docs/operator-manual/high_availability.md, "Manifest Paths Annotation").
 *
 * @param inputsOf what each Application renders from, by the graph.
 * @returns an error for each declaration that misses a file, a warning for one without the annotation or whose annotation means the
 *   whole repository. Nothing is said of a declaration whose inputs cannot be told.
 */
export function checkGeneratePaths(
  readings: readonly ApplicationReading[],
  inputsOf: RenderInputsOf,
): GeneratePathsFinding[] {
  const findings = declarationsIn(readings).flatMap((declaration) => checkDeclaration(declaration, inputsOf));
  return distinct(findings) as GeneratePathsFinding[];
}

function checkDeclaration(declaration: Declaration, inputsOf: RenderInputsOf): GeneratePathsFinding[] {
  const value = computeGeneratePaths(declaration, inputsOf);
  if (value === undefined) return [];
  const { file, readings } = declaration;
  const [first] = readings;
  if (first === undefined) return [];
  const owner =
    first.set === undefined ? `Application ${readable(first.name)}` : `ApplicationSet ${readable(first.set.name)}`;
  const path = `${first.set === undefined ? '' : 'spec.template.'}metadata.annotations["${GENERATE_PATHS}"]`;
  const place = { rule: RULE, file, line: first.application.line, path, value };
  const suggestion = `Write under ${path.replace(/\["[^"]*"\]$/, '')}: ${GENERATE_PATHS}: ${value}`;

  const annotated = readings.filter(({ application }) => entriesOf(application.generatePaths ?? '').length > 0);
  if (annotated.length === 0) {
    const message = `${owner} has no ${GENERATE_PATHS}: every commit of the repository renders it anew.`;
    return [{ ...place, severity: 'warning', message, suggestion }];
  }
  const missed = annotated.flatMap((reading) => missedBy(reading, inputsOf));
  const [one] = missed;
  if (one !== undefined) {
    const more = new Set(missed.map(({ missing }) => missing)).size - 1;
    const of = first.set === undefined ? '' : ` of ${readable(one.reading.name)}`;
    const message =
      `${owner} renders from ${one.missing}${of}, which ${GENERATE_PATHS} "${one.reading.application.generatePaths}" does not cover` +
      `${more > 0 ? `, nor ${more} more ${more === 1 ? 'file' : 'files'}` : ''}: ` +
      'Argo CD would keep the old manifests when it changes.';
    return [{ ...place, severity: 'error', message, suggestion }];
  }
  const wide = annotated.find(({ application, ...reading }) => {
    const written = application.generatePaths ?? '';
    return (
      isTold(written) && meansAll(written, { application, ...reading }) && !meansAll(value, { application, ...reading })
    );
  });
  if (wide === undefined) return [];
  const message = `${owner} has the ${GENERATE_PATHS} "${wide.application.generatePaths}", which is the whole repository: every commit renders it anew.`;
  return [{ ...place, severity: 'warning', message, suggestion }];
}

function meansAll(value: string, reading: ApplicationReading): boolean {
  return pathsOfValue(value, reading).includes('.');
}

/** The files that a change of one Application's render could come from and its annotation leaves out. */
function missedBy(
  reading: ApplicationReading,
  inputsOf: RenderInputsOf,
): { readonly reading: ApplicationReading; readonly missing: string }[] {
  const written = reading.application.generatePaths ?? '';
  if (!isTold(written) || !rendersFromHere(reading)) return [];
  const paths = pathsOfValue(written, reading);
  return [...inputsOf(reading).present]
    .sort()
    .filter((file) => !isCovered(file, paths))
    .map((missing) => ({ reading, missing }));
}
