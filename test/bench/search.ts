// Finding a sale among a million, as somebody types: every beginning of a meter, a phone number, a
// receipt, an amount and a token's end, with and without filters, and pages further back. Times are of
// the store's answer with what a row shows beside it; the floor is ten milliseconds.

import { searchVends, tokenEnds } from '../../electron/till/store/search.ts'
import type { ManySales } from '../world/many-sales.ts'
import { amongManySales, manySales as sales } from './many.ts'
import { nowMs, spreadOf } from './measure.ts'
import { type Row, informs, pair, within } from './table.ts'

const rounds = 40
const limit = 50
const targetMs = 10

type Question = Omit<Parameters<typeof searchVends>[1], 'limit' | 'beforeSeq'>

const prefixes = (text: string): readonly string[] =>
  Array.from(text, (_, at) => text.slice(0, at + 1))

function questionsOf(
  many: ManySales,
  round: number,
): Readonly<Record<string, readonly Question[]>> {
  const n = 1 + ((round * 24_971) % sales)
  const at = many.firstAt + Math.floor(n / many.perDay) * many.dayMs
  const day = { fromAt: at, untilAt: at + many.dayMs - 1 }
  const typed = (text: string, amountMinor: number | null = null): readonly Question[] =>
    prefixes(text).map((part) => ({ states: [], text: part, amountMinor }))
  return {
    'a meter, key by key': typed(many.meterOf(n)),
    'a phone number, key by key': typed(many.phoneOf(n)),
    'a receipt, key by key': typed(String(n)),
    'the end of a token': typed(many.tokenOf(n).slice(-6)),
    'an amount everybody pays': [{ states: [], text: '2000', amountMinor: 200_000 }],
    'an amount few pay': [{ states: [], text: '1234.56', amountMinor: 123_456 + (n % 9) * 100 }],
    'nothing that is there': [
      { states: [], text: '99999999999' },
      { states: [], text: 'zzzz' },
    ],
    'a day': [{ states: [], text: '', day }],
    'a day and a meter': typed(many.meterOf(n)).map((one) => ({ ...one, day })),
    'a state': [
      { states: ['refused'], text: '' },
      { states: ['confirmed'], text: '' },
      { states: ['queued', 'unconfirmed', 'review'], text: '' },
    ],
    'a state and a meter': typed(many.meterOf(n)).map((one) => ({ ...one, states: ['expired'] })),
  }
}

export const measureSearch = (): Promise<readonly Row[]> => amongManySales(searchIn)

async function searchIn(many: ManySales): Promise<readonly Row[]> {
  const times = new Map<string, number[]>()
  const all: number[] = []
  const ask = (what: string, question: Question, beforeSeq: number | null): number | null => {
    const startedAt = nowMs()
    const found = searchVends(many.store, { ...question, limit, beforeSeq })
    tokenEnds(
      many.store,
      found.vends.map(({ seq }) => seq),
    )
    const tookMs = nowMs() - startedAt
    times.set(what, [...(times.get(what) ?? []), tookMs])
    all.push(tookMs)
    return found.next
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, questions] of Object.entries(questionsOf(many, round))) {
      for (const question of questions) {
        const next = ask(what, question, null)
        if (next !== null) ask('the page after', question, next)
      }
    }
  }
  const rowOf = (what: string, values: readonly number[]) => ({
    ...informs,
    what,
    till: pair(spreadOf(values)),
    floor: `${values.length} asked`,
  })
  return [
    ...[...times].map(([what, values]) => rowOf(`find ${what}`, values)),
    {
      ...rowOf('find, all of these (p50 / p99)', all),
      keep: 'find',
      ...within(spreadOf(all).p99, targetMs, 'ms'),
    },
  ]
}
