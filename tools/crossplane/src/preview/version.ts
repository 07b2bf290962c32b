import { groupOf } from '@mainstem/kubernetes/yaml';
import { listAt, member, type ObjectValue, textAt } from '../render/go/value.ts';

/**
 * Changes a composite of another served version to the version in which Crossplane sees it, as the API server does without a webhook: by
 * the apiVersion alone. A version that is not served stays as it is; admission refuses it.
 *
 * @returns why what Crossplane sees cannot be known, or nothing
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#overview
 */
export function inReferencedVersion(composite: ObjectValue, definition: ObjectValue): string | undefined {
  const [group = '', version = ''] = textAt(composite, 'apiVersion').split('/');
  const versions = listAt(definition, 'spec', 'versions');
  const named = (name: string) => versions.find((one) => textAt(one, 'name') === name);
  const referenced = versions.find((one) => member(one, 'referenceable') === true);
  const to = textAt(referenced, 'name');
  if (to === '' || to === version || member(named(version), 'served') !== true) return undefined;
  if (groupOf(textAt(composite, 'apiVersion')) !== group) return undefined;
  const strategy = textAt(definition, 'spec', 'conversion', 'strategy');
  if (strategy !== '' && strategy !== 'None')
    return `it is of ${version}, and a webhook in the cluster turns that into ${to}`;
  composite.apiVersion = `${group}/${to}`;
  return undefined;
}
