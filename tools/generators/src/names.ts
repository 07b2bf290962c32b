import { InputError } from '@mainstem/change/errors';

/**
 * A name that Kubernetes, AWS and a folder all take: a DNS label.
 *
 * @param most letters, since longer names are made of it (a namespace is `<app>-<environment>`).
 * @throws InputError that says what a name is.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
 */
export function checkName(what: string, name: string | undefined, most = 40): string {
  if (name === undefined || name === '') throw new InputError(`Name the ${what}: small letters, digits and hyphens.`);
  if (!/^[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(name) || name.includes('--'))
    throw new InputError(
      `${JSON.stringify(name)} can be the name of no ${what}: it begins with a small letter and holds small letters, digits and single hyphens.`,
    );
  if (name.length > most)
    throw new InputError(`${JSON.stringify(name)} is too long for a ${what}: ${most} letters at most.`);
  return name;
}

/** @throws InputError unless it is one of those that there are. */
export function checkKnown(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  throw new InputError(
    `There is no ${what} ${JSON.stringify(name)}. ${known.length === 0 ? `This tree has none.` : `There are: ${known.join(', ')}.`}`,
  );
}

/** @throws InputError unless it is an AWS account id. */
export function checkAccount(account: string): string {
  if (!/^\d{12}$/.test(account))
    throw new InputError(`${JSON.stringify(account)} is no AWS account id: twelve digits.`);
  return account;
}
