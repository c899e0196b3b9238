// A till at the counter of a Paymob sandbox: the catalog read, forms filled, bills looked up and paid
// over real sockets.

import { createHttp } from '../../electron/ports/http.ts'
import { startPaymobSandbox } from '../../electron/sandbox/paymob/sandbox.ts'
import type { Bill } from '../../electron/till/providers/paymob/bills.ts'
import { serviceOf } from '../../electron/till/providers/paymob/catalog.ts'
import * as paymob from '../../electron/till/providers/paymob/client.ts'
import { checkForm } from '../../electron/till/providers/paymob/form.ts'
import { accountAt, callAt, keys } from './paymob.ts'

export function value<T>(answered: paymob.Answered<T>): T {
  if (!answered.result.ok) throw new Error(JSON.stringify(answered.result.error))
  return answered.result.value
}

export const idsOf = (some: readonly Bill[]) => some.map(({ inquiryId }) => inquiryId)

export async function openPaymobShop() {
  const http = createHttp()
  const sandbox = await startPaymobSandbox(keys)
  const call = (more: Partial<paymob.Call> = {}) => callAt(sandbox.url, http, more)
  const catalog = value(await paymob.catalog(call()))
  const service = (id: number) => {
    const found = serviceOf(catalog, id)
    if (!found) throw new Error(`no service ${id}`)
    return found
  }
  const params = (id: number, values: Readonly<Record<string, string>>) => {
    const checked = checkForm(service(id), values)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    return checked.value
  }
  let accounts = 1_000
  /** An account nobody has asked about, ending in `ending`. */
  const fresh = (ending = '33') => {
    accounts += 1
    return `0${accounts}0000${ending}`
  }
  const bills = async (id: number, account = fresh()): Promise<readonly Bill[]> => {
    const name = service(id).inputs[0]?.name ?? ''
    return value(await paymob.inquireMultiple(call(), service(id), params(id, { [name]: account })))
  }
  const one = async (): Promise<Bill> => {
    const [bill] = await bills(123)
    if (!bill) throw new Error('no bill')
    return bill
  }
  const pay = async (bill: Bill, serviceId = 123, answerMs = 2_000) => {
    const account = accountAt(sandbox.url)
    const waits = { ...account.waits, answerMs }
    const payment = { serviceId, inquiryId: bill.inquiryId }
    return (await paymob.pay(call({ account: { ...account, waits } }), payment)).outcome
  }
  const { settings, faults } = sandbox
  const first = { ...settings }
  return {
    http,
    sandbox,
    catalog,
    call,
    service,
    params,
    fresh,
    bills,
    one,
    pay,
    reset: () => {
      faults.clear()
      Object.assign(settings, first)
    },
    close: async () => {
      await sandbox.close()
      await http.close()
    },
  }
}
