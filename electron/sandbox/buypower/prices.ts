// BuyPower's price lists, played: TV bouquets and data bundles per company. Prices are whole naira.

export type Price = { readonly code: string; readonly price: number; readonly desc: string }

const lists: Readonly<Record<string, readonly Price[]>> = {
  'TV DSTV': [
    { code: 'PADI', price: 4_400, desc: 'DStv Padi' },
    { code: 'YANGA', price: 6_000, desc: 'DStv Yanga' },
    { code: 'CONFAM', price: 11_000, desc: 'DStv Confam' },
  ],
  'TV GOTV': [
    { code: 'SMALLIE', price: 1_900, desc: 'GOtv Smallie' },
    { code: 'JINJA', price: 3_900, desc: 'GOtv Jinja' },
    { code: 'MAX', price: 8_500, desc: 'GOtv Max' },
  ],
  'TV STARTIMES': [
    { code: 'NOVA', price: 2_100, desc: 'StarTimes Nova' },
    { code: 'BASIC', price: 4_000, desc: 'StarTimes Basic' },
  ],
  'DATA MTN': [
    { code: 'MTN-500MB', price: 350, desc: 'MTN 500 MB, 7 days' },
    { code: 'MTN-1GB', price: 500, desc: 'MTN 1 GB, 7 days' },
    { code: 'MTN-2GB', price: 1_500, desc: 'MTN 2 GB, 30 days' },
    { code: 'MTN-10GB', price: 4_500, desc: 'MTN 10 GB, 30 days' },
  ],
  'DATA GLO': [
    { code: 'GLO-1GB', price: 450, desc: 'Glo 1 GB, 14 days' },
    { code: 'GLO-5GB', price: 1_500, desc: 'Glo 5 GB, 30 days' },
  ],
  'DATA AIRTEL': [
    { code: 'AIRTEL-1GB', price: 500, desc: 'Airtel 1 GB, 7 days' },
    { code: 'AIRTEL-3GB', price: 1_500, desc: 'Airtel 3 GB, 30 days' },
  ],
  'DATA 9MOBILE': [{ code: '9MOBILE-1GB', price: 600, desc: '9mobile 1 GB, 30 days' }],
}

/** Empty for a company nobody knows. */
export const priceList = (vertical: string, provider: string): readonly Price[] =>
  lists[`${vertical} ${provider}`] ?? []
