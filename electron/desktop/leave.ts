// Closing the window while customers' money is in the till asks once, in plain words. Nothing is lost by
// closing; somebody should know what is left. A computer that shuts down, and a till that is not open
// yet or does not answer, ask nobody.

import { type BrowserWindow, app, dialog } from 'electron'
import type { Output } from '../../shared/contract/contract.ts'
import { formatMoney, parseAmount } from '../../shared/money/money.ts'
import type { Log } from '../till/ports.ts'
import type { KeptTill } from '../keeper/keeper.ts'

type Status = Output<'status.get'>

/** What is left behind, a line each; none when there is nothing to say. */
export function leftWords({ queue, cash, shift }: Status): readonly string[] {
  const minor = (text: string): number => {
    const read = parseAmount(text, cash.currency)
    return read.ok ? read.value : 0
  }
  const heaps = [queue.queued, queue.sending, queue.unconfirmed, queue.review]
  const count = heaps.reduce((sum, heap) => sum + heap.count + heap.rows, 0)
  const open = formatMoney(minor(cash.open), cash.currency)
  const due = minor(cash.refundsDue)
  return [
    ...(count > 0
      ? [`Sales without an end yet: ${count} (${open}). The till asks on when it is opened again.`]
      : []),
    ...(due > 0 ? [`Owed back to customers: ${formatMoney(due, cash.currency)}.`] : []),
    ...(shift?.open ? [`Shift ${shift.open.number} is still open, with its drawer.`] : []),
  ]
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
    const lines = status.ok ? leftWords(status.value as Status) : []
    if (lines.length > 0) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        title: 'TokenTill',
        message: 'Close the till?',
        detail: lines.join('\n'),
        buttons: ['Stay', 'Close the till'],
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
