import { type Drift, noCounts, type Preview } from '@mainstem/change';
import { oneLine } from '../characters.ts';
import { listed, plural } from '../wording.ts';
import { makeCanvas, named, type TerminalOptions } from './canvas.ts';
import { writeChanges } from './changes.ts';

const ROOM = { resources: 40, fields: 16, lines: 20, more: 'see --json' };

/** What drifted, stack by stack; clean ones in one line. */
export function renderDriftTerminal({ projects, failures }: Drift, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  const drifted = projects.filter(({ resources }) => resources.length > 0);
  const clean = projects.filter(({ resources }) => resources.length === 0);
  for (const { project, since, resources, pending, warnings = [] } of drifted) {
    canvas.row(
      paint(named(project), 'bold'),
      paint(`${plural(resources.length, 'resource')} drifted`, 'bold', 'yellow'),
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
  if (failures.length > 0)
    canvas.prose(
      listed(
        failures.map((failure) => oneLine(failure.project)),
        20,
      ),
      0,
      { lead: paint('could not be looked at  ', 'red') },
    );
  if (projects.length + failures.length === 0) canvas.line('no stack to look at');
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
