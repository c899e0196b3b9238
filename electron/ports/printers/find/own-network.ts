// The addresses of the shop's own network, as far as this machine stands in it. Private IPv4 alone,
// and of a large network only the 254 around this machine: a till is no scanner.

import { networkInterfaces } from 'node:os'

export type Neighbourhood = {
  /** Everybody in it but this machine. */
  readonly addresses: readonly string[]
  readonly broadcast: string
}

const isPrivate = (address: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)

type Interfaces = ReturnType<typeof networkInterfaces>

export function neighbourhoods(
  interfaces: Interfaces = networkInterfaces(),
): readonly Neighbourhood[] {
  const own = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))
    .map(({ address }) => address)
  const nets = new Map(own.map((address) => [address.replace(/\.\d+$/, ''), address]))
  return [...nets].map(([net]) => ({
    addresses: Array.from({ length: 254 }, (_, index) => `${net}.${index + 1}`).filter(
      (address) => !own.includes(address),
    ),
    broadcast: `${net}.255`,
  }))
}
