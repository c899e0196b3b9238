// In which language a slip comes out of the printer: the shop's, the cashier's, or the one it was
// asked for in, also after a restart and where nothing can be drawn.

import { afterEach, expect, test } from 'vitest'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function shopThat(slipLanguage?: Provisioning['shop']['slipLanguage']): Promise<TillWorld> {
  const world = await startTillWorld({
    shop: (plain) => ({
      ...plain,
      shop: { ...plain.shop, ...(slipLanguage === undefined ? {} : { slipLanguage }) },
    }),
  })
  closing.push(world.stop)
  return world
}

const paper = (world: TillWorld, n: number): Promise<string> =>
  eventually(`paper ${n}`, () => world.printer.jobs()[n - 1]?.text)

test('a shop that says nothing prints English, whatever its cashier reads', async () => {
  const world = await shopThat()
  await world.must('session.language', { language: 'fr' })
  await world.until(await world.sell('12345678910'), 'confirmed')
  expect(await paper(world, 1)).toContain('Amount paid')
})

test('a shop prints in the language it says', async () => {
  const world = await shopThat('pt')
  await world.until(await world.sell('12345678910'), 'confirmed')
  const text = await paper(world, 1)
  expect(text).toContain('Valor pago')
  expect(text).toContain('TRAINING - NOT A TOKEN')
  expect(text).toContain('1000,00 NGN')
})

test('in the language of the cashier who sold it, remembered over a restart', async () => {
  const world = await shopThat('cashier')
  await world.must('session.language', { language: 'fr' })
  await world.restart()
  await world.must('session.signIn', { cashierId: 'ada', pin: '1234' })
  const vendId = await world.sell('12345678910')
  await world.until(vendId, 'confirmed')
  expect(await paper(world, 1)).toContain('Montant payé')
  await world.must('session.signIn', { cashierId: 'musa', pin: '9999' })
  await world.must('session.language', { language: 'sw' })
  await world.must('print.reprint', { vendId })
  expect(await paper(world, 2)).toContain('Montant payé')
})

test('a copy is printed in the language it is asked for in, and shown so before', async () => {
  const world = await shopThat()
  const vendId = await world.sell('12345678910')
  await world.until(vendId, 'confirmed')
  await paper(world, 1)
  const { blocks } = await world.must('print.preview', { vendId, language: 'fr' })
  expect(JSON.stringify(blocks)).toContain('Montant payé')
  await world.must('print.reprint', { vendId, language: 'fr' })
  const copy = await paper(world, 2)
  expect(copy).toContain('DUPLICATA - COPIE 1')
  expect(copy).toContain('Montant payé')
})

test('a till that cannot draw prints an Arabic slip in English, with its token', async () => {
  const world = await shopThat('ar')
  const vendId = await world.sell('12345678910')
  const { tokens } = await world.until(vendId, 'confirmed')
  const text = await paper(world, 1)
  expect(text).toContain('Amount paid')
  expect(text.replaceAll(' ', '')).toContain(tokens[0]?.digits)
})

test('nobody signed in has no language', async () => {
  const world = await shopThat('cashier')
  await world.must('session.signOut', {})
  const said = await world.call('session.language', { language: 'ha' })
  expect(said).toMatchObject({ ok: false, error: { code: 'not-signed-in' } })
})
