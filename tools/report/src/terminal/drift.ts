import { type Drift, isDrifted, noCounts, type Preview } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { listed, plural } from '../wording.ts';
import { makeCanvas, named, type TerminalOptions } from './canvas.ts';
import { writeChanges } from './changes.ts';

const ROOM = { resources: 40, fields: 16, lines: 20, more: 'see --json' };

/** What drifted, stack by stack; clean ones in one line. */
export function renderDriftTerminal({ projects, failures }: Drift, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  const drifted = projects.filter(isDrifted);
  // One engine's "clean" beside a failure or a deployment of the same project is none.
  const unclear = new Set(failures.map(({ project }) => project));
  const waiting = projects.filter((one) => !isDrifted(one) && one.waits !== undefined);
  const dirty = new Set([...drifted, ...waiting].map(({ project }) => project));
  const clean = [
    ...new Map(
      projects.filter(({ project }) => !dirty.has(project) && !unclear.has(project)).map((one) => [one.project, one]),
    ).values(),
  ];
  for (const { project, engine, since, resources, pending, corrected, warnings = [] } of drifted) {
    const healed = corrected === undefined ? [] : [`put back by selfHeal at least ${plural(corrected, 'time')}`];
    const found = resources.length === 0 ? [] : [`${plural(resources.length, 'resource')} drifted`];
    canvas.row(
      paint(engine === 'terraform' ? named(project) : `${named(project)} (${engine})`, 'bold'),
      paint([...found, ...healed].join(', '), 'bold', 'yellow'),
      0,
    );
    canvas.line(
      `  ${paint(`first seen ${since}${pending === 0 ? '' : `; ${plural(pending, 'declared change')} not applied yet`}`, 'dim')}`,
    );
    writeChanges(canvas, asPreview(project, resources, warnings), ROOM, new Set());
    canvas.line();
  }
  const names = clean.map(
    ({ project, pending }) =>
      `${oneLine(project)}${pending === 0 ? '' : ` (${plural(pending, 'declared change')} not applied yet)`}`,
  );
  if (names.length > 0) canvas.prose(listed(names, 20), 0, { lead: paint('clean  ', 'green') });
  if (waiting.length > 0)
    canvas.prose(
      listed(
        waiting.map(({ project, waits = '' }) => `${oneLine(project)} (${oneLine(waits)})`),
        20,
      ),
      0,
      { lead: paint('deployment under way  ', 'yellow') },
    );
  if (failures.length > 0)
    canvas.prose(
      listed(
        failures.map((failure) => oneLine(failure.project)),
        20,
      ),
      0,
      { lead: paint('could not be looked at  ', 'red') },
    );
  if (projects.length + failures.length === 0) canvas.line('nothing that could drift');
  return canvas.toString();
}

/** Drift is written as a preview's changes are. */
function asPreview(project: string, resources: Preview['resources'], warnings: string[]): Preview {
  const receipt = { head: '', dirty: false, inputs: '', outcome: '', tools: {} };
  return {
    schema: 'mainstem/preview@1',
    project,
    engine: 'terraform',
    counts: noCounts(),
    resources,
    warnings,
    receipt,
  };
}
