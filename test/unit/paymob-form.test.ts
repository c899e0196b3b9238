// The catalog as the documentation shows it, and the form that is made of it.

import { expect, test } from 'vitest'
import type { Input } from '../../electron/till/providers/paymob/catalog.ts'
import { checkForm, formOf } from '../../electron/till/providers/paymob/form.ts'
import { readBillers, readCategories } from '../../electron/till/providers/paymob/read-catalog.ts'
import { readJson } from '../../electron/till/providers/json.ts'
import { sampleProviders, serviceOf } from '../world/paymob.ts'

const json = (text: string) => {
  const read = readJson(Buffer.from(text))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

test('the documented categories and providers are read with every field', () => {
  const categories = `[{"id": 1, "name": "إتصالات وانترنت", "image": "https://i/1"}, {"id": 2, "name": "ألعاب", "image": null}]`
  expect(readCategories(json(categories))).toEqual([
    { id: 1, name: 'إتصالات وانترنت', image: 'https://i/1' },
    { id: 2, name: 'ألعاب', image: null },
  ])
  expect(readBillers(json(sampleProviders))).toEqual([
    {
      id: 321,
      name: 'ڤودافون - فاتورة الموبايل',
      services: [
        {
          id: 123,
          name: 'دفع فواتير',
          feesInquiryOnly: false,
          canReplicatePayment: false,
          partialPaymentAllowed: true,
          canInquireMultipleBills: false,
          canPayMultipleBills: false,
          mustPayInOrder: true,
          inputs: [
            {
              name: 'phone_number',
              description: 'رقم الموبايل',
              dataType: 'str',
              inputType: 'numeric',
              charLimit: 11,
              minMinor: null,
              maxMinor: null,
              mandatory: true,
              hasChoices: false,
              choices: [],
              topupRate: null,
            },
          ],
          outputs: [
            {
              name: 'client_name',
              description: 'اسم العميل',
              dataType: 'str',
              isHidden: false,
            },
          ],
        },
      ],
    },
  ])
})

test('a service whose form cannot be made whole is not offered', () => {
  const broken = sampleProviders.replace('"name": "phone_number"', '"name": null')
  expect(readBillers(json(broken))?.[0]?.services).toEqual([])
  expect(readBillers(json('{"detail": "no"}'))).toBeNull()
  expect(readCategories(json('7'))).toBeNull()
})

test('choices are read in every shape they may have', () => {
  const shaped = sampleProviders
    .replace('"choices": []', '"choices": ["a", 2, ["c", "See"], {"id": 4, "name": "Four"}, {}]')
    .replace('"has_choices": false', '"has_choices": true')
  const input = readBillers(json(shaped))?.[0]?.services[0]?.inputs[0]
  expect(input?.choices).toEqual([
    { value: 'a', isNumber: false, label: 'a' },
    { value: '2', isNumber: true, label: '2' },
    { value: 'c', isNumber: false, label: 'See' },
    { value: '4', isNumber: true, label: 'Four' },
  ])
})

const input = (more: Partial<Input>): Input => ({
  name: 'x',
  description: 'Field',
  dataType: 'str',
  inputType: 'text',
  charLimit: null,
  minMinor: null,
  maxMinor: null,
  mandatory: true,
  hasChoices: false,
  choices: [],
  topupRate: null,
  ...more,
})
const check = (more: Partial<Input>, x: string) =>
  checkForm(serviceOf({ inputs: [input(more)] }), { x })
const sent = (more: Partial<Input>, x: string) => {
  const checked = check(more, x)
  return checked.ok ? (checked.value['x'] ?? null) : checked.error[0]?.problem
}

test('every kind of input becomes its kind of field', () => {
  const kinds = [
    {},
    { inputType: 'numeric' },
    { dataType: 'int', inputType: 'numeric' },
    { dataType: 'float' },
    { maxMinor: 500 },
    { hasChoices: true },
  ].map((more) => formOf(serviceOf({ inputs: [input(more)] }))[0]?.kind)
  expect(kinds).toEqual(['text', 'digits', 'whole', 'decimal', 'decimal', 'choice'])
})

test('what passes goes out as the type the catalog asks for', () => {
  expect(sent({ inputType: 'numeric' }, ' 0123 ')).toEqual({ kind: 'text', text: '0123' })
  expect(sent({ inputType: 'numeric' }, '٠١٢٣')).toEqual({ kind: 'text', text: '0123' })
  expect(sent({ dataType: 'int' }, '0050')).toEqual({ kind: 'number', text: '50' })
  expect(sent({ dataType: 'float' }, '50.25')).toEqual({ kind: 'number', text: '50.25' })
  expect(sent({ dataType: 'float' }, '0.50')).toEqual({ kind: 'number', text: '0.50' })
  expect(sent({}, 'محمد')).toEqual({ kind: 'text', text: 'محمد' })
  const choices = [
    { value: '1', isNumber: true, label: 'زكاة' },
    { value: 'b', isNumber: false, label: 'B' },
  ]
  expect(sent({ hasChoices: true, choices }, '1')).toEqual({ kind: 'number', text: '1' })
  expect(sent({ hasChoices: true, choices }, 'b')).toEqual({ kind: 'text', text: 'b' })
})

test.each<[string, Partial<Input>, string]>([
  ['missing', {}, '  '],
  ['too-long', { charLimit: 3 }, 'abcd'],
  ['not-digits', { inputType: 'numeric' }, '12a'],
  ['not-a-number', { dataType: 'int' }, '1.5'],
  ['not-a-number', { dataType: 'float' }, '1e5'],
  ['not-a-number', { dataType: 'float' }, '-5'],
  ['not-a-number', { dataType: 'float', minMinor: 100 }, '5.001'],
  ['too-small', { dataType: 'float', minMinor: 500 }, '4.99'],
  ['too-large', { dataType: 'float', maxMinor: 500 }, '5.01'],
  ['no-choice', { hasChoices: true }, 'z'],
])('%s: %j may not hold "%s"', (problem, more, typed) => {
  expect(sent(more, typed)).toBe(problem)
})

test('limits are inclusive and an emoji counts as one character', () => {
  const range = { dataType: 'float', minMinor: 500, maxMinor: 500 }
  expect(sent(range, '5')).toEqual({ kind: 'number', text: '5' })
  expect(sent({ charLimit: 2 }, '👍👍')).toEqual({ kind: 'text', text: '👍👍' })
})

test('an optional field may stay empty and is then not sent; strangers never are', () => {
  const service = serviceOf({ inputs: [input({ mandatory: false })] })
  expect(checkForm(service, { x: '', y: '1', toString: '2' })).toEqual({ ok: true, value: {} })
})

test('all problems are told at once, each with its field’s own label', () => {
  const service = serviceOf({
    inputs: [
      input({ name: 'a', description: 'رقم الموبايل', inputType: 'numeric' }),
      input({ name: 'b', description: 'Amount', dataType: 'float', minMinor: 500 }),
    ],
  })
  expect(checkForm(service, { a: 'x', b: '1' })).toEqual({
    ok: false,
    error: [
      { name: 'a', problem: 'not-digits', words: 'رقم الموبايل: digits only.' },
      { name: 'b', problem: 'too-small', words: 'Amount: at least EGP 5.00.' },
    ],
  })
})
