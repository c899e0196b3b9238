// setup.*: a till that nobody has set up becomes a shop.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { plainKeysSentence } from '../../../shared/config/secrets.ts'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { setupDraft } from '../../../shared/contract/setup.ts'
import { isGuessed } from '../../../shared/people/pins.ts'
import { type Result, assertNever, err, ok } from '../../../shared/result.ts'
import type { Random } from '../ports.ts'
import { hashPin } from '../session/pin.ts'
import { checkKeys } from '../settings/check-keys.ts'
import { typedKeys } from '../settings/patch.ts'
import type { NotBegun, SetupClosed, SetupPort } from '../setup.ts'
import type { AppContext, Handlers } from './context.ts'

const closedWords: Readonly<Record<SetupClosed, string>> = {
  'set-up': 'A shop is set up on this till already. Change it in Settings.',
  named: 'This till was started with a file somebody looks after.',
  country:
    'This till was started to practise a country. Start it without --country to set up a shop.',
  'shop-data':
    'This till’s folder holds a shop’s records, but its settings are gone. Put till.json back (till.json.previous is the one before), or move the folder “shop” away. Nothing was changed.',
}

function openSetup({ setup }: AppContext): Result<SetupPort, TillError> {
  const closed = setup ? setup.closed() : 'named'
  return setup && closed === null
    ? ok(setup)
    : err(tillError('not-possible', closedWords[closed ?? 'named'], { reason: closed ?? 'named' }))
}

/** Whether nobody has set the till up yet, so that whoever stands here may arrange it. */
export const isBeingSetUp = ({ setup }: AppContext): boolean => setup?.closed() === null

/** An id made of a name: letters and digits, or a plain one where there are none of ours. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return plain === '' ? 'supervisor' : plain
}

type Typed = Exclude<Parsed<'setup.open'>, { readonly text: string }>

/** The provisioning file that was typed in. */
function textOf({ shop, supervisor, providers, printers, plainKeys }: Typed, random: Random) {
  const { name, pin } = supervisor
  const first = {
    id: idOf(name),
    name,
    pinHash: hashPin(pin, random),
    role: 'supervisor',
    madeAtSetup: true,
  } as const
  const file = {
    shop,
    cashiers: [first],
    providers,
    printers,
    ...(plainKeys ? { plainKeys: plainKeysSentence } : {}),
  }
  return { text: `${JSON.stringify(file, null, 2)}\n`, supervisorId: first.id }
}

/** The text of a file with its PINs hashed. One that cannot be read comes back as it is, to be complained of. */
function withoutPins(text: string, plainKeys: boolean, random: Random): string {
  try {
    const file = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>
    const cashiers = file['cashiers']
    if (!Array.isArray(cashiers)) return text
    const hashed = cashiers.map((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('pin' in one)) return one
      const { pin, ...person } = one as { readonly pin: unknown }
      // One that is no PIN is complained of as it is.
      return typeof pin === 'string' && /^\d{4,12}$/.test(pin)
        ? { ...person, pinHash: hashPin(pin, random) }
        : one
    })
    const said = plainKeys ? { plainKeys: plainKeysSentence } : {}
    return `${JSON.stringify({ ...file, ...said, cashiers: hashed }, null, 2)}\n`
  } catch {
    return text
  }
}

const onlyTrains = 'training: this file only trains. Take that line out to set up a shop'

/** What keeps a document from being the shop of this till. */
function problemsOf({ training, cashiers }: Provisioning): readonly string[] {
  const lacks = cashiers.some(({ role }) => role === 'supervisor')
    ? []
    : ['cashiers: one of them must be a supervisor']
  return training ? [onlyTrains, ...lacks] : lacks
}

async function readFile(setup: SetupPort, text: string) {
  const read = await setup.read(text)
  if (read.ok) return { problems: problemsOf(read.value), document: read.value }
  return read.error.kind === 'wrong'
    ? { problems: read.error.lines, document: null }
    : { problems: [], document: null, error: read.error }
}

