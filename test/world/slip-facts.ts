// Facts of a sale for slips in tests: everything a provider may tell, or as little as it may.

import type { SlipFacts } from '../../shared/receipt/slip.ts'

export const shop = {
  name: 'Mama Ngozi Stores',
  address: '12 Aba Road, Port Harcourt',
  phone: '0803 000 0000',
  taxNumber: '22110-01',
  till: '1',
  timeZone: 'Africa/Lagos',
}

/** Sat 21 Nov 2026 10:04:01 in Lagos. */
export const placedAt = Date.UTC(2026, 10, 21, 9, 4, 1)

export const plainSale: SlipFacts = {
  shop: { name: 'Corner Shop', till: '2', timeZone: 'Africa/Lagos' },
  training: false,
  copy: 0,
  receiptNo: '2-000007',
  reference: 'T7K2M4P8QX3R5V9W0ZBC',
  placedAt,
  confirmedAt: placedAt + 900,
  cashierName: 'Ada',
  product: 'electricity',
  providerLabel: 'BuyPower',
  account: '12345678910',
  options: { disco: 'ABUJA', vendType: 'PREPAID' },
  customer: null,
  amountMinor: 200_000,
  currency: 'NGN',
  tender: { kind: 'cash', tenderedMinor: 200_000, changeMinor: 0 },
  delivery: {
    tokens: [{ kind: 'credit', digits: '07246981304477519022', stsClass: 0, units: '32.1' }],
    units: '32.1',
    lines: [],
  },
}

export const fullSale: SlipFacts = {
  ...plainSale,
  shop,
  customer: { name: 'Chidi Okafor', address: '4 Aba Road, behind the market', tariff: 'R2' },
  tender: { kind: 'cash', tenderedMinor: 500_000, changeMinor: 300_000 },
  delivery: {
    tokens: [
      { kind: 'key-change', digits: '51112222333344445551', stsClass: 2 },
      { kind: 'key-change', digits: '52112222333344445552', stsClass: 2 },
      { kind: 'credit', digits: '07246981304477519022', stsClass: 0, units: '32.1' },
      {
        kind: 'free',
        digits: '07246981304477519023',
        stsClass: 0,
        units: '50.0',
        label: 'Free basic electricity',
      },
    ],
    units: '32.1',
    lines: [
      { kind: 'energy', label: 'Energy', amountMinor: 150_000 },
      { kind: 'tax', label: 'VAT 7.5%', amountMinor: 13_953 },
      { kind: 'fee', label: 'Service charge', amountMinor: 10_000 },
      { kind: 'fee', label: 'Stamp duty', amountMinor: 0 },
      { kind: 'debt', label: 'Debt deducted', amountMinor: 26_047 },
    ],
    debtRemainingMinor: 98_953,
    tariffSteps: [
      { units: '20.0', rate: '40.23', amountMinor: 80_460 },
      { units: '12.1', rate: '57.5' },
    ],
    meter: { sgc: '600123', krn: '1', ti: '07', ea: '07', tt: '02' },
    utility: {
      name: 'Abuja Electricity Distribution Plc',
      address: '1 Ziguinchor Street, Wuse Zone 4',
      taxNumber: '00112233-0001',
    },
    receiptNo: '8810023',
    providerRef: '5512000',
    messages: ['Report illegal connections: 0700 000 000.'],
  },
}
