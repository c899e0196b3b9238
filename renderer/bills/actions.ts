// What the cashier does about a bill before the money: walk the catalog, fill the form, look up, choose.

import type { BillField } from '../../shared/contract/bill.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import type { Language } from '../i18n/dictionary.ts'
import { usePrefs } from '../stores/prefs.ts'
import { useTill } from '../stores/till.ts'
import { type Path, type Row, backFrom, offerOf, top } from './catalog.ts'
import { type Found, allChosen, firstChosen, stillChosen, toggled } from './choice.ts'
import { cleaned, fieldForScan, firstValues, problemsOf } from './form.ts'
import {
  type Desk,
  type Look,
  changeDesk,
  deskNow,
  freshDesk,
  isBound,
  offerAt,
  undecided,
  useBills,
} from './store.ts'

export const currencyNow = () =>
  useBills.getState().catalog?.currency ?? useTill.getState().about?.shop.currency ?? 'EGP'

export const offerNow = () => offerAt(useBills.getState().catalog, deskNow())

export const fieldsNow = (): readonly BillField[] => offerNow()?.service.fields ?? []

/** Billers tell their names and bills in Arabic or English; every other reader is given English. */
const toldIn = (language: Language): 'ar' | 'en' => (language === 'ar' ? 'ar' : 'en')

const tillNow = () => useTill.getState().about?.mode

/** Reads the catalog. `refresh` asks the provider now; the kept one stays on the screen meanwhile. */
export async function askCatalog(
  refresh = false,
  language: Language = usePrefs.getState().language,
): Promise<void> {
  if (useBills.getState().askingAt !== null) return
  const till = tillNow()
  // An answer from the till's own disk comes at once and is not worth a word.
  const known = useBills.getState().catalog !== null && !refresh
  if (!known) useBills.setState({ askingAt: Date.now() })
  const answer = await call('bill.catalog', {
    language: toldIn(language),
    ...(refresh ? { refresh } : {}),
  })
  if (tillNow() !== till) return
  if (answer.ok) {
    const { clockSkew } = answer.value
    useBills.setState({
      askingAt: null,
      catalog: answer.value,
      language,
      catalogError: null,
      clockSkew,
    })
  } else {
    useBills.setState({ askingAt: null, catalogError: answer.error })
    learnClock(answer.error)
  }
  if (usePrefs.getState().language !== language) void askCatalog()
}

export const goTo = (path: Path): void => changeDesk({ path, search: '' })

export function openRow(row: Row): void {
  const { path } = deskNow()
  switch (row.kind) {
    case 'category':
      return goTo({ categoryId: row.id, billerId: null })
    case 'biller':
      return goTo({ ...path, billerId: row.id })
    case 'service':
      return openService(row.id)
  }
}

/** Opens a service's form. A code scanned before goes where it belongs. */
export function openService(serviceId: number): void {
  const offer = offerOf(useBills.getState().catalog, serviceId)
  if (!offer || isBound(deskNow())) return
  const { draftId, path, scanned } = deskNow()
  const { fields } = offer.service
  const values = firstValues(fields)
  const first = fields.find(({ name }) => (values[name] ?? '') === '') ?? null
  const takes = scanned === null ? null : fieldForScan(fields, null)
  changeDesk({
    ...freshDesk(),
    draftId,
    path,
    serviceId,
    opened: offer,
    values: takes ? { ...values, [takes.name]: cleaned(takes, scanned ?? '') } : values,
    field: first?.name ?? null,
  })
}

/** The active one is chosen again when it gets the focus: nothing is drawn for that. */
export function chooseField(field: string): void {
  if (deskNow().field !== field) changeDesk({ field })
}

/** Another value: what was found belongs to the old one. */
export function setValue(field: BillField, text: string): void {
  const { values, objections, look } = deskNow()
  if (isBound(deskNow())) return
  const value = cleaned(field, text)
  if (value === (values[field.name] ?? '')) return
  const { [field.name]: _, ...others } = objections
  changeDesk({
    values: { ...values, [field.name]: value },
    objections: others,
    ...(look.kind === 'none' ? {} : { look: { kind: 'none' } }),
    ...undecided,
  })
}

/** The cashier went out of a field: from now on it is told what is wrong with it. */
export function leaveField({ name }: BillField): void {
  const { left, values } = deskNow()
  if (!left.includes(name) && (values[name] ?? '') !== '') changeDesk({ left: [...left, name] })
}

/** Takes a scanned code, or says that there is no place for it here. */
export function takeScan(code: string): boolean {
  const desk = deskNow()
  if (isBound(desk) || desk.look.kind === 'asking' || desk.look.kind === 'found') return true
  const field = fieldForScan(fieldsNow(), desk.field)
  if (desk.serviceId === null) changeDesk({ scanned: code })
  else if (field) {
    setValue(field, code)
    changeDesk({ field: field.name, left: [...desk.left, field.name] })
  }
  return true
}