const summaryOf = (document: Provisioning): NonNullable<Output<'setup.read'>['summary']> => ({
  shop: document.shop.name,
  till: document.shop.till,
  currency: document.shop.currency,
  timeZone: document.shop.timeZone,
  people: document.cashiers.map(({ name, role }) => ({ name, role })),
  providers: document.providers.map(({ label, system }) => ({ label, system })),
  printers: document.printers.map(({ id }) => id),
})

function notBegun(error: NotBegun): TillError {
  switch (error.kind) {
    case 'wrong':
      return tillError('bad-input', `${error.lines.join('; ')}. Nothing was set up.`, {
        field: error.lines[0]?.split(':')[0] ?? '',
        reason: 'wrong',
      })
    case 'readable-keys':
      return tillError(
        'not-possible',
        'This computer cannot seal keys: they would be readable in the till’s file. Nothing was set up.',
        { reason: 'readable-keys' },
      )
    case 'outdated':
      return tillError('not-possible', closedWords['set-up'], { reason: 'set-up' })
    case 'failed':
      return tillError('storage-failed', `${error.message} Nothing was set up.`, {
        reason: 'setup',
        why: error.message,
      })
    default:
      return assertNever(error)
  }
}

const pinGuessed = tillError(
  'bad-input',
  'That PIN is guessed first. Choose another. Nothing was set up.',
  { field: 'supervisor.pin', reason: 'pin-guessed' },
)

type SetupCommand = 'setup.get' | 'setup.keep' | 'setup.check' | 'setup.read' | 'setup.open'

export const setupHandlers: Handlers<SetupCommand> = {
  'setup.get': ({ setup }) => {
    const closed = setup ? setup.closed() : 'named'
    const draft = closed === null ? setupDraft.safeParse(setup?.draft()) : null
    return ok({
      closed,
      canSeal: setup?.canSeal() ?? false,
      draft: draft?.success ? draft.data : null,
    })
  },

  'setup.keep': (context, { draft }) => {
    const setup = openSetup(context)
    if (!setup.ok) return setup
    setup.value.keepDraft(draft)
    return ok({})
  },

  'setup.check': async (context, { provider }) => {
    const setup = openSetup(context)
    if (!setup.ok) return setup
    context.configuration?.hide(typedKeys([provider]))
    return ok(await checkKeys(context, provider))
  },

  'setup.read': async (context, { text }) => {
    const setup = openSetup(context)
    if (!setup.ok) return setup
    const { problems, document, error } = await readFile(setup.value, text)
    // That its keys would lie readable is asked about when the shop is opened.
    if (error && error.kind !== 'readable-keys') return err(notBegun(error))
    if (!document || problems.length > 0) return ok({ problems: [...problems], summary: null })
    return ok({ problems: [], summary: summaryOf(document) })
  },

  'setup.open': async (context, input) => {
    const setup = openSetup(context)
    if (!setup.ok) return setup
    const { random } = context
    if (!('text' in input)) {
      if (isGuessed(input.supervisor.pin)) return err(pinGuessed)
      context.configuration?.hide(typedKeys(input.providers))
      const { text, supervisorId } = textOf(input, random)
      const begun = await setup.value.begin(text)
      return begun.ok ? ok({ supervisorId }) : err(notBegun(begun.error))
    }
    const text = withoutPins(input.text, input.plainKeys ?? false, random)
    const read = await readFile(setup.value, text)
    if (read.error) return err(notBegun(read.error))
    if (read.problems.length > 0 || !read.document) {
      return err(notBegun({ kind: 'wrong', lines: read.problems }))
    }
    const begun = await setup.value.begin(text)
    if (!begun.ok) return err(notBegun(begun.error))
    const first = read.document.cashiers.find(({ role }) => role === 'supervisor')
    return ok({ supervisorId: first?.id ?? null })
  },
}
