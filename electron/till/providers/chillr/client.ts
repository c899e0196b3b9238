// Talks to Chillr's mass collect: makes a batch, asks about one. Each function sends at most once and
// says what came of it. What is documented, what is open and what the till does: docs/providers/chillr.md.

import type { Result } from '../../../../shared/result.ts'
import type { Http } from '../../ports.ts'
import type { Evidence, ProviderAccount } from '../adapter.ts'
import type { CollectBatch } from './batch.ts'
import { type CreateOutcome, readCreate } from './read-create.ts'
import { type BatchStatus, type CheckError, readStatus, wordsOf } from './read-status.ts'
import { collectRequest, statusRequest, withoutKeys } from './requests.ts'

/**
 * Creates the batch. Never call it again for a batch that was sent once: Chillr would ask every customer
 * a second time. Only `not-sent` and `refused` leave it free to go.
 */
export async function createCollect(
  account: ProviderAccount,
  batch: CollectBatch,
  http: Http,
): Promise<{ readonly outcome: CreateOutcome; readonly evidence: Evidence }> {
  const request = collectRequest(account, batch)
  const answer = await http.exchange(request)
  return {
    outcome: readCreate(answer, batch.rows),
    evidence: withoutKeys(account, request, answer),
  }
}

/** Asks how a batch stands. May be asked as often as wanted. */
export async function checkCollect(
  account: ProviderAccount,
  batchId: string,
  http: Http,
): Promise<{ readonly result: Result<BatchStatus, CheckError>; readonly evidence: Evidence }> {
  const request = statusRequest(account, batchId)
  const answer = await http.exchange(request)
  return {
    result: readStatus(answer, batchId, wordsOf(account)),
    evidence: withoutKeys(account, request, answer),
  }
}

export const nobodysBatch = '000000000000000000000000'

/** True when Chillr answered anything at all; asks for a batch that is nobody's. */
export const probe = async (account: ProviderAccount, http: Http): Promise<boolean> =>
  (await http.exchange(statusRequest(account, nobodysBatch))).kind === 'answer'
