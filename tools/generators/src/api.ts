import { InputError } from '@mainstem/change/errors';
import type { Draft } from './draft.ts';
import { environmentsOf } from './environments.ts';
import { type Generator, one } from './generator.ts';
import { checkName } from './names.ts';
import { domainOf, offeredKinds } from './platform.ts';
import { rewire } from './wiring.ts';
import { appendTo, collectionAt, entryText, textsIn, withEntry } from './yaml-text.ts';

const PROVIDERS = 'platform/crossplane/providers/aws.yaml';
const PROJECT = 'platform/argocd/project-apps.yaml';

export const api: Generator = {
  what: 'something that teams can ask for: definition, composition, example, and all that must know of it',
  argument: 'NAME',
  options: {
    kind: { value: 'KIND', what: 'default: the name in capitals' },
    composes: { value: 'API/KIND', what: 'the managed resource; default: sns.aws.m.upbound.io/v1beta1/Topic' },
  },
  run(draft, argument, given) {
    const name = checkName('API', argument, 30);
    const kind = one(given, 'kind') ?? name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    if (!/^[A-Z][A-Za-z0-9]*$/.test(kind))
      throw new InputError(`--kind ${kind}: a kind begins with a capital and holds letters and digits.`);
    if (offeredKinds(draft).has(kind))
      throw new InputError(`The platform offers a ${kind} already: ${offeredKinds(draft).get(kind)?.file}.`);
    const composes = one(given, 'composes') ?? 'sns.aws.m.upbound.io/v1beta1/Topic';
    const [, group, version, managed] = /^([a-z0-9.-]+)\/(v[a-z0-9]+)\/([A-Z]\w*)$/.exec(composes) ?? [];
    if (group === undefined || version === undefined || managed === undefined)
      throw new InputError(
        `--composes ${composes}: expected GROUP/VERSION/KIND, such as sns.aws.m.upbound.io/v1beta1/Topic.`,
      );
    const domain = domainOf(draft);
    const plural = `${kind.toLowerCase()}${/(?:s|x|ch|sh)$/.test(kind) ? 'es' : 's'}`;
    const folder = `platform/crossplane/apis/${name}`;
    const shape = { name, kind, plural, domain, group, version, managed, environments: environmentsOf(draft) };
    draft.create(`${folder}/definition.yaml`, definitionOf(shape));
    draft.create(`${folder}/composition.yaml`, compositionOf(shape));
    draft.create(`${folder}/examples/${name}.yaml`, exampleOf(shape));
    draft.create(`${folder}/README.md`, readmeOf(shape));
    const provider = addProvider(draft, group);
    permit(draft, domain, kind);
    rewire(draft);
    return {
      next: [
        ...(provider === undefined
          ? []
          : [`${PROVIDERS} installs ${provider}: look whether the package has that version.`]),
        `What a team may set goes into ${folder}/definition.yaml, and how it reaches AWS into composition.yaml; ${folder}/README.md is for them.`,
        `See what it makes: mainstem crossplane render ${folder}/examples/${name}.yaml ${folder}/composition.yaml --required-resources platform/crossplane/facts/${shape.environments[0] ?? ''}`,
        'The role of the provider must be allowed to make it in each account.',
      ],
    };
  },
};

interface Shape {
  readonly name: string;
  readonly kind: string;
  readonly plural: string;
  readonly domain: string;
  readonly group: string;
  readonly version: string;
  readonly managed: string;
  readonly environments: readonly string[];
}

function definitionOf({ kind, plural, domain, name, environments }: Shape): string {
  return `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata:
  name: ${plural}.${domain}
  annotations:
    # Deleting the definition deletes every ${kind}.
    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
spec:
  scope: Namespaced
  group: ${domain}
  names:
    kind: ${kind}
    plural: ${plural}
    singular: ${kind.toLowerCase()}
    categories: [platform]
  defaultCompositionRef:
    name: ${name}
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          description: A ${kind}.
          required: [spec]
          properties:
            metadata:
              type: object
              properties:
                name:
                  type: string
                  maxLength: 30
            spec:
              type: object
              required: [environment]
              properties:
                environment:
                  type: string
                  description: Whose account it is in.
                  enum: [${environments.join(', ')}]
                  x-kubernetes-validations:
                    - rule: self == oldSelf
                      message: it cannot move to another environment; create a new one
            status:
              type: object
              properties:
                arn:
                  type: string
                  description: Its ARN in AWS.
`;
}

