// Every word a slip prints, in one place, so that a slip can be printed in another language later.
// What the provider or the shop wrote is printed as they wrote it and is not here.

export const slipWords = {
  training: 'TRAINING — NOT A TOKEN',
  byHand: (name: string) => `ENTERED BY HAND by ${name}`,
  reprint: (copy: number) => `REPRINT — COPY ${copy}`,
  order: 'NOT A TOKEN — COLLECT LATER',
  test: 'TEST SLIP — NOT A TOKEN',

  phone: (text: string) => `Tel. ${text}`,
  taxNumber: (text: string) => `Tax no. ${text}`,
  products: {
    electricity: 'Prepaid electricity',
    airtime: 'Airtime',
    data: 'Mobile data',
    tv: 'TV subscription',
    bills: 'Bill payment',
  } as Readonly<Record<string, string>>,
  postpaidElectricity: 'Postpaid electricity',

  accounts: {
    electricity: 'Meter',
    airtime: 'Phone',
    data: 'Phone',
    tv: 'Smartcard',
  } as Readonly<Record<string, string>>,
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
  } as Readonly<Record<string, string>>,
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

  noToken: 'NO TOKEN IS DUE',
  allToDebt: (amount: string) =>
    `The full amount of ${amount} paid the debt on this meter. There is no token to enter.`,
  debtAndCharges: (amount: string) =>
    `The full amount of ${amount} paid the debt and charges on this meter. There is no token to enter.`,
  delivered: {
    airtime: (account: string) => `The airtime was sent to ${account}. There is nothing to enter.`,
    data: (account: string) => `The data was sent to ${account}. There is nothing to enter.`,
    tv: (account: string) => `The subscription of ${account} is paid. There is nothing to enter.`,
  } as Readonly<Record<string, (account: string) => string>>,
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
  tender: { cash: 'Cash', card: 'Card', mobile: 'Mobile money' } as Readonly<
    Record<string, string>
  >,
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

  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const
