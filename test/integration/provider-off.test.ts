// A provider that is switched off sells nothing new and is still asked about what it sold.

import { expect, it } from 'vitest'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { type KeptWorld, startKeptTill } from '../world/kept-till.ts'
import { quick, startTillWorld } from '../world/till.ts'

const stuck = '99000000066'

/** The shop's providers as a screen hands them back, without their keys; these are off. */
async function providersOf(w: KeptWorld, ...off: readonly string[]) {
  const { document } = await w.must('settings.get', {})
  return document.providers.map(({ credentials: _masked, off: _was, ...rest }) =>
    off.includes(rest.id) ? { ...rest, off: true } : rest,
  )
}

/** A kept till with a second provider, which nobody answers for. */
const startWithRave = () =>
  startKeptTill({
    file: (usual) => ({
      ...usual,
      providers: [
        ...(usual as { providers: object[] }).providers,
        {
          id: 'rave',
          system: 'rave',
          label: 'Rave',
          baseUrl: 'http://127.0.0.1:9',
          credentials: { secretKey: 'of-no-worth' },
        },
      ],
    }),
  })

it('is not offered, keeps what it has under way, and is on again as it was', async () => {
  await using w = await startWithRave()
  await w.signIn('musa')
  const under = await w.sell(stuck)
  await w.until(under, 'unconfirmed')
  const off = await w.change({ providers: await providersOf(w, 'buypower') })
  expect(off).toMatchObject({
    ok: true,
    value: { changes: [{ path: 'providers.buypower.off', from: null, to: 'true' }] },
  })
  const sold = (await w.must('till.describe', {})).products.map(({ id, providers }) => [
    id,
    providers.map((one) => one.id),
  ])
  expect(sold).toEqual([
    ['airtime', ['rave']],
    ['tv', ['rave']],
    ['bulk', ['rave']],
  ])
  const { vend } = await w.must('vend.get', { vendId: under })
  expect(['unconfirmed', 'review']).toContain(vend.state)
  const refused = await w.change({ providers: await providersOf(w, 'buypower', 'rave') })
  expect(refused.ok ? '' : refused.error.message).toContain('at least one that is on')
  expect(await w.change({ providers: await providersOf(w) })).toMatchObject({ ok: true })
  expect((await w.must('till.describe', {})).products[0]).toMatchObject({ id: 'electricity' })
})

it('its standing orders stay in reach: it goes on buying until somebody ends them', async () => {
  await using w = await startWithRave()
  await w.signIn('musa')
  const runs = async () => (await w.must('till.describe', {})).standing
  expect(await runs()).toEqual([{ id: 'rave', label: 'Rave' }])
  await w.change({ providers: await providersOf(w, 'rave') })
  expect(await runs()).toEqual([{ id: 'rave', label: 'Rave' }])
  expect((await w.must('till.describe', {})).products.map(({ id }) => id)).not.toContain('bulk')
})

it('one that is gone from the configuration is not asked, and whoever asks hears that', async () => {
  const providers: Provisioning['providers'] = []
  await using w = await startTillWorld({
    timing: { ...quick, firstRequeryMs: 60_000 },
    shop: (usual) => {
      providers.push(...usual.providers)
      return { ...usual, providers }
    },
  })
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell('04123456781')
  await w.until(vendId, 'unconfirmed')
  await w.restart(() => {
    providers.splice(0, 1, ...providers.map((one) => ({ ...one, id: 'another' })))
  })
  expect(await w.call('vend.requery', { vendId })).toMatchObject({
    error: {
      code: 'not-possible',
      moneyMoved: 'unknown',
      detail: { reason: 'provider-gone' },
    },
  })
  const { events, attempts } = await w.vend(vendId)
  expect(events.map(({ cause }) => cause)).not.toContain('requery-asked')
  expect(attempts).toHaveLength(1)
})
