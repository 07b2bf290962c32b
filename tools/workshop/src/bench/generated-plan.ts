import { createHash } from 'node:crypto';

/**
 * Plan JSON of about so many bytes, as `terraform show -json` writes it: resources with nested blocks, JSON in strings, masks and a prior state;
 * a quarter of them changes, in every way. Made up, and the same for the same size.
 */
export function generatePlan(bytes: number): string {
  const changes: unknown[] = [];
  const state: unknown[] = [];
  const configured: unknown[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const values = valuesOf(index, 'a');
    const [actions, before, after] = changeOf(index, values);
    const address = `module.service_${index % 40}.aws_thing.this["${index}"]`;
    const name = { address, mode: 'managed', type: 'aws_thing', name: 'this', index: String(index) };
    const mask = { password: true, tags: {}, block: [{}, {}] };
    const change = {
      actions,
      before,
      after,
      after_unknown: { arn: actions[0] === 'create' },
      before_sensitive: mask,
      after_sensitive: mask,
    };
    changes.push({ ...name, provider_name: 'registry.terraform.io/hashicorp/aws', change });
    state.push({ ...name, schema_version: 1, values, sensitive_values: mask });
    configured.push({
      address: `aws_thing.t${index}`,
      mode: 'managed',
      type: 'aws_thing',
      expressions: { name: { references: ['each.key'] } },
    });
    size += 3 * JSON.stringify(values).length + 700;
  }
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    variables: { token: { value: 'a-sensitive-variable-1' } },
    planned_values: { root_module: {} },
    resource_changes: changes,
    prior_state: { format_version: '1.0', values: { root_module: { resources: state } } },
    configuration: { root_module: { variables: { token: { sensitive: true } }, resources: configured } },
  });
}

function valuesOf(index: number, version: string): Record<string, unknown> {
  const hash = createHash('sha256').update(`${index}`).digest('hex');
  return {
    arn: `arn:aws:thing:eu-central-1:123456789012:thing/${hash.slice(0, 12)}`,
    id: hash.slice(0, 17),
    name: `service-${index}-${version}`,
    description: `The thing number ${index} of the service, which does what things of services do`,
    password: `sensitive-${hash.slice(20, 40)}`,
    enabled: index % 3 === 0,
    size: index,
    subnet_ids: Array.from({ length: 6 }, (_, i) => `subnet-${hash.slice(i, i + 8)}`),
    tags: Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`example.com/tag-${i}`, `value ${i} of ${index % 7}`]),
    ),
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: Array.from({ length: 4 }, (_, i) => ({
        Effect: 'Allow',
        Action: [`thing:Get${i}`, `thing:List${i}`],
        Resource: `arn:aws:thing:::${hash.slice(i, i + 10)}/*`,
      })),
    }),
    block: Array.from({ length: 2 }, (_, i) => ({
      port: 80 + i,
      cidr_blocks: ['10.0.0.0/8', `10.${i}.0.0/16`],
      description: '',
    })),
    timeouts: null,
  };
}

function changeOf(index: number, before: Record<string, unknown>): [string[], unknown, unknown] {
  const after = { ...valuesOf(index, 'b'), tags: { ...(before.tags as object), 'example.com/tag-1': 'other' } };
  switch (index % 16) {
    case 0:
    case 1:
      return [['update'], before, after];
    case 2:
      return [['delete', 'create'], before, after];
    case 3:
      return [['create'], null, after];
    default:
      return [['no-op'], before, before];
  }
}
