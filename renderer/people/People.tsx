// The people of the till: supervisors look after them; everybody changes their own PIN.

import { useState } from 'react'
import type { PersonView } from '../../shared/contract/people.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Badge } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { AddPerson } from './AddPerson.tsx'
import { OwnPin } from './OwnPin.tsx'
import { Person } from './Person.tsx'
import './people.css'

const adding = Symbol('adding')

export function People() {
  const supervises = useTill((till) => till.cashier?.role === 'supervisor')
  return (
    <>
      {supervises ? <Everybody /> : null}
      {supervises ? <OwnPinLater /> : <OwnPin />}
    </>
  )
}

/** Below the others it waits to be wanted. */
function OwnPinLater() {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  if (open) return <OwnPin />
  return (
    <Key icon="keypad" onPress={() => setOpen(true)}>
      {t('people.own')}
    </Key>
  )
}

function Everybody() {
  const { t } = useText()
  const about = useTill((till) => till.about)
  const [round, setRound] = useState(0)
  const people = useAnswer('people.list', {}, `${about?.cashiers.length ?? 0} ${round}`)?.people
  const [open, setOpen] = useState<string | typeof adding | null>(null)
  const changed = (close: boolean): void => {
    setRound((was) => was + 1)
    if (close) setOpen(null)
  }
  const nameOf = (id: string | null): string =>
    people?.find((person) => person.id === id)?.name ?? id ?? ''
  const rows = (shown: readonly PersonView[]) => (
    <ul className="stack">
      {shown.map((person) => (
        <li key={person.id}>
          {open === person.id ? (
            <Person person={person} onChanged={changed} onBack={() => setOpen(null)} />
          ) : (
            <Row person={person} nameOf={nameOf} onOpen={() => setOpen(person.id)} />
          )}
        </li>
      ))}
    </ul>
  )
  if (!people) return <p role="status">{t('settings.reading')}</p>
  const retired = people.filter(({ active }) => !active)
  return (
    <>
      <section className="stack" aria-label={t('people.list')}>
        {rows(people.filter(({ active }) => active))}
        {open === adding ? (
          <AddPerson onAdded={() => changed(true)} onBack={() => setOpen(null)} />
        ) : (
          <Key icon="plus" onPress={() => setOpen(adding)}>
            {t('people.add')}
          </Key>
        )}
      </section>
      {retired.length === 0 ? null : (
        <section className="stack" aria-label={t('people.retired')}>
          <h3>{t('people.retired')}</h3>
          {rows(retired)}
        </section>
      )}
    </>
  )
}

type RowProps = {
  readonly person: PersonView
  readonly nameOf: (id: string | null) => string
  readonly onOpen: () => void
}

/** The latest that was done to them, and by whom. */
function Since({ person, nameOf }: Omit<RowProps, 'onOpen'>) {
  const { t, date } = useText()
  const { createdAt, createdBy, changedAt, changedBy } = person
  if (changedBy !== null && changedAt > createdAt) {
    return <>{t('people.since.changed', { at: date(changedAt), name: nameOf(changedBy) })}</>
  }
  if (createdBy === null) return <>{t('people.since.seeded', { at: date(createdAt) })}</>
  return createdBy === person.id ? (
    <>{t('people.since.setup', { at: date(createdAt) })}</>
  ) : (
    <>{t('people.since.added', { at: date(createdAt), name: nameOf(createdBy) })}</>
  )
}

function Row({ person, nameOf, onOpen }: RowProps) {
  const { t } = useText()
  const here = useTill((till) => till.cashier?.id === person.id)
  return (
    <Key className="person-row" onPress={onOpen}>
      <Icon name="person" />
      <span className="grow person-words">
        <bdi className="row-name">{person.name}</bdi>
        <span className="soft">
          {t(`role.${person.role}`)} · <Since person={person} nameOf={nameOf} />
        </span>
      </span>
      {here ? (
        <Badge tone="blue" icon="check">
          {t('people.you')}
        </Badge>
      ) : null}
      <Icon name="next" />
    </Key>
  )
}
