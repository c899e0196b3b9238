// The law of paper, watched from outside: bytes leave for what is committed and may be told, once; no
// token is on paper before it is in the journal. The oracle asks this one about the printer.

import type Database from 'better-sqlite3'
import { type JournalVend, jobOf, vendNamed } from './journal.ts'
import type { Truth } from './systems/provider.ts'

export type PaperOracle = {
  readonly bytesLeave: (jobId: number, length: number) => void
  readonly pagePrinted: (jobId: number, digits: string) => void
}

export function createPaperOracle(parts: {
  readonly db: () => Database.Database
  readonly inTransaction: () => boolean
  readonly truthOf: (vend: Pick<JournalVend, 'reference' | 'providerId'>) => Truth
  readonly accuse: (what: string, reference?: string | null) => void
}): PaperOracle {
  const { db, inTransaction, truthOf, accuse } = parts
  const pages = new Map<number, number>()
  return {
    bytesLeave: (jobId, length) => {
      const job = jobOf(db(), jobId)
      if (!job) accuse(`job ${jobId} was printed and is in no journal`)
      else if (job.state !== 'printing')
        accuse(`bytes left while job ${jobId} is ${job.state}`, job.reference)
      else if (job.kind === 'slip' && (job.vendState ?? 'confirmed') !== 'confirmed') {
        accuse('a token slip of a vend that is not confirmed', job.reference)
      } else if (job.kind === 'slip' && (job.sheetState ?? 'settled') !== 'settled') {
        accuse('the slip of a sheet that is not over', job.reference)
      }
      if (inTransaction()) accuse('bytes left inside a transaction', job?.reference ?? null)
      if (length === 0) accuse('an empty slip', job?.reference ?? null)
    },
    pagePrinted: (jobId, digits) => {
      const job = jobOf(db(), jobId)
      const reference = job?.reference ?? null
      pages.set(jobId, (pages.get(jobId) ?? 0) + 1)
      if (pages.get(jobId) === 2) accuse(`job ${jobId} is on paper twice`, reference)
      if (reference === null) return
      const vend = vendNamed(db(), reference)
      if (!vend || vend.state === 'confirmed') return
      const early = truthOf(vend).tokens.filter((token) => digits.includes(token))
      if (early.some((token) => !vend.tokens.includes(token))) {
        accuse('a token is on paper before it is in the journal', reference)
      }
    },
  }
}
