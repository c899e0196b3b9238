// people.*: who may sign in at this till. For supervisors, but for one's own PIN.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { PersonView } from '../../../shared/contract/people.ts'
import { isGuessed } from '../../../shared/people/pins.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { hashPin, openCost, shopCost } from '../session/pin.ts'
import {
  allPeople,
  changePerson,
  insertPerson,
  isLastSupervisor,
  isNameTaken,
  type PersonChange,
  personById,
  type PersonRow,
} from '../store/people.ts'
import { transact } from '../store/transaction.ts'
import type { AppContext, Handlers } from './context.ts'

type PeopleCommand = 'people.list' | 'people.add' | 'people.change' | 'people.pin' | 'people.ownPin'

const personView = (person: PersonRow): PersonView => ({
  id: person.id,
  name: person.name,
  role: person.role,
  language: person.language,
  active: person.active,
  createdAt: person.createdAt,
  createdBy: person.createdBy,
  changedAt: person.changedAt,
  changedBy: person.changedBy,
})

const longestId = 30

function supervisor({ session }: AppContext): Result<CashierView, TillError> {
  const person = session.require()
  if (!person.ok || person.value.role === 'supervisor') return person
  return err(tillError('not-allowed', 'People are looked after by supervisors. Nothing was done.'))
}

const wrong = (words: string, field: string, reason: string): TillError =>
  tillError('bad-input', `${words} Nothing was done.`, { field, reason })

const nameTaken = (name: string): TillError =>
  wrong(`Somebody here is called ${name} already: add a second name.`, 'name', 'name-taken')

const pinObjection = (pin: string): TillError | null =>
  isGuessed(pin) ? wrong('That PIN is guessed first. Choose another.', 'pin', 'pin-guessed') : null

/** Letters of the name that any file and any paper can hold; a number where that is taken. */
function newId({ store }: AppContext, name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longestId)
  const base = plain === '' ? 'person' : plain
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`
    if (personById(store, id) === null) return id
  }
}

const hashed = ({ random, training }: AppContext, pin: string): string =>
  hashPin(pin, random, training ? openCost : shopCost)

function change(context: AppContext, id: string, what: PersonChange, by: string): PersonRow {
  const { store, clock, session, publish } = context
  transact(store, () => changePerson(store, id, what, { at: clock.now(), by }))
  const person = mustFind(context, id)
  const before = session.state()
  session.changed(person)
  if (session.state().cashier !== before.cashier) {
    publish({ name: 'session.changed', body: session.state() })
  }
  publish({ name: 'people.changed', body: {} })
  return person
}

function mustFind({ store }: AppContext, id: string): PersonRow {
  const person = personById(store, id)
  if (!person) throw new Error(`${id} is gone`)
  return person
}

function find({ store }: AppContext, personId: string): Result<PersonRow, TillError> {
  const person = personById(store, personId)
  return person
    ? ok(person)
    : err(tillError('not-found', `Nobody here has the id ${personId}. Nothing was done.`))
}

export const peopleHandlers: Handlers<PeopleCommand> = {
  'people.list': (context) => {
    const by = supervisor(context)
    return by.ok ? ok({ people: allPeople(context.store).map(personView) }) : by
  },

  'people.add': (context, { name, role, pin, language }) => {
    const by = supervisor(context)
    if (!by.ok) return by
    const { store, clock, publish } = context
    if (isNameTaken(store, name, null)) return err(nameTaken(name))
    const objection = pinObjection(pin)
    if (objection) return err(objection)
    const id = newId(context, name)
    const pinHash = hashed(context, pin)
    transact(store, () =>
      insertPerson(store, {
        id,
        name,
        role,
        pinHash,
        language: language ?? null,
        createdAt: clock.now(),
        createdBy: by.value.id,
      }),
    )
    publish({ name: 'people.changed', body: {} })
    return ok({ person: personView(mustFind(context, id)) })
  },

  'people.change': (context, { personId, name, role, active }) => {
    const by = supervisor(context)
    if (!by.ok) return by
    const found = find(context, personId)
    if (!found.ok) return found
    const person = found.value
    const isActive = active ?? person.active
    const steps = !isActive || (role ?? person.role) !== 'supervisor'
    if (steps && isLastSupervisor(context.store, person)) {
      const words =
        'Nobody else here is a supervisor, and a till needs one. Make somebody a supervisor first. Nothing was done.'
      return err(tillError('not-possible', words, { reason: 'last-supervisor' }))
    }
    const called = name ?? person.name
    if (isActive && isNameTaken(context.store, called, personId)) return err(nameTaken(called))
    const what = {
      ...(name === undefined ? {} : { name }),
      ...(role === undefined ? {} : { role }),
      ...(active === undefined ? {} : { active }),
    }
    return ok({ person: personView(change(context, personId, what, by.value.id)) })
  },

  'people.pin': (context, { personId, pin }) => {
    const by = supervisor(context)
    if (!by.ok) return by
    const found = find(context, personId)
    if (!found.ok) return found
    const objection = pinObjection(pin)
    if (objection) return err(objection)
    change(context, personId, { pinHash: hashed(context, pin) }, by.value.id)
    context.session.forgive(personId)
    return ok({})
  },

  'people.ownPin': (context, { pin, next }) => {
    const person = context.session.require()
    if (!person.ok) return person
    const { id } = person.value
    const right = context.session.verify(id, pin)
    if (!right.ok) return right
    const objection = pinObjection(next)
    if (objection) return err(objection)
    change(context, id, { pinHash: hashed(context, next) }, id)
    return ok({})
  },
}
