// The words of a slip in English, which names them for every other language.

import type { RowState } from '../../vend/batch.ts'
import type { NumberProductId, VendProductId } from '../../vend/products.ts'

export const en = {
  training: 'TRAINING — NOT A TOKEN',
  byHand: (name: string) => `ENTERED BY HAND by ${name}`,
  reprint: (copy: number) => `REPRINT — COPY ${copy}`,
  order: 'NOT A TOKEN — COLLECT LATER',
  test: 'TEST SLIP — NOT A TOKEN',
  /** Of the slip that comes after one nobody knows the end of. */
  afterIncomplete: 'THE SLIP BEFORE THIS ONE MAY BE INCOMPLETE',
  /** At the foot of a slip on office paper. */
  page: 'Page {n} of {of}',

  phone: (text: string) => `Tel. ${text}`,
  taxNumber: (text: string) => `Tax no. ${text}`,
  products: {
    electricity: 'Prepaid electricity',
    airtime: 'Airtime',
    data: 'Mobile data',
    tv: 'TV subscription',
    bills: 'Bill payment',
  } satisfies Readonly<Record<VendProductId, string>>,
  postpaidElectricity: 'Postpaid electricity',

  accounts: {
    electricity: 'Meter',
    airtime: 'Phone',
    data: 'Phone',
    tv: 'Smartcard',
  } satisfies Readonly<Record<NumberProductId, string>>,
  account: 'Account',
  customer: 'Customer',
  address: 'Address',
  tariff: 'Tariff',
  options: {
    disco: 'Disco',
    'airtime disco': 'Network',
    'data disco': 'Network',
    'tv disco': 'Company',
    package: 'Package',
    biller: 'Company',
    country: 'Country',
    recurring: 'Standing order',
  },
  provider: 'Sold through',

  token: 'Token',
  tokenKinds: {
    'key-change': 'Key change',
    management: 'Meter management',
    credit: 'Electricity',
    free: 'Free units',
    test: 'Test token',
    unknown: 'Token',
  },
  step: (step: number, of: number, name: string, when: string) =>
    `${step} of ${of}  ${name} — ${when}`,
  enterFirst: 'enter first',
  enterNext: 'enter next',
  enterLast: 'enter last',
  enterInOrder: (count: number) => `Enter all ${count} tokens in this order.`,
  unsplittable: 'Read this number with support before entering.',
  kWh: (units: string) => `${units} kWh`,
  units: 'Units',
  unitsBought: 'Units bought',
  tariffStep: (units: string, rate: string) => `${units} kWh @ ${rate}`,
  /** What adapters call the parts of a sum where the provider does not name them. */
  lines: {
    Energy: 'Energy',
    Electricity: 'Electricity',
    VAT: 'VAT',
    Tax: 'Tax',
    Charges: 'Charges',
    Fee: 'Fee',
    Fees: 'Fees',
    'Debt paid': 'Debt paid',
  },

  noToken: 'NO TOKEN IS DUE',
  allToDebt: (amount: string) =>
    `The full amount of ${amount} paid the debt on this meter. There is no token to enter.`,
  debtAndCharges: (amount: string) =>
    `The full amount of ${amount} paid the debt and charges on this meter. There is no token to enter.`,
  delivered: {
    airtime: (account: string) => `The airtime was sent to ${account}. There is nothing to enter.`,
    data: (account: string) => `The data was sent to ${account}. There is nothing to enter.`,
    tv: (account: string) => `The subscription of ${account} is paid. There is nothing to enter.`,
  },
  postpaid: 'This pays a postpaid account. There is no token to enter.',

  bill: {
    paid: 'The bill is paid. Keep this slip: its numbers prove the payment.',
    waits: 'NOT CONFIRMED YET',
    keep: 'We have your money for this bill, and its payment is not confirmed yet. Keep this slip and ask here before you pay the bill again.',
    promise: 'If it was not paid you get your money back.',
    inquiry: 'Inquiry',
    part: (n: number, of: number) => `Bill ${n} of ${of}`,
    amount: 'Bill',
    together: 'Bills together',
    fees: 'Fees',
  },

  total: 'Amount paid',
  charged: 'Charged by provider',
  debtLeft: 'Debt left',
  tender: { cash: 'Cash', card: 'Card', mobile: 'Mobile money' },
  tenderReference: (kind: string) => `${kind} ref.`,
  change: 'Change',

  receipt: 'Receipt',
  date: 'Date',
  ordered: 'Ordered',
  reference: 'Reference',
  providerRef: 'Provider ref.',
  providerReceipt: 'Provider receipt',
  providerTime: 'Provider time',
  till: 'Till',
  cashier: 'Cashier',
  printer: 'Printer',
  columns: (columns: number) => `${columns} columns`,
  meterData: { sgc: 'SGC', krn: 'KRN', ti: 'TI', ea: 'ALG', tt: 'TT' },

  orderWithoutToken: 'NOT DELIVERED YET',
  orderWaits: 'Your order is saved and paid for. It goes out by itself when the line is back.',
  orderSaved: 'Your order is saved and paid for. There is no token on this slip.',
  orderCollect: 'Keep this slip and come back with it to collect the token.',
  orderPromise: 'If it cannot be bought you get your money back.',

  batch: {
    title: {
      collect: {
        settled: 'COLLECT — FINISHED',
        open: 'COLLECT REQUEST SENT',
        refused: 'COLLECT — REFUSED',
        unsent: 'COLLECT — NOT SENT',
      },
      bulk: {
        settled: 'BULK PURCHASE — FINISHED',
        open: 'BULK PURCHASE',
        refused: 'BULK PURCHASE — REFUSED',
        unsent: 'BULK PURCHASE — NOT SENT',
      },
    },
    unfinished: 'NOT FINISHED YET',
    through: { collect: 'Asked through', bulk: 'Bought through' },
    asked: { collect: 'Asked for', bulk: 'Amount paid' },
    asOf: 'As of',
    lastDay: 'Last day to pay',
    customers: 'Customers',
    refundDue: 'Owed back',
    more: (count: number) => `… and ${count} more on the till.`,
    states: {
      waiting: 'not sent yet',
      sending: 'being sent',
      unconfirmed: 'not known yet',
      confirmed: 'bought',
      refused: 'refused',
      cancelled: 'cancelled, never sent',
      expired: 'too old, never sent',
      review: 'a person must find out',
      pending: 'asked, not paid yet',
      paid: 'paid',
      failed: 'payment failed',
      lapsed: 'time to pay ran out',
      'not-asked': 'not asked',
      'not-member': 'no account there',
      unclear: 'unclear',
    } satisfies Readonly<Record<RowState, string>>,
  },

  sheet: {
    dispute: 'DISPUTE — NOT A TOKEN',
    disputeTitle: 'Dispute about a sale',
    cannotCancel:
      'A token that was made cannot be cancelled and cannot be refunded by this shop. Only the utility can decide what becomes of it.',
    takeThis:
      'Take this sheet, the first slip and something that names you to the utility. Do not throw the token away.',
    wrongMeter: 'Meter sold to',
    rightMeter: 'Meter it should be',
    what: 'What happened',
    customer: 'Customer, name and signature',
    cashier: 'Cashier, name and signature',
    supervisor: 'Supervisor, name and signature',
    made: 'Made',
    tokenEnds: 'Token ends',
    help: 'TOKEN REJECTED — WHAT TO DO',
    helpTitle: 'What support asks for',
    steps: {
      1: 'Check that the meter number below is on the meter.',
      2: 'Enter the tokens one after another in the order below, every digit, and wait for each to be taken.',
      3: 'Key change tokens come first. Without them the last token is refused.',
      4: 'If it is still refused, call the utility and read out everything on this sheet.',
    },
    notTold: 'not told',
  },
} as const
