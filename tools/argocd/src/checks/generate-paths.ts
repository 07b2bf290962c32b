import { compareText, isWithin } from '@mainstem/change';
import type { ApplicationReading } from '../discover/readings.ts';
import { absolutePath, isCovered, pathsOfValue, relativePath, shortest } from './path-entries.ts';
import { type RenderInputs, type RenderInputsOf, staticFolder } from './render-inputs.ts';

/** Past this an ApplicationSet's own entries give way to the folders above them: a thousand entries help nobody. */
const MOST_ENTRIES = 12;

/** What one manifest declares: an Application, or all that an ApplicationSet makes. */
export interface Declaration {
  readonly file: string;
  readonly readings: readonly ApplicationReading[];
}

/** Groups Applications by the manifest that they come from. */
export function declarationsIn(readings: readonly ApplicationReading[]): Declaration[] {
  const groups = new Map<string, { file: string; readings: ApplicationReading[] }>();
  for (const reading of readings) {
    const { file, set, application, name } = reading;
    const key = JSON.stringify(set === undefined ? [file, application.line, name] : [file, set.line, set.name, 'set']);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { file, readings: [reading] });
    else group.readings.push(reading);
  }
  return [...groups.values()];
}

/** The paths from the root that an Application's annotation has to cover: none lies below another. */
export function neededPaths({ folders, files, globs }: RenderInputs): string[] {
  return shortest([...folders, ...files, ...[...globs].map(globPath)]);
}

