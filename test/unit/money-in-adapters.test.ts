// Money on its way out: each adapter's request carries the amount's own digits, and nowhere in the till
// does an amount pass through a binary floating-point number.

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { purchaseRequest, verifyRequest } from '../../electron/till/providers/blueprint/requests.ts'
import { vendRequest } from '../../electron/till/providers/buypower/requests.ts'
import { collectRequest } from '../../electron/till/providers/chillr/requests.ts'
import { buypower } from '../../electron/till/providers/buypower/adapter.ts'
import { blueprint } from '../../electron/till/providers/blueprint/adapter.ts'
import { rave } from '../../electron/till/providers/rave/adapter.ts'
import { countries, type Country } from '../../electron/till/providers/rave/catalog.ts'
import { buyRequest } from '../../electron/till/providers/rave/requests.ts'
import { type Currency, parseAmount } from '../../shared/money/money.ts'
import * as blueprintWorld from '../world/blueprint.ts'
import * as buypowerWorld from '../world/buypower.ts'
import * as raveWorld from '../world/rave.ts'

const root = join(import.meta.dirname, '..', '..')
const minor = fc.integer({ min: 1, max: 1_000_000_000 })

/** The digits of the field as they stand in the body, quoted or not, and what they are worth. */
function amountIn(body: string | undefined, name: string, currency: Currency): number {
  const text = new RegExp(`"${name}":\\s*"?([^",}\\s]+)"?[,}\\s]`).exec(body ?? '')?.[1] ?? ''
  expect(text).toMatch(/^\d+(\.\d\d)?$/)
  const read = parseAmount(text, currency)
  return read.ok ? read.value : -1
}

describe('the amount leaves as its own digits', () => {
  test('to BuyPower, in naira', () => {
    expect(buypower.currencies).toEqual(['NGN'])
    fc.assert(
      fc.property(minor, (amountMinor) => {
        const order = buypowerWorld.orderOf('12345678910', { amountMinor })
        const { body } = vendRequest(buypowerWorld.accountAt('http://127.0.0.1'), order)
        expect(amountIn(body, 'amount', 'NGN')).toBe(amountMinor)
      }),
    )
  })

  test('to Blueprint, in pula, in the check and in the purchase', () => {
    expect(blueprint.currencies).toEqual(['BWP'])
    const account = blueprintWorld.accountAt('http://127.0.0.1')
    fc.assert(
      fc.property(minor, (amountMinor) => {
        const order = blueprintWorld.orderOf('12345678901', { amountMinor })
        const tokens = { apiToken: 'a', elecToken: 'e' }
        for (const { body } of [
          verifyRequest(account, order),
          purchaseRequest(account, order, tokens),
        ]) {
          expect(amountIn(body, 'amount', 'BWP')).toBe(amountMinor)
        }
      }),
    )
  })

  test('to Rave, in naira, cedis and dollars', () => {
    const places = Object.keys(countries) as Country[]
    const sold = places.map((country) => countries[country].currency)
    expect(new Set(sold)).toEqual(new Set(rave.currencies))
    fc.assert(
      fc.property(minor, fc.constantFrom(...places), (amountMinor, country) => {
        const bill = raveWorld.billWith({ country, amountMinor })
        const { body } = buyRequest(raveWorld.accountAt('http://127.0.0.1'), bill)
        expect(amountIn(body, 'Amount', countries[country].currency)).toBe(amountMinor)
      }),
    )
  })

  test('to Chillr, in rupees', () => {
    const account = { ...raveWorld.accountAt('http://127.0.0.1', {}), system: 'chillr' }
    fc.assert(
      fc.property(minor, (amountMinor) => {
        const rows = [{ msisdn: '9876543210', amountMinor }]
        const { body } = collectRequest(account, { name: 'x', expiryDate: '01-01-2030', rows })
        expect(amountIn(body, 'amount', 'INR')).toBe(amountMinor)
      }),
    )
  })
})

/** Sources under a folder, by their path from the root. */
const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)

const linesOf = (path: string): readonly string[] =>
  readFileSync(join(root, path), 'utf8').split('\n')

test('nothing in the till or on the screen reads or writes a decimal through floating point', () => {
  const floats = /\b(parseFloat|toFixed|toPrecision|valueAsNumber)\b/
  const found = ['electron', 'shared', 'renderer']
    .flatMap(sourcesOf)
    .flatMap((path) => linesOf(path).map((line) => `${path}: ${line.trim()}`))
    .filter((line) => floats.test(line))
  expect(found).toEqual([])
})

/** What `Number(…)` is given where providers and money are read. None of it is an amount. */
const notMoney: readonly RegExp[] = [
  /delay|seconds|minutes|Number\(total\)|Number\(limit\)|padEnd\(6/,
  /inquiryId|order\.id\b/,
  // Ids, counts, ordinals and codes behind a test that lets digits alone through.
  /\/\^\\d\{1,\d\}\$\/\.test\(text\) \? Number\(text\) : (Infinity|-1)/,
  /\/\^\[1-9\]\\d\{0,\d+\}\$\/\.test\(text\) \? Number\(text\) : null/,
  /\{1,5\}\(\\\.\\d\{1,3\}\)\?\$\/\.test\(text\) \? Number\(text\) : -1/,
  /Number\(code\)|Number\(match\?\.\[1\] \?\? 0\)|Number\(day\)/,
  // The one door from exact minor units to a JavaScript integer.
  /const value = Number\(minor\)/,
  /Number\(lastInsertRowid\)/,
]

test('a text becomes a number only where it is no amount', () => {
  const places = [
    'electron/till/providers',
    'electron/till/vend',
    'shared/money',
    'shared/receipt',
    'shared/vend',
  ]
  const found = places
    .flatMap(sourcesOf)
    .flatMap((path) => linesOf(path).map((line) => `${path}: ${line.trim()}`))
    .filter((line) => /\bNumber\(/.test(line) && !/: (\/\/|\*)/.test(line))
    .filter((line) => !/time\.ts: /.test(line) && !notMoney.some((words) => words.test(line)))
  expect(found).toEqual([])
})
