// The provisioning file of a shop's till: who sells, through which providers, on which paper.
// Checked with clear errors; a till never starts on a file it only half understands.

import * as z from '../schema.ts'
import { type Currency, parseAmount } from '../money/money.ts'
import { type Result, err, ok } from '../result.ts'
import { products } from '../vend/products.ts'
import { isLoopbackHost, isPrivateAddress } from './addresses.ts'
import { printerConfig } from './printers.ts'
import { plainKeysSentence } from './secrets.ts'
import { shopConfig } from './shop.ts'

const privateUrl = z.url({ protocol: /^https?$/ }).refine(
  // What is no address at all is said by the line above.
  (text) => !URL.canParse(text) || isPrivateAddress(new URL(text)),
  'must be https:// unless it is on this machine',
)

const ms = z.number().int().min(0).max(86_400_000)

/** Overrides of waits and time-outs, ms. For requeries they also override the provider's own `delay`. */
export const timingConfig = z.object({
  /** How long to wait for a connection. */
  connectMs: ms.optional(),
  /** How long a vend may take to answer, from the first byte sent. */
  answerMs: ms.optional(),
  /** How long a look-up, requery, balance or price list may take. */
  askMs: ms.optional(),
  /** Wait before the first requery. */
  firstRequeryMs: ms.optional(),
  /** Wait between requeries. */
  requeryMs: ms.optional(),
  /** How many requeries before a person must decide. */
  maxRequeries: z.number().int().min(1).max(1000).optional(),
  /** Wait between tries to reach a provider that is down. */
  probeMs: ms.optional(),
})

/** scrypt$N$r$p$salt$hash, as `npm run -s pin` prints it. */
const pinHash = z
  .string()
  .regex(/^scrypt\$\d{1,8}\$\d{1,2}\$\d{1,2}\$[A-Za-z0-9+/=]{16,66}\$[A-Za-z0-9+/]{43}=$/, {
    error: 'a hashed PIN is what "npm run -s pin" prints',
  })

const cashierConfig = z
  .object({
    id: z.string().min(1).max(40),
    name: z.string().min(1).max(60),
    /** Plainly, for a file nobody else can read; `pinHash` otherwise. */
    pin: z
      .string()
      .regex(/^\d{4,12}$/, 'a PIN is 4 to 12 digits')
      .optional(),
    pinHash: pinHash.optional(),
    /** Made when the till was set up, by whoever stood there: nobody wrote a file. */
    madeAtSetup: z.literal(true).optional(),
    role: z.enum(['cashier', 'supervisor']),
  })
  .refine(({ pin, pinHash }) => (pin === undefined) !== (pinHash === undefined), {
    error: 'a cashier has a pin or a pinHash, one of them',
    path: ['pin'],
  })

/** Who stands at a training till that names nobody. Anyone may know their PINs. */
export const trainingCashiers: readonly z.infer<typeof cashierConfig>[] = [
  { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' },
  { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
]

const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, 'an amount is decimal text such as "5000"')

/** An address of the shop's network, told as it is, would be told to come without TLS. */
const isToldPrivately = ({
  host,
  url,
}: {
  readonly host: string
  readonly url?: string | undefined
}): boolean => url !== undefined || isLoopbackHost(host) || ['0.0.0.0', '::'].includes(host)

export const providerSystems = ['buypower', 'blueprint', 'rave', 'paymob', 'chillr'] as const

export const providerConfig = z.object({
  id: z.string().min(1).max(40),
  system: z.enum(providerSystems),
  label: z.string().min(1).max(40),
  baseUrl: privateUrl,
  /** Nothing new is sold through it. What it has under way is asked about as ever. */
  off: z.boolean().optional(),
  credentials: z.record(z.string(), z.string().min(1)),
  timing: timingConfig.optional(),
  /**
   * Where the till listens for results the provider posts (Rave bulk), and the address the provider
   * is told, when that is another one (a relay, a router's). Left out: not at all, the history is asked.
   */
  callback: z
    .object({
      host: z.string().min(1),
      port: z.number().int().min(0).max(65535),
      url: privateUrl.optional(),
    })
    .refine(isToldPrivately, {
      error: 'is needed where results come from another machine: the https:// address of a relay',
      path: ['url'],
    })
    .optional(),
  /** Below this the float is shown low. */
  lowFloat: amount.optional(),
  /** Choices offered at the counter, e.g. {"disco": ["ABUJA", "EKO"]}; left out means the system's own list. */
  choices: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
  /** Whom to call when only a person at the provider can tell what became of a sale. */
  support: z
    .object({
      phone: z.string().min(3).max(40).optional(),
      email: z.email().max(100).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(200)
        .optional(),
    })
    .optional(),
})

/** Limits on orders taken while the provider cannot be reached. All have defaults. */
export const limitsConfig = z.object({
  /** Whether electricity may be queued at all while the provider is down. */
  offlineElectricity: z.boolean().optional(),
  offlineAirtime: z.boolean().optional(),
  offlineData: z.boolean().optional(),
  offlineTv: z.boolean().optional(),
  /** Whether a whole sheet may wait for its provider. */
  offlineBulk: z.boolean().optional(),
  offlineCollect: z.boolean().optional(),
  /** A queued order older than this is expired and its cash owed back. */
  queuedMaxAgeMs: z.number().int().min(100).optional(),
  queuedMaxAmount: amount.optional(),
  queuedMaxTotal: amount.optional(),
  /** Orders waiting on one meter at a time while offline. */
  queuedPerMeter: z.number().int().min(1).optional(),
  minAmount: amount.optional(),
  maxAmount: amount.optional(),
  /** The most requests out at once per provider: a till begins with 4 and offers more while they are answered promptly. */
  inFlightPerProvider: z.number().int().min(1).max(64).optional(),
})

export const productsConfig = z.partialRecord(z.enum(products), z.array(z.string()).min(1))
export const shiftsConfig = z.enum(['required', 'optional'])
export const lockAfterConfig = z.number().int().min(0).max(240)
export const refundsConfig = z.enum(['supervisor', 'cashier'])

const unique = (name: string) => (list: readonly { id: string }[], context: z.RefinementCtx) => {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `two ${name} have the id "${id}"`,
      })
    }
    seen.add(id)
  }
}

