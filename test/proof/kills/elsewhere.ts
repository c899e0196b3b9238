// The other shops: electricity in Gaborone through Blueprint, bills in Cairo through Paymob, collects in
// Kerala through Chillr. Of the last two nobody can be asked about a request whose answer was lost, so
// there a person is an end.

import { startBlueprintSandbox } from '../../../electron/sandbox/blueprint/sandbox.ts'
import { startChillrSandbox } from '../../../electron/sandbox/chillr/sandbox.ts'
import { startPaymobSandbox } from '../../../electron/sandbox/paymob/sandbox.ts'
import { dayFromNow } from '../../world/collect.ts'
import { compareSales } from './compare.ts'
import type { Difference, Shop } from './shop.ts'
import { patient } from './timing.ts'

const providerOf = (
  id: string,
  label: string,
  baseUrl: string,
  credentials: Readonly<Record<string, string>>,
) => ({ id, system: id, label, baseUrl, credentials, timing: patient })

export async function openGaborone(): Promise<Shop> {
  const blueprint = await startBlueprintSandbox()
  return {
    name: 'Gaborone',
    config: {
      shop: { name: 'Kgosi Stores', currency: 'BWP', timeZone: 'Africa/Gaborone' },
      providers: [providerOf('blueprint', 'Blueprint', blueprint.url, { ...blueprint.signIn })],
    },
    lines: [{ faults: blueprint.faults, setLine: blueprint.setLine, buys: ['vend'] }],
    errand: (rng, draftId) => ({
      draftId,
      tap: async ({ call }) => {
        const placed = await call('vend.place', {
          draftId,
          product: 'electricity',
          account: `04${String(rng.between(0, 999_999_999)).padStart(9, '0')}`,
          amount: '50',
          tender: { kind: 'cash' },
        })
        return placed.vendId
      },
    }),
    compare: ({ vends }) =>
      compareSales(
        vends,
        blueprint.ledger.orders().map((order) => ({ ...order, reference: order.transID })),
        'unsold',
      ),
    close: blueprint.close,
  }
}

export async function openCairo(): Promise<Shop> {
  const paymob = await startPaymobSandbox()
  let last = 1_000_000
  return {
    name: 'Cairo',
    config: {
      shop: { name: 'صيدلية النور', currency: 'EGP', timeZone: 'Africa/Cairo' },
      providers: [providerOf('paymob', 'Paymob', paymob.url, { ...paymob.credentials })],
    },
    lines: [{ faults: paymob.faults, setLine: paymob.setLine, buys: ['vend'] }],
    errand: (_rng, draftId) => {
      last += 1
      const mobile = `012${last}1`
      return {
        draftId,
        tap: async ({ call }) => {
          const found = await call('bill.inquire', {
            serviceId: 123,
            values: { mobile_number: mobile },
          })
          const [bill] = found.bills
          // Paid already, before the till could say so.
          if (found.lookUpId === null || !bill) return null
          const chosen = await call('bill.choose', {
            lookUpId: found.lookUpId,
            inquiryIds: [bill.inquiryId],
          })
          const placed = await call('vend.place', {
            draftId,
            product: 'bills',
            providerId: chosen.providerId,
            account: chosen.account,
            amount: chosen.total,
            options: chosen.options,
            tender: { kind: 'cash' },
          })
          return placed.vendId
        },
      }
    },
    compare: ({ vends }) => {
      const byInquiry = new Map(vends.map((vend) => [vend.options['inquiry_id'], vend]))
      const ledger = paymob.ledger
        .inquiries()
        .filter(({ sends }) => sends > 0)
        .map((inquiry) => ({
          reference: byInquiry.get(String(inquiry.inquiryId))?.reference ?? 'an unknown inquiry',
          soldTimes: inquiry.paid ? 1 : 0,
          amountMinor: inquiry.amountMinor + inquiry.feesMinor,
          token: '',
        }))
      const twice = paymob.ledger.bills().filter(({ paidTimes }) => paidTimes > 1)
      return [
        ...compareSales(vends, ledger, 'any'),
        ...twice.map(({ key }) => `the bill ${key} was paid twice`),
      ]
    },
    close: paymob.close,
  }
}

export async function openKerala(): Promise<Shop> {
  const chillr = await startChillrSandbox()
  let last = 1_000_000
  return {
    name: 'Kerala',
    config: {
      shop: { name: 'Green Society', currency: 'INR', timeZone: 'Asia/Kolkata' },
      limits: { offlineCollect: true },
      providers: [providerOf('chillr', 'Chillr', chillr.url, { ...chillr.credentials })],
    },
    lines: [{ faults: chillr.faults, setLine: chillr.setLine, buys: ['vend'] }],
    errand: (rng, draftId) => {
      const rows = Array.from({ length: rng.between(1, 6) }, () => {
        last += 1
        return { account: `98${last}${rng.between(1, 8)}`.replace(/51$/, '52'), amount: '100' }
      })
      return {
        draftId,
        tap: async ({ call }) => {
          const { batchId } = await call('batch.place', {
            draftId,
            kind: 'collect',
            name: draftId,
            expiresOn: dayFromNow(7),
            rows,
            total: String(rows.length * 100),
          })
          return batchId
        },
      }
    },
    compare: ({ batches }) => {
      const found: Difference[] = []
      const names = new Set(batches.map(({ name }) => name))
      for (const { name } of chillr.ledger.batches()) {
        if (!names.has(name)) found.push(`the ledger has a batch ${name} the books do not know`)
      }
      for (const batch of batches) {
        const [real, ...more] = chillr.ledger.named(batch.name)
        if (more.length > 0) found.push(`${batch.name} went out ${more.length + 1} times`)
        if (batch.sends > 1) found.push(`${batch.name} was sent ${batch.sends} times`)
        const isOpen = !['settled', 'review', 'refused', 'expired'].includes(batch.state)
        if (isOpen) found.push(`${batch.name} is ${batch.state}`)
        if (real && batch.state === 'refused') found.push(`${batch.name} arrived, and is refused`)
        if (!real && batch.state === 'settled') found.push(`${batch.name} is settled, and nowhere`)
        for (const { account, state } of batch.rows) {
          const customer = real?.customers.find(({ msisdn }) => msisdn === account)
          const paid = customer?.state === 'paid'
          if (state === 'paid' && !paid) found.push(`${account} is paid here and not there`)
          if (paid && state !== 'paid' && batch.state === 'settled') {
            found.push(`${account} paid, and the books say ${state}`)
          }
        }
      }
      return found
    },
    close: chillr.close,
  }
}
