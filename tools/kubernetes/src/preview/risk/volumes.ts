import { at, type Fields, isFields, itemsOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';
import { containersOf, podSpecOf } from './pods.ts';

/** Sources whose content is made anew with each pod, or is read from objects that have a change of their own. */
const FLEETING: ReadonlySet<string> = new Set([
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'emptyDir',
  'image',
  'gitRepo',
]);

/**
 * Which data the pods see, and which credentials they hold: https://kubernetes.io/docs/concepts/storage/volumes/,
 * https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export function volumesChanged(before: Manifest, after: Manifest): Concern[] {
  const [old, now] = [podSpecOf(before), podSpecOf(after)];
  if (old === undefined || now === undefined) return [];
  const concerns: Concern[] = [];
  const volumes = new Map(itemsOf(now.volumes).map((volume) => [String(volume.name), volume]));
  const lasting = new Set<string>();
  const seen = mountedIn(old);
  for (const volume of itemsOf(old.volumes)) {
    const name = String(volume.name);
    if (isFleeting(volume)) continue;
    lasting.add(name);
    const current = volumes.get(name);
    if (current === undefined) {
      if (seen.has(name)) concerns.push(otherData(`volume ${name} is taken away`, name));
    } else if (JSON.stringify(current) !== JSON.stringify(volume))
      concerns.push(otherData(`volume ${name} is another one`, name));
  }
  concerns.push(...mounts(old, now, lasting), ...credentials(old, now));
  return concerns;
}

/** Volumes that some container finds somewhere: what is only declared nobody reads or writes. */
function mountedIn(spec: Fields): Set<string> {
  const all = containersOf(spec).flatMap(({ container }) => [
    ...itemsOf(container.volumeMounts),
    ...itemsOf(container.volumeDevices),
  ]);
  return new Set(all.map(({ name }) => String(name)));
}

function isFleeting(volume: Fields): boolean {
  const sources = Object.keys(volume).filter((key) => key !== 'name');
  return sources.every((source) => FLEETING.has(source));
}

function otherData(what: string, name: string): Concern {
  return {
    level: 'unknown',
    reason: `${what}: the pods see other data, and what they wrote stays behind`,
    wayOut: `Keep ${name}, or move its data first.`,
  };
}

function mounts(old: Fields, now: Fields, lasting: ReadonlySet<string>): Concern[] {
  const concerns: Concern[] = [];
  const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
  for (const { name, container } of containersOf(old)) {
    const current = containers.get(name);
    if (current === undefined) continue;
    const places = new Map(itemsOf(current.volumeMounts).map((mount) => [String(mount.mountPath), mount]));
    for (const mount of itemsOf(container.volumeMounts)) {
      if (!lasting.has(String(mount.name))) continue;
      const path = String(mount.mountPath);
      const kept = places.get(path);
      if (kept === undefined || ['name', 'subPath', 'subPathExpr'].some((field) => kept[field] !== mount[field]))
        concerns.push(
          otherData(`container ${name} finds ${mount.name} no longer at ${path}`, `the mount of ${mount.name}`),
        );
      else if (mount.readOnly === true && kept.readOnly !== true)
        concerns.push({
          level: 'security',
          reason: `container ${name} may write to ${path} (readOnly is gone)`,
          wayOut: 'Keep readOnly: true.',
        });
    }
    const devices = (from: Fields) => JSON.stringify(from.volumeDevices ?? []);
    if (devices(container) !== devices(current))
      concerns.push(otherData(`container ${name} has other block devices`, 'volumeDevices'));
  }
  return concerns;
}

/** Tokens and certificates that a projected volume gives, beside what `automountServiceAccountToken` decides. */
function credentials(old: Fields, now: Fields): Concern[] {
  const given = (spec: Fields) =>
    new Set(
      itemsOf(spec.volumes).flatMap((volume) =>
        itemsOf(at(volume, 'projected', 'sources')).flatMap((source) =>
          ['serviceAccountToken', 'podCertificate', 'clusterTrustBundle'].flatMap((kind) => {
            const { path: _, ...what } = isFields(source[kind]) ? (source[kind] as Fields) : {};
            return isFields(source[kind]) ? [`${kind} ${JSON.stringify(what)}`] : [];
          }),
        ),
      ),
    );
  const before = given(old);
  const added = [...given(now)].filter((one) => !before.has(one));
  return added.map((one) => ({
    level: 'security',
    reason: `its pods hold a credential that they did not: ${one}`,
    wayOut: 'Make sure that it is meant.',
  }));
}
