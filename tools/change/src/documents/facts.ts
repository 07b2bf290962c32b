import * as z from 'zod';

const text = z.string().min(1);
const arn = (service: string) => z.string().regex(new RegExp(`^arn:aws[a-z-]*:${service}:`), `an ARN of ${service}`);
const idOf = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-[0-9a-f]+$`), `an id that begins with ${prefix}-`);

/** Name and version of the hand-over document. */
export const FACTS = 'mainstem/facts@1';

/**
 * What Terraform hands over to the platform, one document an environment. Sections are written by the stacks that make what they
 * name; the three without which no environment works are required.
 */
export const factsSchema = z.strictObject({
  schema: z.literal(FACTS),
  environment: text.describe('As mainstem.yaml names it.'),
  account: z.strictObject({
    id: z.string().regex(/^\d{12}$/, 'an AWS account id, 12 digits in quotes'),
    region: z.string().regex(/^[a-z]{2,4}(?:-[a-z]+)+-\d$/, 'an AWS region'),
  }),
  network: z.strictObject({
    privateSubnetIds: z.array(idOf('subnet')).min(2).describe('In two zones at the least, which EKS and RDS ask for.'),
  }),
  iam: z
    .strictObject({
      path: z.string().regex(/^\/(?:[\w+=,.@-]+\/)*$/, 'a path such as /mainstem/'),
      permissionsBoundary: arn('iam'),
    })
    .describe('Where Crossplane may create roles, and the boundary that each of them must have.'),
  cluster: z
    .strictObject({
      name: text,
      endpoint: z.string().regex(/^https:\/\/[^\s/]+$/, 'an address such as https://….eks.amazonaws.com'),
      certificateAuthority: z
        .string()
        .regex(/^[A-Za-z0-9+/]+=*$/, 'a certificate in base64')
        .describe('Certificate of the API server, in base64, as EKS gives it.'),
      argocdRoleArn: arn('iam').describe('Role that Argo CD takes to deploy here; an access entry admits it.'),
    })
    .optional()
    .describe('The EKS cluster, with what a cluster Secret of Argo CD holds.'),
  data: z
    .strictObject({
      keyArn: arn('kms').describe('KMS key that encrypts what holds data.'),
      databaseSecurityGroupIds: z.array(idOf('sg')).min(1).describe('They admit the Pods to databases.'),
    })
    .optional(),
  alarms: z
    .strictObject({ topicArn: arn('sns') })
    .optional()
    .describe('SNS topic that alarms go to.'),
});
export type Facts = z.infer<typeof factsSchema>;

/** The JSON Schema of the document, for those who write and read it without this code. */
export function factsJsonSchema(): unknown {
  return { title: FACTS, ...z.toJSONSchema(factsSchema, { io: 'input' }) };
}

/** What is wrong with a value as this document; the path is that of the field, the message a part of a sentence. */
export function factsProblems(
  value: unknown,
): { readonly path: readonly (string | number)[]; readonly message: string }[] {
  return (factsSchema.safeParse(value).error?.issues ?? []).map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys')
      return { path, message: `it has no ${issue.keys.map((key) => [...path, key].join('.')).join(', ')}` };
    const words = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
    return { path, message: path.length === 0 ? words : `${path.join('.')}: ${words}` };
  });
}

/** The keys of the document that hold a value, such as `cluster.name`, by section. */
export const FACTS_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(factsSchema.shape).map(([section, schema]) => {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    return [
      section,
      inner instanceof z.ZodObject ? Object.keys(inner.shape).map((key) => `${section}.${key}`) : [section],
    ];
  }),
);
