import { Lua } from 'wasmoon-lua5.1';

export interface Health {
  readonly status: string;
  readonly message: string;
}

/** What a health script says of an object, in Lua 5.1, which Argo CD's interpreter implements. Absent texts are empty. */
export async function healthOf(script: string, object: object): Promise<Health> {
  const run = `obj = ${luaOf(object)}\nlocal health = (function()\n${script}\nend)()`;
  const ask = `${run}\nreturn (health.status or "") .. "\\n" .. (health.message or "")`;
  const [status = '', ...message] = String((await interpreter).doStringSync(ask)).split('\n');
  return { status, message: message.join('\n') };
}

const interpreter = Lua.create();

/** A value of JSON as a constructor of Lua. A field that is null is absent there. */
function luaOf(value: unknown): string {
  if (Array.isArray(value)) return `{ ${value.map(luaOf).join(', ')} }`;
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value ?? {}).filter(([, item]) => item !== null);
  return `{ ${fields.map(([key, item]) => `[${luaOf(key)}] = ${luaOf(item)}`).join(', ')} }`;
}
