// What the till writes for the person who is called when a shop rings: it says what happened, and
// holds no key, no PIN and no whole token, whatever went wrong.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { createLog } from '../../electron/ports/log.ts'
import { redactText } from '../../electron/ports/redact.ts'
import { unpack } from '../../electron/till/store/packed.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { CallError, startHeadless, temporaryFolder } from '../world/headless.ts'
import { fillableDisk } from '../world/disk.ts'
import { eventually, startTillWorld } from '../world/till.ts'

const apiKey = 'bp-live-3f9a77c1e2d84b06'
const wrongPin = '77310462'
const meter = '04123456781'

/** No secret as it is, nor in the shapes a log might give it. */
function expectNoSecrets(text: string, tokens: readonly string[], pins: readonly string[]): void {
  for (const token of tokens) {
    const groups = token.match(/.{4}/g) ?? []
    for (const shape of [token, groups.join('-'), groups.join(' ')]) {
      expect(text.includes(shape), `a whole token ${shape}`).toBe(false)
    }
  }
  for (const pin of pins) expect(text.includes(pin), 'a PIN').toBe(false)
  expect(text.includes(apiKey), 'the key').toBe(false)
  expect(text.includes(Buffer.from(apiKey).toString('base64')), 'the key in base64').toBe(false)
}

it('a day of faults leaves no secret in the log', { timeout: 30_000 }, async () => {
  const disk = fillableDisk()
  await using w = await startTillWorld({ sandbox: { apiKey }, database: disk.open })
  for (let i = 0; i < 3; i += 1) {
    await w.call('session.signIn', { cashierId: 'musa', pin: wrongPin })
  }
  await w.call('session.signIn', { cashierId: wrongPin, pin: apiKey })
  await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
  const faults = [
    'wrong-signature',
    'drop-after-sale',
    'garbage',
    'html',
    'truncate',
    'bad-utf8',
    'long-number',
    'drop-before-sale',
  ] as const
  for (const [i, fault] of faults.entries()) {
    w.provider.faults.next(fault)
    if (i === 1) w.printer.script({ resetAfterBytes: 200 })
    const vendId = await w.sell(`0412345679${i}`)
    await w.until(vendId, 'confirmed')
    w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
  }
  for (const account of ['99000000011', '99000000022', '99000000077', '00000000030']) {
    await w.until(await w.sell(account), 'confirmed', 'refused')
  }
  w.provider.faults.next('code', { code: 401 })
  await w.sell('04123456701')
  disk.fill()
  await w.call('vend.place', {
    draftId: 'no-space',
    product: 'electricity',
    account: meter,
    amount: '1000',
    tender: { kind: 'cash', reference: 'card 5061 2222 3333 4444 555' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  })
  disk.free()
  await w.restart()
  const text = w.logs.join('')
  const tokens = w.provider.ledger.orders().flatMap(({ token }) => token.match(/\d{20}/g) ?? [])
  expect(tokens.length).toBeGreaterThan(10)
  expectNoSecrets(text, tokens, [wrongPin, '9999'])
  // It is a log all the same: every sale is in it by its reference.
  for (const { orderId } of w.provider.ledger.orders()) expect(text).toContain(orderId)
})

it('a headless till writes no secret to its output', { timeout: 30_000 }, async () => {
  using folder = temporaryFolder()
  const provider = await startBuyPowerSandbox({ apiKey })
  await using till = await startHeadless({
    dataDir: folder.path,
    config: {
      shop: { name: 'Mama Ngozi Stores' },
      cashiers: [{ id: 'ada', name: 'Ada', pin: '48215936', role: 'cashier' }],
      providers: [
        {
          id: 'bp',
          system: 'buypower',
          label: 'BuyPower',
          baseUrl: provider.url,
          credentials: { apiKey },
        },
      ],
      printers: [{ id: 'screen', transport: 'virtual', columns: 48 }],
    },
  })
  try {
    await expect(till.call('session.signIn', { cashierId: 'ada', pin: wrongPin })).rejects.toThrow(
      CallError,
    )
    await till.call('session.signIn', { cashierId: 'ada', pin: '48215936' })
    const { vendId } = await till.call('vend.place', {
      draftId: 'd',
      product: 'electricity',
      account: meter,
      amount: '1000',
      tender: { kind: 'cash' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    })
    await eventually('the slip', async () =>
      (await till.call('print.jobs', { vendId })).jobs.some(({ state }) => state === 'printed'),
    )
    await till.stop()
    const tokens = provider.ledger.orders().map(({ token }) => token)
    expect(tokens).toHaveLength(1)
    expectNoSecrets(till.stderr(), tokens, [wrongPin, '48215936'])
    expect(till.stderr()).toContain(vendId)
  } finally {
    await provider.close()
  }
})

it('the log itself makes secrets unreadable, by their names and by their looks', () => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const token = '07246981304477519022'
  log.error(`sold ${token} with Bearer ${apiKey}`, {
    pin: wrongPin,
    apiKey,
    headers: { Authorization: `Bearer ${apiKey}` },
    error: new Error(`answer {"token":"0724-6981-3044-7751-9022"}`),
    nested: [{ tokens: [token] }, { digits: BigInt(token) }],
  })
  expectNoSecrets(lines.join(''), [token], [wrongPin])
  expect(lines.join('')).toContain('9022')
})

it('names no customer, and shows of a meter or a phone its last four digits', () => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  log.warn('no answer for meter 04123456781, phone +2348031234567', {
    account: '12345678901',
    customerName: 'Chidi Okafor',
    evidence: '{"name":"Chidi Okafor","address":"4 Aba \\"Road\\"","meterNo":"04123456781"}',
    url: 'https://api.example.com/x?token=abcdef&secret_key=FLW-1&a=1',
    reference: 'T01KXQ3F7M2ABCDEFGHJ',
    at: 1_795_500_000_000,
  })
  const text = lines.join('')
  expect(text).not.toMatch(/Okafor|Aba|0412345|803123|1234567|abcdef|FLW-1/)
  for (const kept of ['…6781', '…4567', '…8901', 'T01KXQ3F7M2ABCDEFGHJ', '1795500000000']) {
    expect(text).toContain(kept)
  }
})

