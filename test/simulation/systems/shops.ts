// The shops of the simulation: which providers' systems stand on which counter, in which money.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { Options, ShopKind } from '../weather.ts'
import { createBlueprintProvider } from './blueprint.ts'
import { createBuyPowerSystem } from './buypower.ts'
import { createChillrProvider } from './chillr.ts'
import { createPaymobProvider } from './paymob.ts'
import type { SimulatedProvider, SystemParts } from './provider.ts'
import { createRaveProvider } from './rave.ts'

type Make = (parts: SystemParts) => SimulatedProvider

const kinds = {
  lagos: { currency: 'NGN', timeZone: 'Africa/Lagos', make: [createBuyPowerSystem] },
  abuja: {
    currency: 'NGN',
    timeZone: 'Africa/Lagos',
    make: [createBuyPowerSystem, createRaveProvider],
  },
  gaborone: { currency: 'BWP', timeZone: 'Africa/Gaborone', make: [createBlueprintProvider] },
  cairo: { currency: 'EGP', timeZone: 'Africa/Cairo', make: [createPaymobProvider] },
  mumbai: { currency: 'INR', timeZone: 'Asia/Kolkata', make: [createChillrProvider] },
} as const satisfies Readonly<
  Record<
    ShopKind,
    {
      readonly currency: Provisioning['shop']['currency']
      readonly timeZone: string
      readonly make: readonly Make[]
    }
  >
>

/** 1234, hashed at next to no cost: a seed signs in hundreds of times. */
const adaPinHash =
  'scrypt$16$8$1$BwcHBwcHBwcHBwcHBwcHBw==$G1qbz8UgjkUztOu92hr7dv6BrL33nFjNbOemLVLSvwY='

export const providersOf = (kind: ShopKind, parts: SystemParts): readonly SimulatedProvider[] =>
  kinds[kind].make.map((make) => make({ ...parts, rng: parts.rng.fork(make.name) }))

export function provisioningOf(
  { shop, queuedMaxAgeMs, sheetsWait, shifts }: Options,
  providers: readonly SimulatedProvider[],
): Provisioning {
  const { currency, timeZone } = kinds[shop]
  return {
    shop: { name: 'Mama Ngozi Stores', till: '1', currency, timeZone },
    training: false,
    cashiers: [{ id: 'ada', name: 'Ada', pinHash: adaPinHash, role: 'supervisor' }],
    providers: providers.map(({ config }) => config),
    printers: [{ id: 'counter', transport: 'tcp', host: 'printer.sim', port: 9100, columns: 48 }],
    shifts: shifts === 'required' ? 'required' : 'optional',
    limits: { queuedMaxAgeMs, offlineBulk: sheetsWait, offlineCollect: sheetsWait },
  }
}
