// Ties the till's events to the stores. Called once, before the first paint.

import { assertNever } from '../../shared/result.ts'
import type { TillEvent } from '../../shared/contract/events.ts'
import { transport } from '../client/client.ts'
import type { Link } from '../client/transport.ts'
import { batchChanged } from './batches.ts'
import { searchTold } from './printer-search.ts'
import { reportTold } from './report-progress.ts'
import { refreshTill, setLink, setSession, setStatus } from './till.ts'
import { jobChanged, refreshVends, vendChanged } from './vends.ts'

function onEvent(event: TillEvent): void {
  switch (event.name) {
    case 'status.changed':
      return setStatus(event.body.status)
    case 'vend.changed':
      return vendChanged(event.body.vendId)
    case 'batch.changed':
      return batchChanged()
    case 'print.changed':
      return jobChanged(event.body.job)
    case 'till.changed':
      return onLink('connected')
    case 'printers.search':
      return searchTold(event.body)
    case 'report.progress':
      return reportTold(event.body)
    case 'session.changed':
      return setSession(event.body)
    case 'people.changed':
      return void refreshTill()
    default:
      return assertNever(event)
  }
}

function onLink(link: Link): void {
  setLink(link)
  if (link !== 'connected') return
  // First which till it is: another one knows nothing of the vends of this one, and they are forgotten.
  void refreshTill().then(refreshVends)
}

export const listen = (): (() => void) => transport.subscribe(onEvent, onLink)
