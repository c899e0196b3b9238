// Chillr before the suite: it sells nothing and asks many customers to pay. What it takes has a number of
// its own, and a batch whose number was lost cannot be asked about.

import { type ChillrSandbox, startChillrSandbox } from '../../../electron/sandbox/chillr/sandbox.ts'
import { chillr } from '../../../electron/till/providers/chillr/adapter.ts'
import {
  sampleCreated,
  sampleNoMembers,
  sampleNoNumber,
  sampleNotFound,
  sampleStatus,
} from '../../fixtures/chillr-documentation.ts'
import { accountAt, keys } from '../../world/chillr.ts'
import type { Code, Said, Subject, World } from '../subject.ts'

type ChillrWorld = World & { readonly sandbox: ChillrSandbox }

const wrongSecret = 'nobody-knows-this-secret'
const refusals = [50, 51, 52, 53, 54, 55, 56, 57, 58, 60]

const codes: readonly Code[] = [
  ...refusals.map((code): Code => ({ code, means: 'refused' })),
  { code: 59, means: 'unknown' },
  { code: 59, sells: true, means: 'unknown' },
  { code: 61, sells: true, means: 'unknown' },
  { code: 62, sells: true, means: 'unknown' },
  { code: 77, sells: true, means: 'unknown' },
]

const isFine = ({ answer }: Said): boolean => answer.status >= 200 && answer.status < 300
const isSuccess = (said: Said): boolean =>
  isFine(said) && /"success"/.test(said.text) && /status_code"\s*:\s*"?0+\b/.test(said.text)
const isFailure = (said: Said): boolean =>
  said.body !== undefined && said.answer.status < 500 && /"failure"/.test(said.text)

let batches = 0

export const chillrSubject: Subject<ChillrWorld> = {
  name: 'Chillr',
  system: 'chillr',
  start: async () => {
    const sandbox = await startChillrSandbox(keys)
    return {
      adapter: () => chillr,
      account: accountAt(sandbox.url),
      stranger: accountAt(sandbox.url, { ...keys, apiSecretKey: wrongSecret }),
      secrets: [keys.apiKey, keys.apiSecretKey, wrongSecret],
      sandbox,
      taken: () => sandbox.ledger.batches().length,
    }
  },
  batching: {
    kind: 'collect',
    order: () => {
      batches += 1
      const reference = `COLLECT${String(batches).padStart(13, '0')}`
      // Pays at once, pays later, declines, has no account.
      const numbers = ['9447741463', '9447741464', '9447741469', '9633789451']
      return {
        reference,
        name: `Society dues ${batches}`,
        currency: 'INR',
        expiresOn: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
        callbackUrl: null,
        providerBatch: null,
        sentAt: Date.now(),
        rows: numbers.map((account, at) => ({
          n: at + 1,
          reference: `${reference}-${at + 1}`,
          account,
          amountMinor: (at + 1) * 10_000,
          options: {},
          state: 'sending',
        })),
        others: [],
      }
    },
    isSending: ({ url }) => url.endsWith('/collect'),
    path: 'vend',
    asks: ['requery'],
    codes,
    send: {
      documented: [
        { name: 'taken', text: sampleCreated, means: 'accepted' },
        { name: 'a customer without a number', text: sampleNoNumber, means: 'refused' },
        { name: 'nobody is a member', text: sampleNoMembers, means: 'refused' },
      ],
      certain: {
        accepted: (said) =>
          said.body !== undefined && isSuccess(said) && /batch_id/.test(said.text),
        refused: (said) => isFailure(said) && anyCode(said, refusals),
      },
    },
    ask: {
      documented: [
        // About a batch of the document, which is not ours.
        { name: 'a status, no JSON as it stands', text: sampleStatus, means: 'unknown' },
        { name: 'not found', text: sampleNotFound, means: 'not-found' },
      ],
      certain: {
        accepted: isSuccess,
        refused: (said) => isFailure(said) && anyCode(said, refusals),
        'not-found': (said) => isFailure(said) && anyCode(said, [61, 62]),
      },
    },
    isBornOut: ({ text }, state) =>
      state === 'paid' ? /success|paid|completed/i.test(text) : /customer/.test(text),
    takenTimes: ({ sandbox }, { name }) => sandbox.ledger.named(name).length,
    sendings: ({ sandbox }, { name }) =>
      sandbox
        .requests()
        .filter((request) => request.name === 'vend' && request.body.includes(`"${name}"`)).length,
    settled: () => Promise.resolve(),
    isDone: ({ sandbox }, { name, rows }, n) => {
      const { account } = rows.find((row) => row.n === n) ?? {}
      return sandbox.ledger
        .named(name)
        .some(({ customers }) =>
          customers.some(({ msisdn, paidTimes }) => msisdn === account && paidTimes > 0),
        )
    },
    ends: ['paid', 'paid', 'failed', 'not-member'],
  },
}

/** One of these codes stands under its name, which a spoiled answer may have more than once. */
function anyCode(said: Said, wanted: readonly number[]): boolean {
  const found = [...said.text.matchAll(/"status_code"\s*:\s*"?0*(\d{1,4})\b/g)]
  return found.some(([, code]) => wanted.includes(Number(code)))
}
