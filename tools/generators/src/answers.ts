import { InputError } from '@mainstem/change/errors';
import { isMap, parseDocument } from 'yaml';
import * as z from 'zod';

const NAME = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;

const environmentSchema = z.strictObject({
  name: z.string().regex(NAME, 'expected small letters, digits and hyphens'),
  account: z.string().regex(/^\d{12}$/, 'expected an AWS account id of twelve digits, in quotes'),
  region: z.string().regex(REGION, 'expected a region such as eu-central-1').optional(),
});

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d+$/, 'expected a number'));
const team = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'expected the slug of a team, without @ and organisation');

/** What `mainstem init` asks. */
export const answersSchema = z.strictObject({
  organisation: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/, 'expected an owner on GitHub'),
  repository: z.string().regex(/^[A-Za-z0-9._-]+$/, 'expected the name of a repository on GitHub'),
  ids: z
    .strictObject({ owner: id, repository: id })
    .optional()
    .describe('As `gh api repos/OWNER/NAME` has them: owner.id and id.'),
  region: z.string().regex(REGION, 'expected a region such as eu-central-1'),
  environments: z.array(environmentSchema).min(1),
  domain: z
    .string()
    .regex(
      /^(?=.{1,100}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/,
      'expected a domain such as platform.example.com',
    )
    .describe('API group of what the platform offers, and prefix of its labels.'),
  zone: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'expected a DNS zone such as example.com')
    .optional()
    .describe('Each environment has <name>.<zone>. Default: the domain without its first part.'),
  registry: z
    .string()
    .regex(/^[a-z0-9.:-]+(?:\/[a-z0-9._/-]+)?$/, 'expected a host, such as <account>.dkr.ecr.<region>.amazonaws.com'),
  teams: z.strictObject({ platform: team, cloud: team, security: team, applications: team }),
  examples: z.enum(['keep', 'remove']).default('keep'),
});

export type Answers = z.infer<typeof answersSchema>;

/**
 * Reads a file of answers, YAML or JSON.
 *
 * @throws InputError that names the file, the key and what was expected.
 */
export function parseAnswers(text: string, file: string): Answers {
  const document = parseDocument(text, { prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined)
    throw new InputError(`${file}: not valid YAML: ${broken.message}. Mend it, then run the command again.`);
  return checkAnswers(isMap(document.contents) ? document.toJS() : {}, file);
}

/** @throws InputError that names the key and what was expected. @param from where the answers come from, for the message. */
export function checkAnswers(value: unknown, from: string): Answers {
  const result = answersSchema.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`);
    throw new InputError(`${from}: ${issues.join('; ')}. All keys stand in tools/generators/examples/answers.yaml.`);
  }
  const names = result.data.environments.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new InputError(`${from}: environments: ${twice} is there twice. Each has a name of its own.`);
  return result.data;
}

/** What is wrong with one answer; `undefined`: nothing. */
export function checkOne(key: keyof Answers, value: unknown): string | undefined {
  return answersSchema.shape[key]
    .safeParse(value)
    .error?.issues.map(({ message }) => message)
    .join('; ');
}
