import { isSecretName, isSecretVariable } from '@mainstem/change';
import { type Json, record } from '../json.ts';
import { longestFirst } from './hide.ts';
import { addLeaves } from './secrets.ts';

/**
 * Values of the job's environment that may not be shown: AWS's credentials, variables with a secret's name, and `TF_VAR_*`. Values that
 * GitHub masks in the log are not handed to processes, so only those that are variables too are known here.
 *
 * @param plan the parsed plan, once there is one: a variable that it declares without `sensitive` is no secret. Before, all are.
 */
export function environmentSecrets(environment: NodeJS.ProcessEnv, plan: Json = {}): ReadonlySet<string> {
  const declared = record(record(record(plan.configuration).root_module).variables);
  const known = record(plan.variables);
  const isOpen = (name: string) =>
    name in known && name in declared && record(declared[name]).sensitive !== true && !isSecretName(name);
  const found = new Set<string>();
  for (const [name, value = ''] of Object.entries(environment)) {
    if (
      /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|CONTAINER_AUTHORIZATION_TOKEN))$/.test(name)
    ) {
      addLeaves(value, found);
    } else if (name.startsWith('TF_VAR_')) {
      if (isOpen(name.slice('TF_VAR_'.length))) continue;
      addLeaves(value, found);
      // A list or an object in Terraform's own notation.
      if (/^\s*[[{]/.test(value))
        for (const [, part = ''] of value.matchAll(/"((?:[^"\\]|\\.)*)"/g)) addLeaves(part, found);
    } else if (name.startsWith('TF_TOKEN_') || isSecretVariable(name, value)) addLeaves(value, found);
  }
  return longestFirst(found);
}
