// A till with a drawer: shifts opened, counted and closed, sales brought to the ends a drawer cares about.

import type { Input } from '../../shared/contract/contract.ts'
import { eventually, type TillWorld } from './till.ts'

export const meter = '04123456781'
const refusing = '00000000030'
export const musa = { cashierId: 'musa', pin: '9999', reason: 'Seen by me' }

let drafts = 0
export const draft = (): string => `shift-draft-${(drafts += 1)}`
export const open = (w: TillWorld, total = '5000') =>
  w.must('shift.open', { draftId: draft(), float: { total } })

export async function sold(w: TillWorld, more: Partial<Input<'vend.place'>> = {}): Promise<string> {
  const vendId = await w.sell(meter, more)
  await w.until(vendId, 'confirmed')
  return vendId
}

export async function refused(w: TillWorld): Promise<string> {
  const vendId = await w.sell(refusing)
  await w.until(vendId, 'refused')
  return vendId
}

/** A sale whose answer is lost, and which stays so. */
export async function unconfirmed(w: TillWorld): Promise<string> {
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell(meter)
  await w.until(vendId, 'unconfirmed')
  await w.provider.setLine(false)
  return vendId
}

export const slow = { firstRequeryMs: 600_000, requeryMs: 600_000, answerMs: 600, connectMs: 1_000 }

export async function figures(w: TillWorld) {
  const { shift } = await w.must('shift.get', {})
  if (!shift) throw new Error('no shift is open')
  return shift
}

export async function count(w: TillWorld, total: string) {
  return w.must('shift.count', { draftId: crypto.randomUUID(), counted: { total } })
}

export const paper = async (w: TillWorld, of: RegExp): Promise<string> =>
  eventually(`paper with ${of}`, () => w.printer.jobs().find(({ text }) => of.test(text))?.text)
