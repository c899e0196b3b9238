// The door between the page and the till. A call is taken only from the main frame of our own
// window, showing our own page; its input is checked by the till itself. Calls that come before the
// till is open wait for it.

import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron'
import { tillError } from '../../shared/contract/errors.ts'
import { err } from '../../shared/result.ts'
import type { Log } from '../till/ports.ts'
import type { KeptTill } from '../keeper/options.ts'
import { type CallAnswer, callChannel, eventChannel } from './channels.ts'
import { pageOrigin } from './protocol.ts'

/** The page of our window, or null while there is none. */
export type PageOf = () => WebContents | null

function isOurPage(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  const { sender, senderFrame } = event
  return (
    page !== null &&
    sender === page &&
    // Null once the frame has gone elsewhere.
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === pageOrigin
  )
}

/** Answers calls from now on; they wait until `opened` has the till. */
export function answerCalls(page: PageOf, opened: Promise<KeptTill>, log: Log): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<CallAnswer> => {
    if (!isOurPage(event, page())) {
      log.warn('a call from a foreign frame was refused', { url: event.senderFrame?.url })
      return err(tillError('not-allowed', 'Only the till’s own screen may use the till.'))
    }
    if (typeof name !== 'string') {
      return err(tillError('bad-input', 'A call needs the name of a command.'))
    }
    return (await opened).call(name, input)
  })
}

/** Passes what the till says on to the page. */
export function forwardEvents(page: PageOf, till: KeptTill): void {
  till.subscribe((event) => {
    const target = page()
    if (target && !target.isDestroyed() && !target.isCrashed()) {
      target.send(eventChannel, event)
    }
  })
}
