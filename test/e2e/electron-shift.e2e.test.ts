// Closing the desktop till's window over money that has no end yet: it asks once, and stays or goes as told.

import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { TillBridge } from '../../shared/contract/bridge.ts'
import { openInElectron } from '../world/electron.ts'

declare const window: { readonly tokenTill: TillBridge }

test('the window asks before it closes over an open shift, and goes when told to', async () => {
  const { app, inMain, page } = await openInElectron()
  await page.getByText('Who is at the till?').waitFor()
  await page.evaluate(async () => {
    await window.tokenTill.call('session.signIn', { cashierId: 'ada', pin: '1234' })
    await window.tokenTill.call('shift.open', { draftId: 'one', float: { total: '5000' } })
  })
  const answerWith = (response: number) =>
    inMain(({ dialog }, wanted) => {
      const asked: string[] = []
      dialog.showMessageBox = ((_: unknown, box: { detail: string }) => {
        asked.push(box.detail)
        return Promise.resolve({ response: wanted, checkboxChecked: false })
      }) as never
      ;(globalThis as { asked?: string[] }).asked = asked
    }, response)
  const closeWindow = () => inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await answerWith(0)
  await closeWindow()
  await expect
    .poll(() => inMain(() => (globalThis as { asked?: string[] }).asked))
    .toEqual(['Shift 1 is still open, with its drawer.'])
  expect(app.windows()).toHaveLength(1)
  const gone = once(app.process(), 'exit')
  await answerWith(1)
  await closeWindow()
  expect((await gone)[0]).toBe(0)
})
