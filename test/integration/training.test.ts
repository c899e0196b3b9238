// Training as a trainee meets it: the real till on the sandboxes it starts itself, in every country.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assembleTill } from '../../electron/assembly.ts'
import { createLog } from '../../electron/ports/log.ts'
import { findProvisioning } from '../../electron/provisioning-file.ts'
import { practiceAccounts } from '../../electron/training-accounts.ts'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { Result } from '../../shared/result.ts'
import { dayFromNow } from '../world/collect.ts'
import { eventually } from '../world/till.ts'

function temporary(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'training-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

async function train(country: string, dataDir: string) {
  const provisioning = findProvisioning({ country, dataDir })
  if (!provisioning.ok) throw new Error(provisioning.error.join())
  const log = createLog(() => undefined)
  const opened = await assembleTill({
    provisioning: provisioning.value.provisioning,
    dataDir,
    log,
    version: 'test',
  })
  if (!opened.ok) throw new Error(opened.error.message)
  const { till, close } = opened.value
  const must = async <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = (await till.call(name, input)) as Result<Output<N>, TillError>
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
    return answer.value
  }
  await must('session.signIn', { cashierId: 'ada', pin: '1234' })
  let drafts = 0
  return {
    must,
    place: async (sale: Omit<Input<'vend.place'>, 'draftId' | 'tender'>): Promise<string> => {
      drafts += 1
      const tender = { kind: 'cash' as const }
      return (await must('vend.place', { ...sale, draftId: `draft-${drafts}`, tender })).vendId
    },
    until: (vendId: string, state: string) =>
      eventually(`${vendId} to be ${state}`, async () => {
        const { vend } = await must('vend.get', { vendId })
        return vend.state === state ? vend : null
      }),
    [Symbol.asyncDispose]: close,
  }
}

const meterNG = { account: '12345678910', options: { disco: 'ABUJA', vendType: 'PREPAID' } }
const phoneNG = { product: 'airtime', account: '08031234567', amount: '500' } as const

describe('a training till sells what its country sells', () => {
  test.each([
    ['NG', { ...meterNG, product: 'electricity', amount: '2000', providerId: 'buypower' }],
    ['NG', { ...phoneNG, providerId: 'buypower', options: { disco: 'MTN' } }],
    ['NG', { ...phoneNG, providerId: 'rave', options: { country: 'NG' } }],
    [
      'NG',
      {
        product: 'tv',
        account: '8093245829',
        amount: '4400',
        providerId: 'rave',
        options: { country: 'NG', biller: 'DSTV' },
      },
    ],
    ['GH', { ...phoneNG, account: '0241234567', amount: '10', options: { country: 'GH' } }],
    ['us', { ...phoneNG, account: '2121234567', amount: '10', options: { country: 'US' } }],
    ['BW', { product: 'electricity', account: '12345678901', amount: '50', options: {} }],
  ] as const)('%s: %o', async (country, sale) => {
    using folder = temporary()
    await using till = await train(country, folder.path)
    const vend = await till.until(await till.place(sale), 'confirmed')
    expect(vend).toMatchObject({ account: sale.account, training: true })
  })

  test('EG: bills, found and paid', async () => {
    using folder = temporary()
    await using till = await train('EG', folder.path)
    const found = await till.must('bill.inquire', {
      serviceId: 123,
      values: { mobile_number: '01234567890' },
    })
    expect(found.bills).toHaveLength(3)
    const { account, options, total } = await till.must('bill.choose', {
      lookUpId: found.lookUpId ?? '',
      inquiryIds: [found.bills[0]?.inquiryId ?? ''],
    })
    const paid = await till.place({ product: 'bills', account, options, amount: total })
    expect(await till.until(paid, 'confirmed')).toMatchObject({ amount: total, training: true })
  })

  test('IN: customers are asked to pay, and asked about within seconds', async () => {
    using folder = temporary()
    await using till = await train('IN', folder.path)
    const { batchId } = await till.must('batch.place', {
      draftId: 'collect',
      kind: 'collect',
      name: 'Society dues',
      expiresOn: dayFromNow(7),
      rows: practiceAccounts('chillr', 'INR').map(({ account }) => ({ account, amount: '100' })),
      total: '400',
    })
    const batch = await eventually('the batch is out', async () => {
      const seen = (await till.must('batch.get', { batchId })).batch
      return seen.state === 'unconfirmed' && seen.next ? seen : null
    })
    expect((batch.next?.at ?? Infinity) - batch.stateAt).toBeLessThan(15_000)
    expect(batch.byState['not-member']?.count).toBe(1)
  })

  test('NG: a bulk, whose results are posted back to this machine', async () => {
    using folder = temporary()
    await using till = await train('NG', folder.path)
    const { batchId } = await till.must('batch.place', {
      draftId: 'bulk',
      kind: 'bulk',
      name: 'Staff airtime',
      options: { country: 'NG', biller: 'AIRTIME' },
      rows: ['08031234567', '08051234567'].map((account) => ({ account, amount: '500' })),
      tender: { kind: 'cash' },
      total: '1000',
    })
    const batch = await eventually('the batch is settled', async () => {
      const seen = (await till.must('batch.get', { batchId })).batch
      return seen.state === 'settled' ? seen : null
    })
    expect(batch.byState.confirmed).toEqual({ count: 2, amount: '1000.00' })
    expect(batch.callback?.heard).toBe(2)
  })

  test.each(['NG', 'GH', 'US', 'BW', 'EG', 'IN'])(
    'with amounts on its keys that fit %s',
    async (country) => {
      using folder = temporary()
      await using till = await train(country, folder.path)
      const { shop, products } = await till.must('till.describe', {})
      expect(products.length).toBeGreaterThan(0)
      for (const { id, presets } of products) {
        const most = shop.currency === 'NGN' ? 10_000 : 500
        expect(id === 'electricity' || id === 'airtime' ? presets.length : 6).toBe(6)
        expect(presets.every((preset) => BigInt(preset) <= BigInt(most))).toBe(true)
      }
    },
  )

  test('and says where there is nothing to practise', () => {
    expect(findProvisioning({ country: 'KE', dataDir: '/nowhere' })).toEqual({
      ok: false,
      error: [expect.stringContaining('choose NG, GH, US, BW, EG, IN')],
    })
    expect(findProvisioning({ country: 'NG', config: 'x.json', dataDir: '/nowhere' }).ok).toBe(
      false,
    )
  })

  test('in a ledger of its own: another country on the same folder sees none of it', async () => {
    using folder = temporary()
    {
      await using till = await train('NG', folder.path)
      await till.place({ ...meterNG, product: 'electricity', amount: '2000' })
    }
    await using till = await train('BW', folder.path)
    expect((await till.must('vend.list', {})).vends).toEqual([])
  })
})

