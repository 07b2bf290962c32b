import { type Json, list, record, text } from './plan-json.ts';

/** What a configuration runs on the machine that plans or applies, beside the providers' own work. */
export interface Programs {
  /** Kinds of provisioners by the address of their resource, without instance keys. */
  readonly provisioners: ReadonlyMap<string, readonly string[]>;
  /** Addresses of data sources that run a program or ask a server at every plan. */
  readonly atPlan: readonly string[];
}

const REACHES_OUT = new Set(['external', 'http']);

/** Reads the configuration part of a plan. Only kinds and addresses leave; what is run may hold a secret. */
export function programsOf(document: Json): Programs {
  const provisioners = new Map<string, string[]>();
  const atPlan: string[] = [];
  const visit = (module: Json, path: string): void => {
    for (const value of list(module.resources)) {
      const resource = record(value);
      const address = `${path}${text(resource.address) ?? ''}`;
      if (resource.mode === 'data' && REACHES_OUT.has(text(resource.type) ?? '')) atPlan.push(address);
      const kinds = [...new Set(list(resource.provisioners).map((one) => text(record(one).type) ?? 'unknown'))];
      if (kinds.length > 0) provisioners.set(address, kinds);
    }
    for (const [name, call] of Object.entries(record(module.module_calls)))
      visit(record(record(call).module), `${path}module.${name}.`);
  };
  visit(record(record(document.configuration).root_module), '');
  return { provisioners, atPlan: atPlan.sort() };
}

/** The address without instance keys: as the configuration names it. */
export function configured(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
