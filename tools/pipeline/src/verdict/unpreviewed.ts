import { digestOf, folderOf, nameOf } from '@mainstem/change';
import type { GraphChange } from '@mainstem/graph';
import type { ChangeRisk } from '../plan/states.ts';

const TERRAGRUNT = /(?:^|\/)terragrunt(?:\.stack|\.values)?\.hcl(?:\.json)?$/;
/** What its files include: `root.hcl`, `env.hcl`, `_envcommon/vpc.hcl`; not those of other programs. */
const INCLUDED =
  /^(?!.*(?:\.terraform\.lock|\.pkr|\.tftest|\.tfquery|\.tf(?:component|deploy|stack)|\.tflint|\.nomad|backend)\.hcl$).*\.hcl$/;
const PULUMI = /(?:^|\/)Pulumi(?:\.[\w-]+)?\.ya?ml$/;
const CDK = /(?:^|\/)cdk(?:\.context)?\.json$/;

/** Whether a tree of the change has such a file. */
function holds({ base, head }: GraphChange, file: RegExp): boolean {
  return [head, base].some(({ tree }) => [...tree.entries.keys()].some((path) => file.test(path)));
}

const DOCUMENTS = /\.(?:md|adoc|txt)$|(?:^|\/)(?:LICENSE|\.gitignore)$/;

/** Whether a file is a part of the program that a tool runs: below the folder of its own file, and of no project that is previewed. */
function isProgramBelow(path: string, file: string, { base, head }: GraphChange): boolean {
  if (DOCUMENTS.test(path)) return false;
  return [base, head].some((graph) => {
    const owner = graph.ownerOf(path);
    if (owner !== undefined && owner.kind !== 'library') return false;
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      if (graph.tree.entries.has(folder === '.' ? file : `${folder}/${file}`)) return true;
      if (folder === '.') return false;
    }
  });
}

/** Files of tools that deploy something and that nothing here previews, by path. */
const TOOLS: readonly (readonly [tool: string, isIts: (path: string, change: GraphChange) => boolean])[] = [
  // https://terragrunt.gruntwork.io/docs/reference/config-blocks-and-attributes/
  ['Terragrunt', (path, change) => TERRAGRUNT.test(path) || (INCLUDED.test(path) && holds(change, TERRAGRUNT))],
  // https://developer.hashicorp.com/terraform/language/stacks
  ['Terraform Stacks', (path) => /\.tf(?:component|deploy|stack)\.(?:hcl|json)$/.test(path)],
  // https://fluxcd.io/flux/installation/configuration/bootstrap-customization/
  ['Flux', (path) => /(?:^|\/)(?:flux-system\/|gotk-[\w-]+\.ya?ml$)/.test(path)],
  // https://helmfile.readthedocs.io/en/latest/#configuration
  ['Helmfile', (path) => /(?:^|\/)(?:helmfile\.ya?ml(?:\.gotmpl)?|helmfile\.d\/.*\.ya?ml(?:\.gotmpl)?)$/.test(path)],
  // https://www.pulumi.com/docs/iac/concepts/projects/project-file/
  ['Pulumi', (path, change) => PULUMI.test(path) || isProgramBelow(path, 'Pulumi.yaml', change)],
  // https://docs.aws.amazon.com/cdk/v2/guide/cli.html
  ['AWS CDK', (path, change) => CDK.test(path) || isProgramBelow(path, 'cdk.json', change)],
  // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html
  ['AWS SAM', (path) => nameOf(path) === 'samconfig.toml'],
  ['Serverless Framework', (path) => /(?:^|\/)serverless\.ya?ml$/.test(path)],
];

/**
 * What a change would do through tools that nothing here previews: said by name, so that "no project is affected" is never read as "nothing
 * happens".
 */
export function unpreviewedRisks(change: GraphChange): ChangeRisk[] {
  return [...foreignTools(change), ...looseCharts(change)];
}

/** Charts that nothing here installs: what a change of theirs does depends on values that are elsewhere. */
function looseCharts({ files, base, head }: GraphChange): ChangeRisk[] {
  const risks = new Map<string, ChangeRisk>();
  for (const { path } of files) {
    const chart = head.ownerOf(path) ?? base.ownerOf(path);
    if (chart?.kind !== 'helm-chart' || risks.has(chart.name)) continue;
    const isUsed = (graph: GraphChange['head']) =>
      graph.edges.some(({ to, from }) => to === chart.name && from !== chart.name) ||
      graph.deliveries.some((delivery) => delivery.path === chart.root);
    if (isUsed(head) || isUsed(base)) continue;
    risks.set(chart.name, {
      level: 'unknown',
      project: chart.name,
      address: chart.root,
      reason:
        'the chart changes, and no Application here installs it: what that does depends on values that are elsewhere',
      wayOut: 'Render it with the values of those who install it, and compare both versions.',
      digest: digestOf({
        chart: chart.name,
        files: files.filter((file) => (head.ownerOf(file.path) ?? base.ownerOf(file.path)) === chart),
      }),
    });
  }
  return [...risks.values()];
}

function foreignTools(change: GraphChange): ChangeRisk[] {
  const { files } = change;
  return TOOLS.flatMap(([tool, isIts]) => {
    const its = files.filter(({ path }) => isIts(path, change));
    const changed = its.map(({ path }) => path);
    const [first] = changed;
    if (first === undefined) return [];
    const more = changed.length === 1 ? '' : ` and ${changed.length - 1} more`;
    return [
      {
        level: 'unknown' as const,
        project: first,
        address: first,
        reason: `${first}${more} changed, ${changed.length === 1 ? 'a file' : 'files'} of ${tool}, which nothing here previews: what it would do is not known`,
        wayOut: `Have somebody read what ${tool} itself says of this change.`,
        digest: digestOf({ tool, files: its }),
      },
    ];
  });
}
