import type { Application, ApplicationSet } from './application.ts';

/** Every Application and ApplicationSet that was seen, as it is now. */
export class World {
  readonly #objects = new Map<string, Application | ApplicationSet>();
  /** Keys by kind and name, in whatever namespace. */
  readonly #named = new Map<string, Set<string>>();
  readonly #gone = new Set<string>();

  put(object: Application | ApplicationSet): void {
    const key = keyOf(object.kind, object.namespace, object.name);
    this.#objects.set(key, object);
    const named = this.#named.get(`${object.kind} ${object.name}`);
    if (named === undefined) this.#named.set(`${object.kind} ${object.name}`, new Set([key]));
    else named.add(key);
  }

  /** It existed and does not any more. */
  remove({ kind, namespace, name }: Pick<Application | ApplicationSet, 'kind' | 'namespace' | 'name'>): void {
    const key = keyOf(kind, namespace, name);
    if (!this.#objects.delete(key)) return;
    this.#named.get(`${kind} ${name}`)?.delete(key);
    this.#gone.add(key);
  }

  /** Everything of one kind: what was known and is not among it is gone. */
  replace(kind: 'Application' | 'ApplicationSet', objects: readonly (Application | ApplicationSet)[]): void {
    const present = new Set(objects.map((one) => keyOf(one.kind, one.namespace, one.name)));
    for (const [key, object] of this.#objects) if (object.kind === kind && !present.has(key)) this.remove(object);
    for (const object of objects) this.put(object);
  }

  /**
   * @param reference `name` or `namespace/name`.
   * @param near the namespace that is looked in first for a bare name.
   */
  application(reference: string, near?: string): Application | undefined {
    const found = this.#find('Application', reference, near);
    return found?.kind === 'Application' ? found : undefined;
  }

  applicationSet(reference: string, near?: string): ApplicationSet | undefined {
    const found = this.#find('ApplicationSet', reference, near);
    return found?.kind === 'ApplicationSet' ? found : undefined;
  }

  /** It was there, and was deleted. */
  isGone(reference: string): boolean {
    const [name = '', namespace] = reference.split('/').reverse();
    for (const key of this.#gone) {
      if (
        namespace === undefined
          ? key.startsWith('Application ') && key.endsWith(`/${name}`)
          : key === keyOf('Application', namespace, name)
      )
        return true;
    }
    return false;
  }

  /** A bare name that several Applications have, none of them near. */
  isAmbiguous(reference: string, near?: string): boolean {
    if (reference.includes('/') || this.#objects.has(keyOf('Application', near ?? '', reference))) return false;
    return (this.#named.get(`Application ${reference}`)?.size ?? 0) > 1;
  }

  applications(): Application[] {
    return [...this.#objects.values()].filter((one) => one.kind === 'Application');
  }

  #find(
    kind: 'Application' | 'ApplicationSet',
    reference: string,
    near?: string,
  ): Application | ApplicationSet | undefined {
    const [name = '', namespace] = reference.split('/').reverse();
    if (namespace !== undefined) return this.#objects.get(keyOf(kind, namespace, name));
    const close = near === undefined ? undefined : this.#objects.get(keyOf(kind, near, name));
    if (close !== undefined) return close;
    const [first] = this.#named.get(`${kind} ${name}`) ?? [];
    return first === undefined ? undefined : this.#objects.get(first);
  }
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}
