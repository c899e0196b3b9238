// The search for printers, over loopback alone: real sockets, real DNS-SD packets, real folders. No
// test looks at the network the machine stands in.

import { createSocket } from 'node:dgram'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bonjour } from 'bonjour-service'
import { afterEach, describe, expect, it } from 'vitest'
import { findEpson } from '../../electron/ports/printers/find/epson.ts'
import { type Places, search } from '../../electron/ports/printers/find/index.ts'
import { findAnnounced } from '../../electron/ports/printers/find/network.ts'
import { neighbourhoods } from '../../electron/ports/printers/find/own-network.ts'
import { findSerial } from '../../electron/ports/printers/find/serial.ts'
import { sweep } from '../../electron/ports/printers/find/sweep.ts'
import { findUsb } from '../../electron/ports/printers/find/usb.ts'
import { machineTime } from '../../electron/ports/printers/time.ts'
import type { FoundPrinter } from '../../shared/printers/found.ts'
import { startTcpPrinter } from '../world/printer.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'find-'))
  closing.push(() => rmSync(path, { recursive: true }))
  return path
}

describe('a printer that announces itself', () => {
  it('is found with its address, its name and what it seems to be', async () => {
    // Loopback carries no multicast in a container: the same packets, each to the other's address.
    const loopback = (bind: string, ip: string) => ({ multicast: false, port: 25_353, bind, ip })
    const shop = new Bonjour(loopback('127.0.0.2', '127.0.0.1') as object)
    closing.push(() => new Promise((resolve) => shop.unpublishAll(() => resolve(shop.destroy()))))
    shop.publish({
      name: 'Counter',
      type: 'pdl-datastream',
      port: 9100,
      txt: { ty: 'EPSON TM-T88IV' },
    })
    const found: FoundPrinter[] = []
    const ours = loopback('127.0.0.1', '127.0.0.2')
    await findAnnounced(machineTime, 1_500, (printer) => found.push(printer), ours)
    expect(found[0]).toMatchObject({
      place: 'network',
      name: 'EPSON TM-T88IV',
      connection: { transport: 'tcp', port: 9100 },
      profile: 'epson-88',
    })
  })
})

describe('Epson’s own question', () => {
  it('finds who answers it in Epson’s words, once, and nobody else', async () => {
    const answers = ['EPSONq\x03\0\0\0\0\0\0\x10TM-m30II\0\0', 'EPSONq\x03\0TM-m30II', 'HELLO']
    const printer = createSocket('udp4')
    printer.on('message', (asked, { port, address }) => {
      expect(asked.toString('latin1').startsWith('EPSONQ')).toBe(true)
      for (const answer of answers) printer.send(Buffer.from(answer, 'latin1'), port, address)
    })
    await new Promise<void>((resolve) => printer.bind(0, '127.0.0.1', resolve))
    closing.push(() => printer.close())
    const found: FoundPrinter[] = []
    const { port } = printer.address() as AddressInfo
    await findEpson(machineTime, 200, ['127.0.0.1'], (one) => found.push(one), port)
    expect(found).toEqual([
      {
        key: 'tcp:127.0.0.1:9100',
        place: 'epson',
        name: 'TM-m30II',
        connection: { transport: 'tcp', host: '127.0.0.1', port: 9100 },
        profile: 'epson-80',
      },
    ])
  })
})

