// Printers that announce themselves on the network (DNS-SD): raw printing on port 9100 first, which
// is how a till speaks to them. What is announced is a stranger's word: it is cut to size and shown.

import { type Service, Bonjour } from 'bonjour-service'
import { type FoundPrinter, guessProfile, keyOf } from '../../../../shared/printers/found.ts'
import type { Time } from '../time.ts'
import { pause } from '../time.ts'

/** An office printer announces itself the same way; a person picks. */
const kinds = ['pdl-datastream', 'printer', 'ipp'] as const

const rawPort = 9100

const clean = (text: unknown): string =>
  typeof text === 'string'
    ? text
        .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
        .trim()
        .slice(0, 80)
    : ''

/** Null for what cannot be reached by IPv4. */
export function printerOf(service: Service): FoundPrinter | null {
  const host = service.addresses?.find((address) => /^\d{1,3}(\.\d{1,3}){3}$/.test(address))
  if (host === undefined) return null
  const txt = (service.txt ?? {}) as Readonly<Record<string, unknown>>
  const model = clean(txt['ty']) || clean(txt['usb_MDL'])
  const name = model === '' ? clean(service.name) : model
  const isRaw = service.type === 'pdl-datastream'
  const connection = { transport: 'tcp', host, port: isRaw ? service.port : rawPort } as const
  return {
    key: keyOf(connection),
    place: 'network',
    name: name === '' ? host : name,
    connection,
    profile: guessProfile(`${name} ${clean(service.name)}`),
  }
}

export async function findAnnounced(
  time: Time,
  waitMs: number,
  found: (printer: FoundPrinter) => void,
  /** Of multicast-dns: for a test that must stay on loopback. */
  options: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const failures: unknown[] = []
  const bonjour = new Bonjour(
    options as ConstructorParameters<typeof Bonjour>[0],
    (error: unknown) => {
      failures.push(error)
    },
  )
  try {
    for (const type of kinds) {
      bonjour.find({ type }, (service) => {
        const printer = printerOf(service)
        if (printer) found(printer)
      })
    }
    await pause(time, waitMs)
    if (failures.length > 0) throw failures[0]
  } finally {
    bonjour.destroy()
  }
}
