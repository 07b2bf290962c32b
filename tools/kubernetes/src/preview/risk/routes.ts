import { at, type Fields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';

/** What no longer answers, or answers from somewhere else: Services, Ingresses, routes of the Gateway API. */
export function routesMoved(before: Manifest, after: Manifest): Concern[] {
  switch (kindKeyOf(after)) {
    case '/Service':
      return servicePorts(before, after);
    case 'networking.k8s.io/Ingress':
      return told(ingressRoutes(before), ingressRoutes(after));
    case 'gateway.networking.k8s.io/HTTPRoute':
    case 'gateway.networking.k8s.io/GRPCRoute':
    case 'gateway.networking.k8s.io/TLSRoute':
    case 'gateway.networking.k8s.io/TCPRoute':
    case 'gateway.networking.k8s.io/UDPRoute':
      return told(gatewayRoutes(before), gatewayRoutes(after));
    case 'gateway.networking.k8s.io/Gateway':
      return told(listeners(before), listeners(after));
    default:
      return [];
  }
}

type Routes = ReadonlyMap<string, string>;

function told(before: Routes, after: Routes): Concern[] {
  const gone = [...before.keys()].filter((route) => !after.has(route));
  const added = [...after.keys()].filter((route) => !before.has(route));
  const moved = [...after].filter(([route, target]) => before.has(route) && before.get(route) !== target);
  return [
    ...(added.length === 0
      ? []
      : [
          { level: 'safe' as const, reason: `${some(added)} ${added.length === 1 ? 'answers' : 'answer'} from now on` },
        ]),
    ...(gone.length === 0
      ? []
      : [{ level: 'disrupt' as const, reason: `${some(gone)} no longer ${gone.length === 1 ? 'answers' : 'answer'}` }]),
    ...(moved.length === 0
      ? []
      : [
          {
            level: 'disrupt' as const,
            reason: `requests for ${some(moved.map(([route]) => route))} go elsewhere: ${moved[0]?.[1]}`,
          },
        ]),
  ];
}

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource */
function ingressRoutes(ingress: Manifest): Routes {
  const routes = new Map<string, string>();
  const fallback = at(ingress, 'spec', 'defaultBackend');
  if (fallback !== undefined) routes.set('everything else', backend(fallback));
  for (const rule of itemsOf(at(ingress, 'spec', 'rules'))) {
    const host = String(rule.host ?? '*');
    const paths = itemsOf(at(rule, 'http', 'paths'));
    if (paths.length === 0) routes.set(host, 'the default backend');
    for (const path of paths)
      routes.set(`${host}${path.path ?? '/'} (${path.pathType ?? 'ImplementationSpecific'})`, backend(path.backend));
  }
  return routes;
}

function backend(value: unknown): string {
  const service = at(value, 'service', 'name');
  if (service === undefined) return JSON.stringify(value ?? null);
  return `${service}:${at(value, 'service', 'port', 'number') ?? at(value, 'service', 'port', 'name') ?? ''}`;
}

/** https://gateway-api.sigs.k8s.io/api-types/httproute/ */
function gatewayRoutes(route: Manifest): Routes {
  const routes = new Map<string, string>();
  const hosts = at(route, 'spec', 'hostnames');
  const parents = itemsOf(at(route, 'spec', 'parentRefs')).map((parent) => String(parent.name));
  for (const host of Array.isArray(hosts) && hosts.length > 0 ? hosts.map(String) : ['*']) {
    for (const rule of itemsOf(at(route, 'spec', 'rules'))) {
      const { matches, name: _, ...does } = rule;
      const all = itemsOf(matches).map((match) => JSON.stringify(match));
      for (const match of all.length === 0 ? ['everything'] : all)
        routes.set(`${host} ${match}`, `${JSON.stringify(does)} by ${parents.join(', ')}`);
    }
  }
  return routes;
}

function listeners(gateway: Manifest): Routes {
  return new Map(
    itemsOf(at(gateway, 'spec', 'listeners')).map((listener: Fields) => {
      const { name, ...does } = listener;
      return [`listener ${name}`, JSON.stringify(does)];
    }),
  );
}

/** A port is its number and protocol; who uses nodes uses the nodePort. https://kubernetes.io/docs/concepts/services-networking/service/ */
function servicePorts(before: Manifest, after: Manifest): Concern[] {
  const ports = (service: Manifest) =>
    new Map(itemsOf(at(service, 'spec', 'ports')).map((port) => [`${port.port}/${port.protocol ?? 'TCP'}`, port]));
  const [old, now] = [ports(before), ports(after)];
  const concerns: Concern[] = [];
  const gone = [...old.keys()].filter((port) => !now.has(port));
  if (gone.length > 0) {
    concerns.push({
      level: 'disrupt',
      reason: `port ${gone.map((port) => port.replace('/TCP', '')).join(', ')} no longer answers`,
      wayOut: 'Serve the old port beside the new one until nobody uses it.',
    });
  }
  for (const [port, current] of now) {
    const previous = old.get(port);
    if (previous === undefined) continue;
    const target = (one: Fields) => String(one.targetPort ?? one.port);
    if (target(previous) !== target(current))
      concerns.push({
        level: 'disrupt',
        reason: `port ${port} goes to port ${target(current)} of the pods, no longer to ${target(previous)}`,
      });
    if (previous.nodePort !== undefined && previous.nodePort !== current.nodePort)
      concerns.push({ level: 'disrupt', reason: `port ${previous.nodePort} of the nodes no longer answers` });
  }
  const spec = (service: Manifest, field: string) => JSON.stringify(at(service, 'spec', field) ?? null);
  for (const field of [
    'externalTrafficPolicy',
    'internalTrafficPolicy',
    'sessionAffinity',
    'sessionAffinityConfig',
    'publishNotReadyAddresses',
    'trafficDistribution',
  ]) {
    if (spec(before, field) !== spec(after, field))
      concerns.push({ level: 'disrupt', reason: `its traffic is distributed otherwise (${field})` });
  }
  return concerns;
}

function some(words: readonly string[]): string {
  return words.slice(0, 3).join(', ') + (words.length > 3 ? ` and ${words.length - 3} more` : '');
}