describe('what a trainee does to the line', () => {
  test('strikes the next sale whichever provider it goes to, and is gone from the others', async () => {
    using folder = temporary()
    await using till = await train('NG', folder.path)
    const set = await till.must('training.set', { fault: 'garbage' })
    expect(set.fault).toBe('garbage')
    const struck = await till.place({
      ...phoneNG,
      providerId: 'rave',
      options: { country: 'NG' },
    })
    await till.until(struck, 'unconfirmed')
    expect((await till.must('training.get', {})).fault).toBe('none')
    const next = await till.place({ ...meterNG, product: 'electricity', amount: '2000' })
    const vend = await till.until(next, 'confirmed')
    expect(vend.attempts).toHaveLength(1)
  })

  test('strikes a sheet like a sale: the answer of a bulk is lost once', async () => {
    using folder = temporary()
    await using till = await train('NG', folder.path)
    await till.must('training.set', { fault: 'drop-after-sale' })
    const { batchId } = await till.must('batch.place', {
      draftId: 'bulk',
      kind: 'bulk',
      name: 'Staff airtime',
      options: { country: 'NG', biller: 'AIRTIME' },
      rows: [{ account: '08031234567', amount: '500' }],
      tender: { kind: 'cash' },
      total: '500',
    })
    await eventually('the fault has struck', async () => {
      const { fault } = await till.must('training.get', {})
      return fault === 'none'
    })
    const { batch } = await till.must('batch.get', { batchId })
    expect(['sending', 'unconfirmed']).toContain(batch.state)
  })

  test('pulls the line of all of them until it is lifted', async () => {
    using folder = temporary()
    await using till = await train('NG', folder.path)
    const states = async (): Promise<readonly string[]> =>
      (await till.must('status.get', {})).providers.map(({ state }) => state)
    await till.must('training.set', { fault: 'line-down' })
    await eventually('all to be down', async () => (await states()).every((one) => one === 'down'))
    await till.must('training.set', { fault: 'none' })
    await eventually('all to be back', async () => (await states()).every((one) => one !== 'down'))
  })

  test('may be changed while another change is still being made, and ends as the last one says', async () => {
    using folder = temporary()
    await using till = await train('NG', folder.path)
    await Promise.all([
      till.must('training.set', { fault: 'line-down' }),
      till.must('training.set', { fault: 'garbage' }),
      till.must('training.set', { fault: 'none' }),
    ])
    expect((await till.must('training.get', {})).fault).toBe('none')
    const sold = await till.place({ ...meterNG, product: 'electricity', amount: '2000' })
    expect((await till.until(sold, 'confirmed')).attempts).toHaveLength(1)
  })

  test('is only offered where it can happen: nobody signs in Botswana', async () => {
    using folder = temporary()
    await using till = await train('BW', folder.path)
    const { faults } = await till.must('training.get', {})
    expect(faults).not.toContain('bad-signature')
    await expect(till.must('training.set', { fault: 'bad-signature' })).rejects.toThrow('fail')
    expect((await till.must('training.get', {})).fault).toBe('none')
  })
})