const limitAmounts = ['queuedMaxAmount', 'queuedMaxTotal', 'minAmount', 'maxAmount'] as const

/** A limit that the shop's currency cannot hold would be no limit at all. */
function limitsInCurrency(
  file: {
    readonly shop: { readonly currency: Currency }
    readonly limits: { readonly [name in (typeof limitAmounts)[number]]?: string | undefined }
  },
  context: z.RefinementCtx,
): void {
  for (const name of limitAmounts) {
    const text = file.limits[name]
    if (text === undefined || parseAmount(text, file.shop.currency).ok) continue
    context.addIssue({
      code: 'custom',
      path: ['limits', name],
      message: `"${text}" is no amount in ${file.shop.currency}`,
    })
  }
}

/** A product is mapped only to providers the file has. */
function knownProviders(
  file: {
    readonly training: boolean
    readonly providers: readonly { readonly id: string }[]
    readonly products?: Readonly<Record<string, readonly string[] | undefined>> | undefined
  },
  context: z.RefinementCtx,
): void {
  if (file.training && file.providers.length === 0) return
  for (const [product, ids] of Object.entries(file.products ?? {})) {
    for (const id of ids ?? []) {
      if (file.providers.some((provider) => provider.id === id)) continue
      context.addIssue({
        code: 'custom',
        path: ['products', product],
        message: `there is no provider with the id "${id}"`,
      })
    }
  }
}

/** How the till lives on its computer. What is left out stays as the system has it. */
export const machineConfig = z.object({
  /** It starts when the person it runs as signs in to the system. */
  autostart: z.boolean().optional(),
  /** It fills the screen, and a supervisor's PIN is the only way out. */
  kiosk: z.boolean().optional(),
})

/** Where newer versions of the program are found. Left out: none is looked for. */
export const updatesConfig = z.object({
  /** The folder of a feed, over https. */
  feed: privateUrl,
  /** Of the night, in the shop's time: when an update that is wanted is installed. Left out: 2. */
  hour: z.number().int().min(0).max(23).optional(),
  /** The operator arranged that the system asks no administrator. */
  unattended: z.boolean().optional(),
})

const provisioningFile = z
  .object({
    // A name alone is a shop too; what is wrong in one is said by its field.
    shop: z.preprocess((shop) => (typeof shop === 'string' ? { name: shop } : shop), shopConfig),
    /** Sells nothing real: every slip says so. Without providers the built-in sandbox plays them. */
    training: z.boolean().default(false),
    cashiers: z.array(cashierConfig).min(1).superRefine(unique('cashiers')),
    providers: z.array(providerConfig).default([]).superRefine(unique('providers')),
    printers: z.array(printerConfig).default([]).superRefine(unique('printers')),
    /** Who serves a product, in order of preference. Left out: every provider that sells it, as listed. */
    products: productsConfig.optional(),
    limits: limitsConfig.default({}),
    /** Whether cash may be taken only in a shift that was opened with a counted float. Left out: optional. */
    shifts: shiftsConfig.optional(),
    /** Without a touch for this long the screen asks for a PIN. 0: never. Left out: 5. */
    lockAfterMinutes: lockAfterConfig.optional(),
    /** Who gives money back for what was not sold. Left out: a supervisor. */
    refunds: refundsConfig.optional(),
    updates: updatesConfig.optional(),
    machine: machineConfig.optional(),
    /** Needed for keys that lie readable in the till's own file (docs/security.md). */
    plainKeys: z
      .string()
      .refine((text) => text.replaceAll('’', "'") === plainKeysSentence, {
        error: `must be the sentence "${plainKeysSentence}"`,
      })
      .optional(),
  })
  .superRefine(knownProviders)
  .superRefine(limitsInCurrency)

export type Provisioning = z.infer<typeof provisioningFile>
export type ProviderConfig = z.infer<typeof providerConfig>
export { printerConfig, type PrinterConfig } from './printers.ts'
export type TimingConfig = z.infer<typeof timingConfig>

/** A training till needs no list of people. */
const withTrainees = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'training' in value && value.training === true
    ? { cashiers: trainingCashiers, ...value }
    : value

/** The engine quotes what it could not read, and that may be the middle of a key. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : ''
  return words.replace(/,?\s*(?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON$/s, '')
}

/** Reads the text of a provisioning file. Errors are lines a shop's helper can act on. */
export function readProvisioning(text: string): Result<Provisioning, readonly string[]> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err([`the file is not JSON: ${wordsOf(error)}`])
  }
  // Read once in a start: a program made for each part of it would be made for one run.
  const parsed = provisioningFile.safeParse(withTrainees(value), { jitless: true })
  if (!parsed.success) {
    return err(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`),
    )
  }
  // Of none, all are off.
  if (!parsed.data.training && parsed.data.providers.every(({ off }) => off === true)) {
    return err(['providers: a till that is not in training needs at least one that is on'])
  }
  return ok(parsed.data)
}
