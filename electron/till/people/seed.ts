// The people of the shop's configuration, brought into the till's own list: at the first start all of
// them, later only those the till has never heard of. What the till has of a person stays as it is: a
// name, a role or a PIN changed at the till is not taken back by an older file.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { Random } from '../ports.ts'
import { hashPin, openCost, shopCost } from '../session/pin.ts'
import { cashierLanguage } from '../store/cashier-languages.ts'
import type { Writable } from '../store/database.ts'
import { insertPerson, isNameTaken, personById } from '../store/people.ts'
import { transact } from '../store/transaction.ts'

type File = Pick<Provisioning, 'cashiers' | 'training'>

/** Of two with one name the second is told apart by its id. */
export function seedPeople(
  store: Writable,
  { cashiers, training }: File,
  at: number,
  random: Random,
): void {
  const missing = cashiers.filter(({ id }) => personById(store, id) === null)
  if (missing.length === 0) return
  const hashed = missing.map((person) => ({
    person,
    pinHash: person.pinHash ?? hashPin(person.pin ?? '', random, training ? openCost : shopCost),
  }))
  transact(store, () => {
    for (const { person, pinHash } of hashed) {
      const { id, role } = person
      const name = isNameTaken(store, person.name, null) ? `${person.name} (${id})` : person.name
      const language = cashierLanguage(store, id)
      // Who set the till up made themselves.
      const createdBy = person.madeAtSetup ? id : null
      insertPerson(store, { id, name, role, pinHash, language, createdAt: at, createdBy })
    }
  })
}
