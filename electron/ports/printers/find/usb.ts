// Printers on a USB cable that Linux gave a device file. The kernel keeps what each says of itself
// beside it. Other systems have no such files: there a USB printer is a queue of the system.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type FoundPrinter, guessProfile, keyOf } from '../../../../shared/printers/found.ts'

export type UsbFolders = { readonly devices: string; readonly about: string }

const linuxUsb: UsbFolders = { devices: '/dev/usb', about: '/sys/class/usbmisc' }

/** "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;" as the IEEE 1284 id says it. */
function field(id: string, ...names: readonly string[]): string {
  for (const part of id.split(';')) {
    const [name = '', ...words] = part.split(':')
    if (names.includes(name.trim().toUpperCase())) return words.join(':').trim()
  }
  return ''
}

function idOf({ about }: UsbFolders, device: string): string {
  try {
    return readFileSync(join(about, device, 'device', 'ieee1284_id'), 'utf8').slice(0, 1_000)
  } catch {
    return ''
  }
}

/** Empty where there is no such folder. */
export function findUsb(folders: UsbFolders = linuxUsb): readonly FoundPrinter[] {
  let devices: readonly string[]
  try {
    devices = readdirSync(folders.devices).filter((name) => /^lp\d+$/.test(name))
  } catch {
    return []
  }
  return devices.map((device) => {
    const id = idOf(folders, device)
    const path = join(folders.devices, device)
    const words = [field(id, 'MFG', 'MANUFACTURER'), field(id, 'MDL', 'MODEL')]
    const name = words.filter((word) => word !== '').join(' ')
    const connection = { transport: 'device', path } as const
    return {
      key: keyOf(connection),
      place: 'usb',
      name: name === '' ? path : name,
      connection,
      profile: guessProfile(name),
    }
  })
}