/** Everything wrong with the form: what this screen sees and what the till said. */
export const allProblems = () => ({
  ...deskNow().objections,
  ...problemsOf(fieldsNow(), deskNow().values, currencyNow()),
})

/** Tells every problem and goes to the first. */
function showProblems(problems: Readonly<Record<string, unknown>>): void {
  const fields = fieldsNow()
  changeDesk({
    left: fields.map(({ name }) => name),
    field: fields.find(({ name }) => Object.hasOwn(problems, name))?.name ?? deskNow().field,
  })
}

/** Asks what there is to pay. An answer that comes after the form changed is dropped. */
export async function lookUp(): Promise<void> {
  const { desk, catalog } = useBills.getState()
  const offer = offerNow()
  if (!offer || !catalog || isBound(desk) || desk.look.kind === 'asking') return
  const problems = allProblems()
  if (Object.keys(problems).length > 0) return showProblems(problems)
  const before = desk.look.kind === 'found' ? { found: desk.look.found, chosen: desk.chosen } : null
  const asking: Look = { kind: 'asking', sinceAt: Date.now() }
  changeDesk({ look: asking, ...undecided })
  const answer = await call('bill.inquire', {
    providerId: catalog.providerId,
    serviceId: offer.service.id,
    language: toldIn(usePrefs.getState().language),
    values: Object.fromEntries(
      Object.entries(desk.values).filter(([, value]) => value.trim() !== ''),
    ),
  })
  if (deskNow().look !== asking) return
  if (!answer.ok) {
    learnClock(answer.error)
    return changeDesk({ look: { kind: 'failed', error: answer.error } })
  }
  useBills.setState({ clockSkew: answer.value.clockSkew })
  if (answer.value.lookUpId === null) {
    const objections = Object.fromEntries(
      answer.value.problems.map(({ name, problem }) => [name, problem] as const),
    )
    changeDesk({ look: { kind: 'none' }, objections })
    return showProblems(objections)
  }
  const found = answer.value
  changeDesk({
    look: { kind: 'found', found, foundAt: Date.now() },
    chosen: before ? stillChosen(before.found, before.chosen, found) : firstChosen(found),
    along: null,
  })
}

/** A refusal because of the clock says how far it is off. */
export function learnClock({ detail, message }: ScreenError): void {
  const ms = Number(detail?.clockSkewMs)
  if (Number.isFinite(ms)) useBills.setState({ clockSkew: { ms, message } })
}

const foundNow = (): Found | null => {
  const { look } = deskNow()
  return look.kind === 'found' ? look.found : null
}

export function toggle(inquiryId: string): void {
  const found = foundNow()
  if (!found || isBound(deskNow())) return
  const { ids, along } = toggled(found, deskNow().chosen, inquiryId)
  changeDesk({ chosen: ids, along, ...undecided })
}

export function chooseAll(): void {
  const found = foundNow()
  if (!found || isBound(deskNow())) return
  changeDesk({ chosen: allChosen(found), along: null, ...undecided })
}

/** How it is paid. What the provider said of the bills stands. */
export function changeTender(tender: Desk['tender']): void {
  if (!isBound(deskNow())) changeDesk({ tender })
}

/** The desk as it stands before a scanner types into it, and the way back there. */
export function snapshot(): () => void {
  const before = deskNow()
  return () => {
    const now = deskNow()
    if (now === before || now.draftId !== before.draftId || isBound(now)) return
    const { values, search, tender, look } = before
    // What was found fell with the values. An answer on its way then was dropped.
    if (now.values === values) changeDesk({ search, tender })
    else changeDesk({ ...before, look: look.kind === 'asking' ? { kind: 'none' } : look })
  }
}

/** To the catalog. The next customer must not find this one's number in the form. */
export function leaveService(): void {
  const desk = deskNow()
  if (!isBound(desk)) changeDesk({ ...freshDesk(), draftId: desk.draftId, path: desk.path })
}

/** Esc: out of a question, out of the bills to the form, out of the form to the catalog, up in it. */
export function back(): void {
  const desk = deskNow()
  const { catalog } = useBills.getState()
  if (isBound(desk)) return
  if (desk.repeats) return changeDesk({ repeats: null })
  if (desk.typingTender) return changeDesk({ typingTender: false })
  if (desk.look.kind !== 'none') {
    return changeDesk({ look: { kind: 'none' }, chosen: [], along: null, ...undecided })
  }
  if (desk.serviceId !== null) return leaveService()
  if (desk.search !== '') return changeDesk({ search: '' })
  if (desk.scanned !== null) return changeDesk({ scanned: null })
  if (catalog) changeDesk({ path: backFrom(catalog, desk.path) ?? top })
}
