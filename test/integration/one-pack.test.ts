// What was said in an exchange that delivered something is packed with what was delivered, and reads as if
// it stood with its attempt; every other exchange keeps its own.

import { describe, expect, it } from 'vitest'
import { attemptsOf } from '../../electron/till/store/attempts.ts'
import { deliveryOf } from '../../electron/till/store/deliveries.ts'
import { vendByReference } from '../../electron/till/store/vends.ts'
import { openDatabase } from '../../electron/till/store/database.ts'
import { quick, startTillWorld, type TillWorld } from '../world/till.ts'

function read(dataDir: string, vendId: string) {
  const opened = openDatabase(dataDir)
  if (!opened.ok) throw new Error(opened.error.message)
  const store = opened.value
  try {
    const seq = vendByReference(store, vendId)?.seq ?? 0
    return {
      attempts: attemptsOf(store, seq),
      delivery: deliveryOf(store, seq)?.delivery ?? null,
      own: store.db.prepare('SELECT evidence FROM attempts ORDER BY seq').pluck().all(),
    }
  } finally {
    store.db.close()
  }
}

/** What lies on the disk of a sale, read while its till is closed. */
async function kept(w: TillWorld, vendId: string): Promise<ReturnType<typeof read>> {
  let found: ReturnType<typeof read> | null = null
  await w.restart(() => {
    found = read(w.dataDir, vendId)
  })
  if (found === null) throw new Error('the till was not off')
  return found
}

describe('what a provider said', () => {
  it('is shown with the attempt, and kept once, with what it delivered', async () => {
    await using w = await startTillWorld()
    const vendId = await w.sell('04123456781')
    const { tokens } = await w.until(vendId, 'confirmed')
    const { attempts, delivery, own } = await kept(w, vendId)
    const digits = tokens[0]?.digits ?? ''
    expect(digits).toMatch(/^\d{20}$/)
    expect(attempts).toHaveLength(1)
    expect(attempts[0]?.request).toMatch(/^POST \/v2\/vend\?strict=0\n\{"orderId":/)
    expect(attempts[0]?.request).toContain(vendId)
    expect(attempts[0]?.answer?.replaceAll('-', '')).toContain(digits)
    expect(attempts[0]).toMatchObject({ outcome: 'confirmed', httpStatus: 200 })
    expect(delivery?.tokens.map((one) => one.digits)).toEqual([digits])
    expect(delivery?.units).toBeTruthy()
    expect(own).toEqual([null])
  })

  it('is the attempt’s own where it delivered nothing, beside one that did', async () => {
    await using w = await startTillWorld({ timing: quick })
    w.provider.faults.next('drop-after-sale')
    const vendId = await w.sell('04123456781')
    await w.until(vendId, 'confirmed')
    const { attempts, own } = await kept(w, vendId)
    const [lost, asked] = attempts
    expect(lost?.request).toMatch(/^POST /)
    expect(lost?.answer).toBeNull()
    expect(asked?.request).toMatch(/^GET .*\/transaction\//)
    expect(asked?.answer).toContain('"token"')
    expect(own[0]).toBeInstanceOf(Buffer)
    expect(own[1]).toBeNull()
  })
})
