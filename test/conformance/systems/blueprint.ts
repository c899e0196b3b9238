// Blueprint before the suite: a check, and where it gives no token a sign-in, go before each order.

import {
  type BlueprintSandbox,
  startBlueprintSandbox,
} from '../../../electron/sandbox/blueprint/sandbox.ts'
import type { Order } from '../../../electron/till/providers/adapter.ts'
import { createBlueprint } from '../../../electron/till/providers/blueprint/adapter.ts'
import type { OutcomeKind } from '../../../shared/vend/outcome.ts'
import {
  authenticationSample,
  failedSample,
  successSample,
  validationSample,
} from '../../fixtures/blueprint-documentation.ts'
import { accountAt, orderOf, signIn } from '../../world/blueprint.ts'
import type { Certain, Said, Subject, World } from '../subject.ts'

type BlueprintWorld = World & { readonly sandbox: BlueprintSandbox }

const meter = '12345678901'
const wrongPassword = 'nobody-knows-this-one'

const meters: readonly (readonly [string, string, OutcomeKind, OutcomeKind, boolean])[] = [
  ['sells', meter, 'confirmed', 'confirmed', true],
  ['excepts and sold', '24000000077', 'unknown', 'confirmed', true],
  ['excepts and did not', '24000000088', 'unknown', 'unknown', false],
  ['fails validation', '24000000099', 'refused', 'not-found', false],
  ['is no meter', '24000000110', 'refused', 'not-found', false],
  ['cannot be checked', '24000000121', 'not-sent', 'not-found', false],
  ['of anybody else sells', '45012345678', 'confirmed', 'confirmed', true],
]

const isFine = ({ answer }: Said): boolean => answer.status >= 200 && answer.status < 300
const isJson = ({ body }: Said): boolean => body !== undefined
const turnedAway = (said: Said): boolean =>
  isJson(said) &&
  (said.answer.status === 401 || /unauthenticated|authentication failed/i.test(said.text))

const certain: Certain<Order> = {
  confirmed: (said) =>
    isJson(said) &&
    isFine(said) &&
    /"results?":\s*"success"/i.test(said.text) &&
    /_tokens|receiptItems/.test(said.text),
  refused: (said) =>
    isJson(said) && /"failed"/i.test(said.text) && /provide|required|valid/i.test(said.text),
  'not-authorised': turnedAway,
}

export const blueprintSubject: Subject<BlueprintWorld> = {
  name: 'Blueprint',
  system: 'blueprint',
  start: async () => {
    // Without a token from the check, a vend signs in as well: both steps meet their faults.
    const sandbox = await startBlueprintSandbox({ ...signIn, verifyGivesApiToken: false })
    return {
      adapter: createBlueprint,
      account: accountAt(sandbox.url),
      stranger: accountAt(sandbox.url, { ...signIn, password: wrongPassword }),
      secrets: [signIn.email, signIn.password, wrongPassword],
      tokens: ['api-token-number', 'elec-token-number'],
      sandbox,
      taken: () => sandbox.ledger.orders().filter(({ state }) => state === 'sold').length,
    }
  },
  vending: {
    order: () => orderOf(meter),
    isPurchase: ({ url }) => new URL(url).pathname === '/api/buyelectricityprod',
    isQuestion: ({ url }) => new URL(url).pathname.startsWith('/api/transactions'),
    before: ['verify', 'login'],
    asks: ['requery', 'login'],
    cases: meters.map(([what, number, vend, asked, sold]) => ({
      what: `meter ${number} ${what}`,
      order: () => orderOf(number),
      vend,
      asked,
      sold,
    })),
    // It has no codes of its own: every failure is "Generic Exception".
    codes: [
      { code: 500, sells: true, means: 'unknown' },
      { code: 503, means: 'unknown' },
      { code: 409, sells: true, means: 'unknown' },
      { code: 777, sells: true, means: 'unknown' },
    ],
    vend: {
      documented: [
        { name: 'success', text: successSample, means: 'confirmed' },
        { name: 'validation error', text: validationSample, means: 'refused' },
        { name: 'authentication error', text: authenticationSample, means: 'not-authorised' },
        { name: 'transaction failed', text: failedSample, means: 'unknown' },
      ],
      certain,
    },
    requery: {
      documented: [
        { name: 'validation error', text: validationSample, means: 'unknown' },
        { name: 'authentication error', text: authenticationSample, means: 'not-authorised' },
        { name: 'transaction failed', text: failedSample, means: 'unknown' },
      ],
      certain: {
        confirmed: (said) =>
          isJson(said) && said.answer.status < 500 && /receiptItems|_tokens/.test(said.text),
        'not-found': (said) => isJson(said) && /not found/i.test(said.text),
        'not-authorised': turnedAway,
      },
    },
    soldTimes: ({ sandbox }, { reference }) => sandbox.ledger.order(reference)?.soldTimes ?? 0,
    purchases: ({ sandbox }, { reference }) => sandbox.ledger.posts(reference),
    facts: ({ sandbox }, { reference }) => ({
      tokens: [{ kind: 'credit', digits: sandbox.ledger.order(reference)?.token }],
    }),
  },
  questions: [
    {
      name: 'whose meter it is',
      of: 'lookUp',
      paths: ['verify'],
      ask: (_, { adapter, account, http }) => adapter.lookUp(account, orderOf(meter), http),
    },
  ],
}
