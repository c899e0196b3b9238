// Where results that providers post come in. Listens on the addresses the shop configured, knows the
// addresses of the batches that may still be told about, and hands everything else back. A port that
// cannot be opened stops nothing: the till asks the provider, and tries the port again.

import { note, noted } from '../../../shared/notes/notes.ts'
import type { Result } from '../../../shared/result.ts'
import type { CallbackFault } from '../batch/callback.ts'
import type { CallbackPort, Clock, Log, PostBox, Posted } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'
import { createAddressBook, type AddressBook } from './address-book.ts'

export type PostRoomOptions = {
  readonly store: Writable
  readonly providers: readonly Provider[]
  readonly port: CallbackPort | undefined
  readonly clock: Clock
  readonly log: Log
  /** Commits what a body says about the batch with that secret. */
  readonly receive: (secret: string, body: Uint8Array) => Result<null, CallbackFault>
  readonly onAlarm: () => void
  /** Waits before a port that could not be opened is tried again; the last one repeats. */
  readonly retryMs?: readonly number[]
}

type Place = { readonly host: string; readonly port: number; readonly labels: readonly string[] }

/** An address may come with the network, minutes after the till: that is no alarm yet. */
const quietFailures = 1

export class PostRoom {
  private readonly o: PostRoomOptions
  private readonly retryMs: readonly number[]
  private readonly book: AddressBook
  private readonly places: readonly Place[]
  private readonly boxes = new Map<Place, PostBox>()
  private readonly opening = new Set<Promise<void>>()
  private readonly stopTimers = new Map<Place, () => void>()
  private stopped = true

  constructor(options: PostRoomOptions) {
    this.o = options
    this.retryMs = options.retryMs ?? [5_000, 30_000]
    this.book = createAddressBook(options.store, options.clock)
    this.places = placesOf(options.providers)
  }

  /** Opens in the background: nothing waits for it. */
  start(): void {
    this.stopped = false
    for (const place of this.places) this.open(place, 0)
  }

  /** A batch moved: a new address may have to be known, before anybody posts to it. */
  changed(): void {
    this.book.forget()
  }

  /** Takes nothing any more; what is being committed is committed when this ends. */
  async stop(): Promise<void> {
    this.stopped = true
    for (const stopTimer of this.stopTimers.values()) stopTimer()
    await Promise.all(this.opening)
    await Promise.all([...this.boxes.values()].map((box) => box.close()))
    this.boxes.clear()
  }

  private open(place: Place, failures: number): void {
    const { port } = this.o
    if (this.stopped || !port) return
    const work = this.listen(port, place, failures)
      .catch((error: unknown) => this.failed(place, String(error), failures))
      .finally(() => this.opening.delete(work))
    this.opening.add(work)
  }

  private async listen(port: CallbackPort, place: Place, failures: number): Promise<void> {
    const opened = await port.listen(place, (secret, body) => this.take(secret, body))
    if (opened.ok) {
      this.boxes.set(place, opened.value)
      const where = { host: place.host, port: opened.value.port }
      this.o.log.info('listens for results of batches', where)
    } else {
      this.failed(place, opened.error, failures)
    }
  }

  private failed(place: Place, words: string, failures: number): void {
    const { clock, log } = this.o
    if (failures <= quietFailures) {
      log.warn('cannot listen for results of batches; their provider is asked instead', { words })
    }
    if (failures === quietFailures) this.alarm(place, words)
    if (this.stopped) return
    const waitMs = this.retryMs[Math.min(failures, this.retryMs.length - 1)] ?? 30_000
    const again = clock.after(waitMs, () => this.open(place, failures + 1))
    this.stopTimers.set(place, again)
  }

  private alarm({ labels }: Place, words: string): void {
    const { store, clock, log, onAlarm } = this.o
    const said = note('cannot-hear', { provider: labels.join(', '), why: words })
    const { notes, detail } = noted(said)
    try {
      transact(store, () => {
        raiseAlarm(store, { at: clock.now(), kind: 'callbacks', vendSeq: null, notes })
      })
      onAlarm()
    } catch (error) {
      log.warn('an alarm could not be saved', { error, message: detail })
    }
  }

  private take(secret: string, body: Uint8Array): Posted {
    if (this.stopped) return 'not-kept'
    try {
      if (!this.book.knows(secret)) return 'nobody'
      const filed = this.o.receive(secret, body)
      if (filed.ok) return 'kept'
      switch (filed.error.kind) {
        case 'no-such-address':
          return 'nobody'
        // It would say the same the next time: it is in the log, and nothing is to be posted again.
        case 'not-understood':
          return 'kept'
        case 'not-saved':
          return 'not-kept'
      }
    } catch (error) {
      this.o.log.error('a posted result could not be filed', { error })
      return 'not-kept'
    }
  }
}

/** Two accounts may share an address: what is posted tells by itself whose it is. */
function placesOf(providers: readonly Provider[]): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { callback, label, adapter } of providers) {
    if (!callback || !adapter.batches?.some(({ can }) => can.callsBack)) continue
    const { host, port } = callback
    const name = `${host} ${port}`
    const labels = [...(places.get(name)?.labels ?? []), label]
    places.set(name, { host, port, labels })
  }
  return [...places.values()]
}
