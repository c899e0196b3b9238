// What is wrong with a question about bills or with paying one, in words for the counter. None of it
// moved money.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import { assertNever } from '../../../shared/result.ts'
import type { BillError, ClockNews } from '../providers/bill-adapter.ts'

/** `clock`: what is known of the till's clock; a refused signature is told together with it. */
export function billError(label: string, error: BillError, clock: ClockNews | null): TillError {
  switch (error.kind) {
    case 'refused':
      return tillError(
        'provider-refused',
        `${label}: ${sentence(error.message)} Nothing was paid.`,
        {
          reason: 'words-bill',
          code: error.code,
          provider: label,
          words: error.message,
        },
      )
    case 'not-allowed':
      return tillError('not-possible', error.message, {
        reason: 'words',
        provider: label,
        words: error.message,
      })
    case 'unreachable':
      return tillError(
        'provider-unreachable',
        `${label} could not be asked (${error.detail.replace(/[.\s]+$/, '')}). Nothing was paid. Do not take the cash.`,
        { provider: label },
      )
    case 'not-authorised':
      return clock !== null && clock.message !== null
        ? tillError('provider-refused', `${clock.message} Nothing was paid.`, {
            reason: 'clock',
            code: 'clock',
            provider: label,
            clockSkewMs: clock.ms,
          })
        : tillError(
            'provider-refused',
            `${label} does not accept this till's key. Nothing was paid. Ask the shop owner to check the key.`,
            { reason: 'key-bill', code: '401', provider: label, words: error.detail },
          )
    default:
      return assertNever(error)
  }
}

/** Ends like a sentence, whatever the provider wrote. */
const sentence = (text: string): string => (/[.!?؟]\s*$/.test(text) ? text.trim() : `${text}.`)

/** "7 hours": how old something is, roughly. */
export function ageWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  if (minutes < 120) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

export const lookUpAgain = tillError(
  'not-found',
  'These bills were looked up too long ago. Look them up again. Nothing was paid.',
)
export const notOurs = tillError('bad-input', 'Look the bill up again. Nothing was saved.', {
  reason: 'look-again',
  field: 'options',
})
export const tooLate = tillError(
  'bad-input',
  'The bill was looked up too long ago. Look it up again. Nothing was saved.',
  { reason: 'expired' },
)
export const nothingDue = tillError(
  'not-possible',
  'There is nothing to pay on this. Nothing was paid.',
  { reason: 'nothing-due' },
)
export const outOfReach = (label: string): TillError =>
  tillError(
    'provider-unreachable',
    `${label} cannot be reached, and a bill cannot wait. Nothing was paid. Do not take the cash.`,
    { provider: label },
  )

export const inSale = (vendId: string, state: VendState): TillError =>
  tillError(
    'not-possible',
    `This bill is already in sale ${vendId} (${state}). Nothing was saved. Do not take the cash again: look at that sale first.`,
    { reason: 'paid-before', vendId, state },
  )

/** An inquiry says nothing of which bill it is, so a like one waits until the first is known. */
export const maybeInSale = (vendId: string, state: VendState): TillError =>
  tillError(
    'not-possible',
    `A bill of the same amount for this account is in sale ${vendId}, which is not settled yet (${state}): it may be this very bill. Nothing was saved. Do not take the cash again: look at that sale first. A supervisor may know that it is another bill.`,
    { reason: 'paid-before', needs: 'supervisor', vendId, state },
  )