it.each([
  'Row 3 (08031234567): Invalid recipient 08031234567.',
  'recipient 08031234567: unknown',
  'phone:08031234567',
  'phone: +2348031234567',
  '08031234567-2 was refused',
  '08031234567.pdf',
  'GET /meters/08031234567/check?of=1',
  '{"phone":08031234567,"meter": 8031234567}',
  '{"account":8031234567,"sms":8031234567}',
  'it said "meter no": 08031234567.',
  JSON.stringify({ body: '{"msisdn":2348031234567}' }),
  'no such subscriber: 0803 123 4567',
  'call +234 803 123 4567, she waits',
  '{"phone":"+234-803-123-4567"}',
  '(0803) 123-4567 was refused',
  'meter 0803-123-4567.',
  'sms to 0803 1234567 at 09:31',
])('shows of a customer’s number in %j its end alone', (said) => {
  const text = redactText(said)
  expect(text.replaceAll(/[ ()-]/g, '')).not.toMatch(/8031234/)
  expect(text).toContain('…4567')
})

it('leaves a line of JSON one of JSON', () => {
  const line = { body: '{"phone":2348031234567}', phone: 2348031234567 }
  const read = JSON.parse(redactText(JSON.stringify(line))) as typeof line
  expect(read.phone).toBe('…4567')
  expect(JSON.parse(read.body)).toEqual({ phone: '…4567' })
})

it.each([
  'TokenTill-support-20261128-0931.zip',
  'till-20261121T100500Z.db',
  'request 20261128093105-a1 of 20261128-7',
  '2026-11-28T09:31:05.123Z',
  'http://127.0.0.1:54321/v2/vend',
  '{"at":1795500000000,"startedAt": 1795500000000,"amountMinor":150000000}',
  'the wallet holds 12345678.50',
  '12345678-e29b-41d4-a716-446655440000',
  'TokenTill 0.1.0, Electron 43.1.1, main.js:1234:56',
  'Mon, 28 Nov 2026 09:31:05 +0100 2026-11-28 09:31',
  'row 007 2026-11-28 09:31:05, 1 200 300 400 NGN, 0.5 12 of 1400',
])('leaves what a helper needs as it is: %s', (said) => {
  expect(redactText(said)).toBe(said)
})

it('hides who signs in at an address, and with what', () => {
  expect(redactText('asked https://shop:s3cr@t@api.example.com/v2?at=me@here')).toBe(
    'asked https://…@api.example.com/v2?at=me@here',
  )
  expect(redactText('at https://api.example.com/@shop')).toBe('at https://api.example.com/@shop')
})

it('the evidence kept with a sale carries no key', async () => {
  await using w = await startTillWorld({ sandbox: { apiKey } })
  w.provider.faults.next('wrong-signature')
  await w.until(await w.sell(meter), 'confirmed')
  await w.till().close()
  const files = ['till.db', 'till.db-wal'].map((name) => {
    try {
      return readFileSync(join(w.dataDir, name), 'latin1')
    } catch {
      return ''
    }
  })
  expect(files.join('').length).toBeGreaterThan(1_000)
  expect(files.join('')).not.toContain(apiKey)
  // Evidence lies packed: as bytes of a file it would hide a key.
  const db = new Database(join(w.dataDir, 'till.db'), { readonly: true })
  const kept = db.prepare('SELECT evidence FROM attempts WHERE evidence IS NOT NULL').pluck().all()
  db.close()
  const said = kept.map((one) => unpack(one as Buffer)).join('\n')
  expect(said).toContain('/v2/vend')
  expect(said).not.toContain(apiKey)
})