/** A glob as Argo CD can take it, else the folder above its first wildcard. */
function globPath(glob: string): string {
  return /\*\*|[{\\]|\[[!^]/.test(glob) ? staticFolder(glob) : glob;
}

/**
 * The shortest value of `argocd.argoproj.io/manifest-generate-paths` that covers everything a declaration's Applications render from.
 * For an ApplicationSet it is right for each of them: an entry is relative where that says the same for more of them, or a
 * template of the folder's parts where only that does.
 *
 * @returns `undefined` when no source is in this repository, or what it reads cannot be told.
 */
export function computeGeneratePaths({ readings }: Declaration, inputsOf: RenderInputsOf): string | undefined {
  const needs: Need[] = [];
  const varying = varyingParts(readings);
  for (const reading of readings) {
    if (!rendersFromHere(reading)) continue;
    const inputs = inputsOf(reading);
    if (inputs.unknown.length > 0) return undefined;
    for (const path of neededPaths(inputs)) needs.push({ reading, path, forms: formsOf(reading, path, varying) });
  }
  if (needs.length === 0) return undefined;
  return minimal(chosenForms(needs), needs).join(';');
}

/** Whether an Application renders anything from this repository: a folder, or values for a chart from elsewhere. */
export function rendersFromHere({ sources, references }: ApplicationReading): boolean {
  return sources.some(({ path }) => path !== undefined) || references.some(({ to }) => to === 'file' || to === 'files');
}

/** One path that has to be covered for one Application, and how it can be written, the better first. */
interface Need {
  readonly reading: ApplicationReading;
  readonly path: string;
  readonly forms: readonly string[];
}

function formsOf(reading: ApplicationReading, path: string, varying: ReadonlySet<number>): string[] {
  const folders = reading.sources.flatMap((source) => source.path ?? []);
  const absolute = absolutePath(path);
  const templated = templateOf(reading, path, varying);
  const templates = templated === undefined ? [] : [templated];
  // A relative entry counts from every source; from one without a path (`ref: values`) it would mean the whole repository.
  if (reading.sources.some((source) => source.isHere && source.path === undefined) || folders.length === 0)
    return [absolute, ...templates];
  // With several sources Argo CD may ask for each whether its own manifests are still right, by its own relative entries alone.
  if (folders.length > 1) return [...(folders.includes(path) ? ['.'] : []), absolute, ...templates];
  const relatives = folders
    .map((folder) => ({ entry: relativePath(folder, path), isNear: folder.split('/')[0] === path.split('/')[0] }))
    .sort((a, b) => a.entry.length - b.entry.length);
  const near = relatives.filter(({ isNear }) => isNear).map(({ entry }) => entry);
  const far = relatives.filter(({ isNear }) => !isNear).map(({ entry }) => entry);
  return [...near, absolute, ...far, ...templates];
}

/** `/bases/{{ index .path.segments 1 }}`, where the template's path is the folder that a git generator found. */
function templateOf(
  { application, set }: ApplicationReading,
  path: string,
  varying: ReadonlySet<number>,
): string | undefined {
  const written = set?.template.sources[0]?.path?.replaceAll(/\s/g, '');
  const isGo = written === '{{.path.path}}';
  if (application.multiple || (!isGo && written !== '{{path}}')) return undefined;
  const parts = (application.sources[0]?.path ?? '').split('/');
  const entry = path.split('/').map((part) => {
    const index = parts.findIndex((one, at) => one === part && varying.has(at));
    return index < 0 ? part : isGo ? `{{ index .path.segments ${index} }}` : `{{path[${index}]}}`;
  });
  return entry.every((part, index) => part === path.split('/')[index]) ? undefined : `/${entry.join('/')}`;
}

/** Which parts of the Applications' folders are not the same for all of them. */
function varyingParts(readings: readonly ApplicationReading[]): Set<number> {
  const first = readings[0]?.application.sources[0]?.path?.split('/') ?? [];
  const varying = new Set<number>();
  for (const { application } of readings) {
    const parts = application.sources[0]?.path?.split('/') ?? [];
    for (let index = 0; index < Math.max(parts.length, first.length); index++)
      if (parts[index] !== first[index]) varying.add(index);
  }
  return varying;
}

/** For each need the form that most Applications share. */
function chosenForms(needs: readonly Need[]): Set<string> {
  const uses = new Map<string, number>();
  for (const { forms } of needs) for (const form of new Set(forms)) uses.set(form, (uses.get(form) ?? 0) + 1);
  const best = ({ forms }: Need) =>
    forms.reduce((a, b) => ((uses.get(b) ?? 0) > (uses.get(a) ?? 0) ? b : a), forms[0] ?? '.');
  const chosen = new Set(needs.map(best));
  if (chosen.size <= MOST_ENTRIES || new Set(needs.map(({ reading }) => reading)).size === 1) return chosen;
  const wider = [...chosen].map((entry) => ((uses.get(entry) ?? 0) > 1 ? entry : parentOf(entry)));
  return new Set(wider);
}

/** The folder above an entry, unless that is the root. */
function parentOf(entry: string): string {
  const parent = entry.slice(0, entry.lastIndexOf('/'));
  return /[^./]/.test(parent) ? parent : entry;
}

/** The entries that are left when each that the others make needless is taken out, the longest first. */
function minimal(chosen: ReadonlySet<string>, needs: readonly Need[]): string[] {
  let entries = [...chosen];
  for (const entry of [...entries].sort((a, b) => b.length - a.length)) {
    const without = entries.filter((one) => one !== entry);
    if (without.length > 0 && needs.every((need) => isNeedCovered(need, without))) entries = without;
  }
  return entries.sort((a, b) => rank(a) - rank(b) || compareText(a, b));
}

/** The own folder first, then what is relative, then what is shared. */
function rank(entry: string): number {
  return entry === '.' ? 0 : entry.startsWith('/') ? 2 : 1;
}

function isNeedCovered({ reading, path, forms }: Need, entries: readonly string[]): boolean {
  const literal = entries.filter((entry) => !entry.includes('{{'));
  return (
    entries.some((entry) => forms.includes(entry)) ||
    pathsOfValue(literal.join(';'), reading).some((covered) => isWithin(path, covered)) ||
    isCovered(path, pathsOfValue(literal.join(';'), reading))
  );
}