describe('a sweep', () => {
  it('finds who opens the port, sends nothing, and counts every address', async () => {
    const printer = await startTcpPrinter()
    closing.push(printer.stop)
    const addresses = Array.from({ length: 40 }, (_, index) => `127.0.0.${index + 1}`)
    const found: FoundPrinter[] = []
    const told: number[] = []
    const tell = (done: number, of: number) => {
      expect(of).toBe(40)
      told.push(done)
    }
    await sweep(machineTime, addresses, (one) => found.push(one), tell, printer.port)
    expect(found.map(({ name }) => name)).toEqual(['127.0.0.1'])
    expect(told.at(-1)).toBe(40)
    expect(printer.jobs()).toEqual([])
  })

  it('knows the shop’s own network alone, and of a large one its own corner', () => {
    const at = (address: string, internal = false) =>
      ({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const
    const interfaces = {
      lo: [at('127.0.0.1', true)],
      eth0: [at('10.1.2.3'), at('8.8.8.8')],
      wlan0: [at('192.168.1.7')],
    }
    const [large, small] = neighbourhoods(interfaces)
    expect(large?.broadcast).toBe('10.1.2.255')
    expect(large?.addresses).toHaveLength(253)
    expect(small?.addresses).not.toContain('192.168.1.7')
    expect(neighbourhoods(interfaces)).toHaveLength(2)
  })
})

describe('printers on a cable', () => {
  it('are the device files the kernel made, by the names the printers gave', () => {
    const root = folder()
    const folders = { devices: join(root, 'usb'), about: join(root, 'about') }
    mkdirSync(folders.devices)
    for (const name of ['lp0', 'lp1', 'hiddev0']) writeFileSync(join(folders.devices, name), '')
    mkdirSync(join(folders.about, 'lp0', 'device'), { recursive: true })
    writeFileSync(
      join(folders.about, 'lp0', 'device', 'ieee1284_id'),
      'MFG:STAR;CMD:STAR;MDL:TSP654II;CLS:PRINTER;\n',
    )
    expect(findUsb(folders)).toMatchObject([
      { name: 'STAR TSP654II', profile: 'star-80', connection: { path: join(root, 'usb', 'lp0') } },
      { name: join(root, 'usb', 'lp1'), profile: null },
    ])
    expect(findUsb({ devices: join(root, 'none'), about: root })).toEqual([])
  })

  it('are the serial ports something is plugged into, by the names that last', async () => {
    const root = folder()
    for (const name of ['ttyS0', 'ttyUSB0', 'ttyACM1', 'tty1']) writeFileSync(join(root, name), '')
    const names = async () => (await findSerial('linux', root)).map(({ name }) => name)
    expect(await names()).toEqual(['ttyACM1', 'ttyUSB0'])
    mkdirSync(join(root, 'serial', 'by-id'), { recursive: true })
    writeFileSync(join(root, 'serial', 'by-id', 'usb-Prolific_POS58-if00'), '')
    expect(await names()).toEqual(['usb-Prolific_POS58-if00'])
  })
})

describe('a search', () => {
  const printer = (place: FoundPrinter['place'], name: string): FoundPrinter => ({
    key: 'tcp:1',
    place,
    name,
    connection: { transport: 'tcp', host: '1', port: 9100 },
    profile: null,
  })
  const places = (swept: () => void): Places => ({
    system: null,
    usb: async () => {
      throw new Error('no USB here')
    },
    serial: async () => {},
    network: async (found) => found(printer('network', 'A name')),
    epson: async (found) => found(printer('epson', 'Epson')),
    sweep: async (found, progress) => {
      swept()
      found(printer('sweep', '1'))
      progress(1, 1)
    },
  })

  it('shows a printer once with its best name, and says what became of every place', async () => {
    const told: number[] = []
    const result = await search(
      places(() => {}),
      { sweep: true },
      (so) => told.push(so.printers.length),
    )
    expect(result.printers.map(({ name }) => name)).toEqual(['A name'])
    expect(result.places).toEqual([
      { place: 'system', state: 'skipped' },
      { place: 'usb', state: 'failed', problem: 'no USB here' },
      { place: 'serial', state: 'done' },
      { place: 'network', state: 'done' },
      { place: 'epson', state: 'done' },
      { place: 'sweep', state: 'done', done: 1, of: 1 },
    ])
    expect(told.length).toBeGreaterThan(3)
  })

  it('sweeps only when a person asks for it', async () => {
    let swept = 0
    const { places: told } = await search(
      places(() => (swept += 1)),
      { sweep: false },
      () => {},
    )
    expect(swept).toBe(0)
    expect(told.at(-1)).toEqual({ place: 'sweep', state: 'skipped' })
  })
})
