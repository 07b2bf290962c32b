import { countsOf, digestOf, type EngineResult, type Preview, type ResourceChange } from '@mainstem/change';

/** Values by address. */
export type Resources = Readonly<Record<string, string>>;

/**
 * What Terraform would do to make one into the other. To lose a resource is a destroy: here each holds data.
 */
export function planOf(before: Resources, after: Resources): EngineResult {
  const resources = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((address) => {
    const [was, is] = [before[address], after[address]];
    if (was === is) return [];
    const what = {
      address,
      kind: 'terraform_data',
      action: was === undefined ? ('create' as const) : is === undefined ? ('delete' as const) : ('update' as const),
      fields: is === undefined ? [] : [{ path: 'input', ...(was === undefined ? {} : { before: was }), after: is }],
    };
    const risk: ResourceChange['risk'] =
      is === undefined ? { level: 'destroy', reasons: ['what it holds is lost'] } : { level: 'safe', reasons: [] };
    return [{ ...what, risk, digest: digestOf(what) }];
  });
  return { resources, outputs: 0, warnings: [], tools: { terraform: 'model' } };
}

/** The receipt of a plan, as a pull request's job would have written it. */
export function receiptOf(
  project: string,
  environment: string,
  plan: EngineResult,
  base: string,
  head: string,
): Preview {
  const resources = [...plan.resources];
  return {
    schema: 'mainstem/preview@1',
    project,
    engine: 'terraform',
    environment,
    counts: countsOf(resources, 0),
    resources,
    warnings: [],
    receipt: {
      base,
      head,
      dirty: false,
      inputs: digestOf([project, head]),
      outcome: digestOf(resources.map(({ digest }) => digest)),
      tools: { ...plan.tools },
    },
  };
}

/** What there is, and what was lost of it. */
export interface Cloud {
  /** By `environment/stack`. */
  readonly stacks: Map<string, Map<string, string>>;
  /** By environment: what Argo CD brought. */
  readonly delivered: Map<string, Record<string, string>>;
}

export const emptyCloud = (): Cloud => ({ stacks: new Map(), delivered: new Map() });
