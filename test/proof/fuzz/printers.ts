// What printers and the system's printing say, under fuzz: nothing that comes over a cable or the
// network may throw, hang, or make a verdict out of rubbish.

import fc from 'fast-check'
import { epsonName } from '../../../electron/ports/printers/find/epson.ts'
import { printerOf } from '../../../electron/ports/printers/find/network.ts'
import { ippRequest, readIpp } from '../../../electron/ports/printers/queue/ipp-message.ts'
import { mayPrint } from '../../../electron/ports/printers/status.ts'
import { readStar, starSplitter } from '../../../electron/ports/printers/star-status.ts'
import { bind } from './bind.ts'
import { insist, type Target } from './target.ts'

const starFrame = fc
  .uint8Array({ minLength: 9, maxLength: 9 })
  .map((rest) => Uint8Array.from([0x23, 0x86, ...rest]))

/** Frames whole, cut anywhere, and among rubbish. */
const star: Target = {
  name: 'printer status (Star)',
  share: 3,
  prepare: async () => ({
    property: bind(
      fc.record({
        rubbish: fc.uint8Array({ maxLength: 12 }),
        frame: starFrame,
        cut: fc.nat({ max: 11 }),
      }),
      ({ rubbish, frame, cut }) => {
        for (const answer of starSplitter()(rubbish)) {
          insist(answer.length >= 7 && answer.length <= 17, () => `a frame of ${answer.length}`)
          const { state, fault } = readStar(answer)
          insist((fault === null) === (state === 'ready'), () => 'no fault is named')
        }
        const split = starSplitter()
        const found = [...split(frame.subarray(0, cut)), ...split(frame.subarray(cut))]
        insist(found.length === 1, () => `${found.length} frames of one`)
        const [, , printer = 0, error = 0, receive = 0, paper = 0] = frame
        const isBad =
          (printer & 0x28) !== 0 ||
          (error & 0x6c) !== 0 ||
          (receive & 0x0a) !== 0 ||
          (paper & 0x08) !== 0
        const health = readStar(found[0] ?? frame)
        insist(mayPrint(health) === !isBad, () => `${frame.join()} is ${health.state}`)
      },
    ),
  }),
}

/** Answers that were right once and are not any more, and bytes that never were. */
const ipp: Target = {
  name: 'printer queue (IPP)',
  share: 3,
  prepare: async () => ({
    property: bind(
      fc.record({
        bytes: fc.uint8Array({ maxLength: 60 }),
        at: fc.nat({ max: 200 }),
        to: fc.integer({ min: 0, max: 255 }),
        cut: fc.nat({ max: 200 }),
      }),
      ({ bytes, at, to, cut }) => {
        readIpp(Buffer.from(bytes))
        const whole = ippRequest(0, [
          ['enum', 'printer-state', 3],
          ['keyword', 'printer-state-reasons', ['media-empty', 'cover-open']],
          ['name', 'printer-name', 'till'],
        ])
        const read = readIpp(whole)
        insist(read?.groups[0]?.values.get('printer-name')?.[0] === 'till', () => 'not read back')
        const bent = Buffer.from(whole)
        bent[at % bent.length] = to
        readIpp(bent)
        const short = whole.subarray(0, Math.min(cut, whole.length - 1))
        insist(readIpp(short) === null, () => `${short.length} bytes were read as a whole answer`)
      },
    ),
  }),
}

const strange = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }))

/** Anybody on the network may say that it is a printer: its words are cut to size. */
const found: Target = {
  name: 'printers that announce themselves',
  share: 2,
  prepare: async () => ({
    property: bind(
      fc.record({
        name: strange,
        ty: fc.option(fc.anything(), { nil: undefined }),
        type: fc.constantFrom('pdl-datastream', 'ipp', 'printer'),
        port: fc.integer({ min: 0, max: 65_535 }),
        addresses: fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), strange), { maxLength: 3 }),
        bytes: fc.uint8Array({ maxLength: 80 }),
      }),
      ({ bytes, ty, ...said }) => {
        const printer = printerOf({ ...said, txt: { ty } } as never)
        if (printer) {
          const { connection, name } = printer
          insist(name.length > 0 && name.length <= 80, () => `a name of ${name.length} letters`)
          insist(!/[\p{Cc}\p{Cf}]/u.test(name), () => `control letters in ${JSON.stringify(name)}`)
          insist(connection.transport === 'tcp' && /^[\d.]+$/.test(connection.host), () => 'host')
        }
        const epson = epsonName(Buffer.concat([Buffer.from('EPSONq'), bytes]))
        insist(epson !== null && /^[\x20-\x7e]{2,40}$/.test(epson), () => `${epson}`)
        insist(epsonName(bytes) === null || bytes[0] === 0x45, () => 'no answer of Epson')
      },
    ),
  }),
}

export const printers: readonly Target[] = [star, ipp, found]
