// Texts from outside that are files: sheets of customers, the shop's configuration, the lines of the order
// log. Real ones with something wrong in them, and nobody's.

import { readSheet } from '../../../electron/till/batch/sheet.ts'
import { readOrderLine } from '../../../electron/till/orders/lines.ts'
import { readProvisioning } from '../../../shared/config/provisioning.ts'
import { maxBatchRows } from '../../../shared/vend/sheet.ts'
import { parseAmount } from '../../../shared/money/money.ts'
import { bind } from './bind.ts'
import { spoiltText } from './spoilt-text.ts'
import { insist, type Target } from './target.ts'

const sheets = [
  'phone,amount\n08031234567,500\n08031234568,1000\n',
  'msisdn;amount;name\r\n9876543210;200;"Kumar, R"\r\n9876543211;"1.234,50";x\r\n',
  '\uFEFFالهاتف\tالمبلغ\n٠١٠٠٠٠٠٠٠٠١\t١٠٠\n',
  'sep=;\ncustomer;amount;country;biller\n+2348031234567;100;NG;AIRTIME\n',
  '"08031234567","500"\n"0803 123 4568","1,000.00"\n',
  '0803,1\n\n,\n"a""b",2\n',
]
const options = [
  { name: 'country', choices: [{ value: 'NG', label: 'Nigeria' }] },
  { name: 'biller', choices: [{ value: 'AIRTIME', label: 'Airtime' }] },
]
/** Letters and digits alone, digits of every script as the same. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const csv: Target = {
  name: 'sheets (CSV)',
  share: 10,
  prepare: async () => ({
    property: bind(spoiltText(sheets), (text) => {
      const read = readSheet(text, options)
      if (!read.ok) return insist(read.error.message.length > 10, () => 'no word of what is wrong')
      insist(read.value.length <= maxBatchRows, () => `${read.value.length} rows`)
      const all = bare(text)
      for (const { account, amount } of read.value) {
        for (const cell of [account, amount]) {
          insist(all.includes(bare(cell)), () => `${cell} stands nowhere in the sheet`)
        }
        const money = parseAmount(amount, 'NGN')
        insist(!money.ok || Number.isSafeInteger(money.value), () => `${amount} is unsafe money`)
      }
    }),
  }),
}

const key = 'S3CR3T-KEY-OF-A-SHOP'
const configs = [
  {
    shop: { name: 'Mama Ngozi Stores', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
    training: false,
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
    providers: [
      {
        id: 'buypower',
        system: 'buypower',
        label: 'BuyPower',
        baseUrl: 'https://api.example.com/v2',
        credentials: { apiKey: key },
        timing: { answerMs: 60000, firstRequeryMs: 120000 },
        lowFloat: '5000',
        choices: { disco: ['ABUJA'] },
      },
    ],
    products: { electricity: ['buypower'] },
    printers: [{ id: 'c', transport: 'tcp', host: '192.168.1.5', port: 9100, columns: 48 }],
    limits: { queuedMaxAgeMs: 14400000, queuedMaxAmount: '20000', queuedMaxTotal: '100000' },
  },
  { shop: 'Mama Ngozi Stores', training: true },
].map((config) => JSON.stringify(config))

const config: Target = {
  name: 'configuration',
  share: 6,
  prepare: async () => ({
    property: bind(spoiltText(configs), (text) => {
      const read = readProvisioning(text)
      if (read.ok) {
        const { training, providers } = read.value
        return insist(training || providers.length > 0, () => 'a till that sells through nobody')
      }
      insist(read.error.length > 0, () => 'wrong, and not a word of what')
      const words = read.error.join('\n')
      insist(!words.includes(key), () => `the key stands in "${words}"`)
    }),
  }),
}

const order = {
  draftId: 'd',
  providerId: 'buypower',
  product: 'electricity',
  account: '04123456781',
  phone: null,
  amountMinor: 100000,
  currency: 'NGN',
  tender: { kind: 'cash', tenderedMinor: 100000 },
  options: { disco: 'ABUJA' },
  cashierId: 'ada',
  cashierName: 'Ada',
  training: false,
  expiresAt: 2,
}
const { product, account, phone, amountMinor, ...common } = order
const row = { n: 1, reference: 'T2', account, amountMinor, options: {} }
const sheet = { ...common, kind: 'bulk', name: '', totalMinor: amountMinor, expiresOn: null }
const lines = [
  { at: 1, reference: 'T1', order: { ...order, product, phone } },
  { at: 1, reference: 'T1', state: 'sending' },
  { at: 1, batch: 'T1', order: sheet, rows: [row] },
  { at: 1, batch: 'T1', state: 'unconfirmed', number: '77' },
].map((line) => JSON.stringify(line))

const orderLog: Target = {
  name: 'order log',
  share: 4,
  prepare: async () => {
    insist(lines.every(readOrderLine), () => 'a good line is not read')
    return {
      property: bind(spoiltText(lines), (text) => {
        const line = readOrderLine(text)
        if (line?.kind === 'placed') {
          insist(line.order.amountMinor > 0, () => 'an order of nothing')
        }
        if (line?.kind === 'batch-placed') {
          insist(
            line.rows.every((one) => one.amountMinor > 0),
            () => 'a row of nothing',
          )
        }
      }),
    }
  },
}

export const files: readonly Target[] = [csv, config, orderLog]
