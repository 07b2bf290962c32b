import { environmentForms, type Finding, type Settings } from '@mainstem/change';
import type { ApplicationSetFacts } from '../facts.ts';
import { distinct, isTold, type RenderedApplication, readable } from './applications.ts';

/** Policies under which the controller of ApplicationSets deletes no Application. */
const KEEPS: ReadonlySet<string | undefined> = new Set(['create-only', 'create-update']);
const FINALIZER = /^resources-finalizer\.argocd\.argoproj\.io/;

/**
 * ApplicationSets that would delete in the last environment without anybody asking for it: an Application that its generators yield no more, or
 * what such an Application delivered. A generator that yields nothing because of a mistake is enough for that (argo-cd#9227, #18780).
 *
 * Three fields keep it: `applicationsSync`, which is about Applications while the set is there; `preserveResourcesOnDeletion`, without which a
 * template gets the resources finalizer; and that the template has none of its own, which the latter does not take away
 * (RenderTemplateParams in applicationset/utils/utils.go). An error where the set reaches the last environment that mainstem.yaml
 * declares; a warning where no environments are declared, or the tree does not tell which one it reaches.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Controlling-Resource-Modification/
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/
 */
export function checkUnattendedDeletion(applications: readonly RenderedApplication[], settings: Settings): Finding[] {
  const last = settings.environments.at(-1)?.name;
  const forms = environmentForms(settings);
  return distinct(
    applications.flatMap(({ application, file, set }): Finding[] => {
      if (set === undefined || last === undefined) return [];
      const wanted = missingIn(set, application.written.finalizers ?? []);
      if (wanted.length === 0) return [];
      const found = environmentsOf(application, forms);
      if (found !== undefined && !found.has(last)) return [];
      const where =
        found === undefined ? `Which environment it reaches is not told, and may be ${last}` : `It reaches ${last}`;
      return [
        {
          severity: found === undefined || !settings.declaresEnvironments ? 'warning' : 'error',
          rule: 'argocd/unattended-deletion',
          file,
          line: set.line,
          path: 'spec.syncPolicy',
          message: `ApplicationSet ${readable(set.name)} deletes by itself what its generators yield no more: ${wanted.map(([why]) => why).join('; ')}. ${where}.`,
          suggestion: `${wanted.map(([, what]) => what).join('; ')}. What goes on purpose a person deletes, once the change is live.`,
        },
      ];
    }),
  );
}

/** What is against it, and what to write instead. */
function missingIn(set: ApplicationSetFacts, finalizers: readonly unknown[]): (readonly [why: string, what: string])[] {
  const own = finalizers.find((name) => typeof name === 'string' && FINALIZER.test(name));
  return [
    ...(KEEPS.has(set.applicationsSync)
      ? []
      : [
          [
            `applicationsSync is ${set.applicationsSync ?? 'not set, so sync'}, which deletes Applications`,
            'Set spec.syncPolicy.applicationsSync to create-update',
          ] as const,
        ]),
    ...(set.preserveResourcesOnDeletion === true
      ? []
      : [
          [
            'without preserveResourcesOnDeletion an Application takes along all that it delivered',
            'Set spec.syncPolicy.preserveResourcesOnDeletion to true',
          ] as const,
        ]),
    ...(own === undefined
      ? []
      : [
          [
            `the finalizer ${own} of its template takes along all that an Application delivered`,
            'Take that finalizer out of spec.template.metadata.finalizers',
          ] as const,
        ]),
  ];
}

/** Environments that an Application names as its destination, revision or path; `undefined` where it names none, or not all is told. */
function environmentsOf(
  { destination, sources }: RenderedApplication['application'],
  forms: ReadonlyMap<string, string>,
): ReadonlySet<string> | undefined {
  const texts = [destination.name, ...sources.flatMap(({ path, targetRevision }) => [path, targetRevision])];
  const found = new Set(
    texts.flatMap((text) => (text ?? '').split('/')).flatMap((segment) => forms.get(segment) ?? []),
  );
  const cluster = destination.name ?? destination.server ?? '';
  return found.size === 0 || !isTold(cluster) ? undefined : found;
}
