// Closing the window while customers' money is in the till asks once, in plain words. Nothing is lost by
// closing; somebody should know what is left. A computer that shuts down, and a till that is not open
// yet or does not answer, ask nobody.

import { type BrowserWindow, app, dialog } from 'electron'
import type { Output } from '../../shared/contract/contract.ts'
import { leftOf } from '../../shared/left/left.ts'
import { leftLines, leftWordsFor } from '../../shared/left/words.ts'
import type { SlipLanguage } from '../../shared/receipt/languages.ts'
import type { Log } from '../till/ports.ts'
import type { KeptTill } from '../keeper/options.ts'

/** Of whoever is signed in, as they last said. */
async function languageOf(till: KeptTill): Promise<SlipLanguage> {
  const session = await till.shop.call('session.get', {})
  const about = await till.shop.call('till.describe', {})
  if (!session.ok || !about.ok) return 'en'
  const { cashier } = session.value as Output<'session.get'>
  const { cashiers } = about.value as Output<'till.describe'>
  return cashiers.find(({ id }) => id === cashier?.id)?.language ?? 'en'
}

/** Full screen there is no way out but the one in Settings. */
async function sayNoWayOut(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'TokenTill',
    message: 'A supervisor closes this till.',
    detail: 'Settings, Start and screen, Close the till.',
  })
}

export function askBeforeClosing(
  window: BrowserWindow,
  till: KeptTill,
  log: Log,
  isKiosk: () => boolean,
): void {
  let sure = false
  let asking = false
  app.on('before-quit', () => {
    sure = true
  })
  const ask = async (): Promise<void> => {
    if (isKiosk()) {
      await sayNoWayOut(window)
      return
    }
    const status = await till.shop.call('status.get', {})
    const language = await languageOf(till)
    const lines = status.ok ? leftLines(leftOf(status.value as Output<'status.get'>), language) : []
    if (lines.length > 0) {
      const { ask: message, stay, close } = leftWordsFor(language)
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        title: 'TokenTill',
        message,
        detail: lines.join('\n'),
        buttons: [stay, close],
        defaultId: 0,
        cancelId: 0,
      })
      if (response === 0) return
    }
    sure = true
    window.close()
  }
  window.on('close', (event) => {
    if (sure) return
    event.preventDefault()
    if (asking) return
    asking = true
    ask()
      .catch((error: unknown) => {
        log.error('nobody could be asked before closing', { error })
        if (isKiosk()) return
        sure = true
        window.close()
      })
      .finally(() => {
        asking = false
      })
  })
}
