// The printer of a new till, made of what a search found or of an address that was typed. Pure.

import type { PrinterSearch } from '../../shared/contract/printer.ts'
import type { PrinterConfigInput } from '../../shared/config/printers.ts'
import type { ProfileId } from '../../shared/printers/profiles.ts'

export type Found = PrinterSearch['printers'][number]

const id = 'counter'
/** Nearly every printer understands it; the test slip tells. */
const usual: ProfileId = 'generic-80'
const slipPort = 9100

export const printerOf = ({ connection, profile }: Found): PrinterConfigInput => ({
  id,
  ...connection,
  profile: profile ?? usual,
})

/** "192.168.1.50" or "192.168.1.50:9101". Null: no address. */
export function printerAt(typed: string, profile: ProfileId = usual): PrinterConfigInput | null {
  const [, host, port] = /^([\p{L}\d][\p{L}\d.-]*)(?::(\d{1,5}))?$/u.exec(typed.trim()) ?? []
  const number = port === undefined ? slipPort : Number(port)
  if (host === undefined || number < 1 || number > 65_535) return null
  return { id, transport: 'tcp', host, port: number, profile }
}

/** Pages of A4, on the system's printer where one is named, else as files alone. */
export const pagesOn = (queue: string | null): PrinterConfigInput => ({
  id,
  transport: 'pdf',
  ...(queue === null ? {} : { queue }),
})

export const withProfile = (config: PrinterConfigInput, profile: ProfileId): PrinterConfigInput => {
  const { columns: _were, ...rest } = config
  return { ...rest, profile } as PrinterConfigInput
}

/** Where it hangs, in signs a person finds on the printer or in the system. */
export function placeOf(config: PrinterConfigInput): string {
  switch (config.transport) {
    case 'tcp':
      return `${config.host}:${config.port}`
    case 'device':
    case 'serial':
      return config.path
    case 'queue':
      return config.queue
    case 'pdf':
      return config.queue ?? 'PDF'
    case 'virtual':
      return 'virtual'
  }
}

export const samePlace = (one: PrinterConfigInput | null, other: PrinterConfigInput): boolean =>
  one !== null && one.transport === other.transport && placeOf(one) === placeOf(other)
