import { InputError } from '@mainstem/change';
import { type Misfit, type Shape, shaped } from './shape.ts';
import { type ApplicationSource, type ApplicationSpec, RENDERED, SOURCE, SPEC } from './spec.ts';

/**
 * A specification without the fields that have another type than Argo CD's CRD gives them: the API server refuses those.
 *
 * @param note called with a reason for each.
 */
export function shapedSpec(spec: Readonly<Record<string, unknown>>, note: (reason: string) => void): ApplicationSpec {
  const refused = ({ path, expected }: Misfit) => note(`${path} is not ${expected}: the API server refuses it`);
  return shaped(spec, SPEC, 'spec', refused) as ApplicationSpec;
}

/**
 * Checks the fields that rendering reads, since a spec comes from a file that anybody wrote.
 *
 * @param owner how the message names the Application.
 * @throws InputError that names the field and no value.
 */
export function checkSpec(spec: ApplicationSpec, owner: string): void {
  check(spec, RENDERED, 'spec', owner);
  const { source, sources = [], sourceHydrator } = spec;
  const all = [
    ['source', source] as const,
    ...sources.map((one, index) => [`sources[${index}]`, one] as const),
    ['sourceHydrator.drySource', sourceHydrator?.drySource] as const,
  ];
  for (const [field, one] of all) if (one !== undefined && one !== null) checkAddress(one, `spec.${field}`, owner);
}

/** The same for one source, after files of the repository were laid over it. */
export function checkSource(source: ApplicationSource, owner: string): void {
  check(source, SOURCE, 'spec.source', owner);
  checkAddress(source, 'spec.source', owner);
}

function checkAddress({ repoURL }: ApplicationSource, path: string, owner: string): void {
  const isThere: boolean = typeof repoURL === 'string';
  if (!isThere) throw wrong({ path: `${path}.repoURL`, expected: 'the address of a repository' }, owner);
}

function check(value: unknown, shape: Shape, path: string, owner: string): void {
  shaped(value, shape, path, (misfit) => {
    throw wrong(misfit, owner);
  });
}

function wrong({ path, expected }: Misfit, owner: string): InputError {
  const how = expected === 'text' ? 'text: put quotes around it' : expected;
  return new InputError(`${owner}: ${path} must be ${how}. Mend the Application.`);
}
