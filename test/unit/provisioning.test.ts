// The provisioning file of a shop's till: what it half understands must be said, not guessed.

import { describe, expect, it } from 'vitest'
import { readProvisioning } from '../../shared/config/provisioning.ts'

const file = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    shop: 'Mama Ngozi Stores',
    training: true,
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
    ...more,
  })

describe('a provisioning file', () => {
  it('takes a shop by its name alone', () => {
    const read = readProvisioning(file())
    expect(read.ok && read.value.shop).toMatchObject({
      name: 'Mama Ngozi Stores',
      currency: 'NGN',
      timeZone: 'Africa/Lagos',
    })
  })

  it('with a time zone nobody knows is refused, rather than failing at the first slip', () => {
    const read = readProvisioning(file({ shop: { name: 'x', timeZone: 'Africa/Lgos' } }))
    expect(read).toEqual({
      ok: false,
      error: ['shop.timeZone: must be a time zone such as "Africa/Lagos"'],
    })
  })

  it('with an address that is none is refused in words', () => {
    const provider = {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: 'api.buypower.ng/v2',
      credentials: { apiKey: 'key' },
    }
    expect(readProvisioning(file({ providers: [provider] }))).toEqual({
      ok: false,
      error: ['providers.0.baseUrl: Invalid URL'],
    })
  })

  it('takes the mark of a shop up to the widest paper, and none that is not of its size', () => {
    const bits = (bytes: number) => Buffer.alloc(bytes, 0xaa).toString('base64')
    const withLogo = (logo: object) => readProvisioning(file({ shop: { name: 'x', logo } }))
    expect(withLogo({ widthDots: 576, heightDots: 240, bits: bits(17_280) }).ok).toBe(true)
    expect(withLogo({ widthDots: 576, heightDots: 240, bits: bits(17_279) }).ok).toBe(false)
    expect(withLogo({ widthDots: 584, heightDots: 8, bits: bits(584) }).ok).toBe(false)
    expect(withLogo({ widthDots: 8, heightDots: 241, bits: bits(241) }).ok).toBe(false)
  })

  it('with a limit finer than its currency is refused, rather than selling without the limit', () => {
    const read = readProvisioning(file({ limits: { maxAmount: '5000.555', minAmount: '100.50' } }))
    expect(read).toEqual({
      ok: false,
      error: ['limits.maxAmount: "5000.555" is no amount in NGN'],
    })
  })
})