function compositionOf({ name, kind, domain, group, version, managed, environments }: Shape): string {
  const last = environments.at(-1) ?? '';
  const policies = environments.map(
    (each) =>
      `                      ${each}: ${each === last ? '[Observe, Create, Update, LateInitialize]' : '["*"]'}\n`,
  );
  return `# The name of the resource below is an identity: Crossplane deletes what a renamed one stood for, and makes a new one.
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: ${name}
spec:
  compositeTypeRef:
    apiVersion: ${domain}/v1
    kind: ${kind}
  mode: Pipeline
  pipeline:
    - step: facts
      functionRef:
        name: function-environment-configs
      input:
        apiVersion: environmentconfigs.fn.crossplane.io/v1beta1
        kind: Input
        spec:
          environmentConfigs:
            - type: Selector
              selector:
                mode: Single
                matchLabels:
                  - { key: ${domain}/holds, type: Value, value: facts }
                  - key: ${domain}/environment
                    type: FromCompositeFieldPath
                    valueFromFieldPath: spec.environment

    - step: resources
      functionRef:
        name: function-patch-and-transform
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: ${name}
            base:
              apiVersion: ${group}/${version}
              kind: ${managed}
              spec:
                providerConfigRef: { kind: ClusterProviderConfig, name: default }
            patches:
              - type: FromEnvironmentFieldPath
                fromFieldPath: account.region
                toFieldPath: spec.forProvider.region
                policy: { fromFieldPath: Required }
              # Without Delete, AWS keeps what ${last} made, whatever is deleted in the cluster.
              - type: FromCompositeFieldPath
                fromFieldPath: spec.environment
                toFieldPath: spec.managementPolicies
                transforms:
                  - type: map
                    map:
${policies.join('')}                policy: { fromFieldPath: Required }
              - type: CombineFromComposite
                combine:
                  variables:
                    - fromFieldPath: metadata.namespace
                    - fromFieldPath: metadata.name
                  strategy: string
                  string:
                    fmt: "%s-%s"
                toFieldPath: metadata.annotations[crossplane.io/external-name]
                policy: { fromFieldPath: Required }
              - type: ToCompositeFieldPath
                fromFieldPath: status.atProvider.arn
                toFieldPath: status.arn

    - step: ready
      functionRef:
        name: function-auto-ready
`;
}

function exampleOf({ kind, domain, name, environments }: Shape): string {
  return `apiVersion: ${domain}/v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: shop-${environments[0]}
spec:
  environment: ${environments[0]}
`;
}

function readmeOf(shape: Shape): string {
  return `# ${shape.kind}

\`\`\`yaml
${exampleOf(shape)}\`\`\`

In ${shape.environments.at(-1)}, deleting the object keeps what it stands for in AWS.
`;
}

/** The provider's package, pinned like those of its family. @returns its name, where it was added. */
function addProvider(draft: Draft, group: string): string | undefined {
  const text = draft.read(PROVIDERS);
  const service = group.split('.')[0] ?? '';
  if (text === undefined || text.includes(`name: provider-aws-${service}\n`)) return undefined;
  const { head, documents } = textsIn(text);
  const models = documents.flatMap((one, index) =>
    /^kind: Provider$/m.test(one) && /name: provider-aws-/.test(one) ? [index] : [],
  );
  const last = models.at(-1);
  const model = last === undefined ? undefined : documents[last];
  const name = model === undefined ? undefined : /name: provider-aws-([a-z0-9-]+)$/m.exec(model)?.[1];
  if (last === undefined || model === undefined || name === undefined) return undefined;
  const own = model.replaceAll(`provider-aws-${name}`, `provider-aws-${service}`);
  draft.write(PROVIDERS, head + documents.toSpliced(last + 1, 0, own).join('---\n'));
  return `provider-aws-${service}`;
}

/** Applications may have it. */
function permit(draft: Draft, domain: string, kind: string): void {
  draft.edit(PROJECT, (text) => {
    const list = collectionAt(text, ['spec', 'namespaceResourceWhitelist']);
    const entry = `- { group: ${domain}, kind: ${kind} }`;
    if (list === undefined || list.entries.some((each) => entryText(text, each).trim() === entry)) return text;
    const after = list.entries.findLast((each) => entryText(text, each).trim() < entry);
    return after === undefined
      ? appendTo(text, ['spec', 'namespaceResourceWhitelist'], entry)
      : withEntry(text, list, entry, after);
  });
}
