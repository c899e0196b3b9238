// The code a slip carries is read back by a library that knows nothing of how it was made: also where
// the digits are such that a drawing of them would be all of one kind.

import { describe, expect, it } from 'vitest'
import { withCodesShown } from '../../electron/till/print/codes.ts'
import { pictureOf } from '../world/paper-image.ts'
import { codesOn } from '../world/read-codes.ts'

const columns = 48
const plain = { align: 'center', width: 1, height: 1, bold: false, invert: false } as const

async function read(text: string): Promise<readonly string[]> {
  const [block] = withCodesShown([{ kind: 'code', symbology: 'qr', text }], columns)
  if (block?.kind !== 'code' || !block.image) throw new Error('no code was drawn')
  const found = await codesOn(pictureOf([{ ...plain, text: '', image: block.image }], columns))
  return found.map((one) => one.text)
}

/** Digits as a token may have them, the same in every run. */
const token = (n: number): string =>
  (BigInt(n + 1) * 6_364_136_223_846_793_005n).toString().padStart(20, '7').slice(-20)

describe('the code of a token', () => {
  it.each(Array.from({ length: 10 }, (_, digit) => String(digit).repeat(20)))(
    'is read back: %s',
    async (text) => {
      expect(await read(text)).toEqual([text])
    },
  )

  it('is read back whatever its digits are, of one token and of four', async () => {
    for (let n = 0; n < 40; n += 1) {
      const text = Array.from({ length: (n % 4) + 1 }, (_, i) => token(n * 4 + i)).join(' ')
      expect(await read(text)).toEqual([text])
    }
  })

  it('is read back where it says that it is for training', async () => {
    const text = `TRAINING ${token(1)}`
    expect(await read(text)).toEqual([text])
  })
})
