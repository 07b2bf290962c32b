import type { Fields } from '../../manifest.ts';
import { blocksOf } from './updates.ts';

/** One peer that may connect over one range of ports. */
export interface Door {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly peer: string;
}

const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0']);
/** Arguments that name peers, of a rule of its own and of a block of a group. */
const PEERS = [
  'cidrIpv4',
  'cidrIpv6',
  'cidrBlocks',
  'ipv6CidrBlocks',
  'prefixListId',
  'prefixListIds',
  'referencedSecurityGroupId',
  'sourceSecurityGroupId',
  'securityGroups',
];

export const DOOR_ARGUMENTS: readonly string[] = [...PEERS, 'self', 'fromPort', 'toPort', 'ipProtocol', 'protocol'];

/**
 * What rules of a security group let through, one peer each.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function doorsOf(rules: unknown): Door[] {
  return blocksOf(rules).flatMap((rule): Door[] => {
    const name = String(rule.ipProtocol ?? rule.protocol ?? '-1').toLowerCase();
    const protocol = name === 'all' ? '-1' : (PROTOCOLS[name] ?? name);
    const ported = protocol === 'tcp' || protocol === 'udp';
    const [from, to] = ported ? [Number(rule.fromPort ?? 0), Number(rule.toPort ?? 65535)] : [0, 65535];
    const peers = [
      ...PEERS.flatMap((argument) => [rule[argument]].flat().filter((one) => one !== undefined && one !== '')),
      ...(rule.self === true ? ['itself'] : []),
    ];
    return peers.map((one) => ({ protocol, from, to, peer: typeof one === 'string' ? one : JSON.stringify(one) }));
  });
}

/** Those of `some` that none of `others` holds. */
export function doorsBeyond(some: readonly Door[], others: readonly Door[]): Door[] {
  return some.filter((one) => !others.some((other) => holds(other, one)));
}

function holds(outer: Door, inner: Door): boolean {
  if (outer.protocol !== '-1' && outer.protocol !== inner.protocol) return false;
  if (outer.protocol !== '-1' && (outer.from > inner.from || outer.to < inner.to)) return false;
  return outer.peer === inner.peer || holdsNetwork(outer.peer, inner.peer);
}

function holdsNetwork(outer: string, inner: string): boolean {
  const [a, b] = [bitsOf(outer), bitsOf(inner)];
  return a !== undefined && b !== undefined && a.size === b.size && b.prefix.startsWith(a.prefix);
}

/** The bits that a network fixes; `undefined` for what is none. */
function bitsOf(network: string): { readonly size: number; readonly prefix: string } | undefined {
  const [address = '', length] = network.split('/');
  if (length === undefined || !/^\d+$/.test(length)) return undefined;
  const bits = address.includes(':') ? bitsOfV6(address) : bitsOfV4(address);
  return bits === undefined ? undefined : { size: bits.length, prefix: bits.slice(0, Number(length)) };
}

function bitsOfV4(address: string): string | undefined {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part < 256))) return undefined;
  return parts.map((part) => part.toString(2).padStart(8, '0')).join('');
}

function bitsOfV6(address: string): string | undefined {
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => text.split(':').filter((one) => one !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after].map((one) =>
    Number.parseInt(one, 16),
  );
  if (all.length !== 8 || all.some((one) => !(one >= 0 && one <= 0xffff))) return undefined;
  return all.map((one) => one.toString(2).padStart(16, '0')).join('');
}

export function isEverywhere(doors: readonly Door[]): boolean {
  return doors.some(({ peer }) => EVERYWHERE.has(peer));
}

/** `tcp 5432 of 10.0.0.0/8`, the first three of them. */
export function doorWords(doors: readonly Door[]): string {
  const words = doors.map(({ protocol, from, to, peer }) => {
    const ports = protocol !== 'tcp' && protocol !== 'udp' ? '' : from === to ? ` ${from}` : ` ${from}-${to}`;
    return `${protocol === '-1' ? 'everything' : `${protocol}${ports}`} of ${peer}`;
  });
  return [...words.slice(0, 3), ...(words.length > 3 ? [`${words.length - 3} more`] : [])].join(', ');
}

/** The doors of a rule that is an object of its own. */
export function ownDoors(given: Fields): Door[] {
  return doorsOf([given]);
}
