// Look up → choose → place → claim → settle → print of a bill, through Paymob.

import { eventually } from '../../world/till.ts'
import { startPaymobTill } from '../../world/paymob-till.ts'
import { longestMs, type OpenPath } from './path.ts'
import { placeDespite } from './place-despite.ts'
import { watched } from './world.ts'

export const openBill: OpenPath = async (disk) => {
  const watch = watched(disk, (url) => url.endsWith('/api/v1/payment/'), 'attempts')
  const w = await startPaymobTill(watch.options)
  let last = 1_000_000
  return {
    name: 'a bill',
    once: async (draftId) => {
      last += 1
      const values = { mobile_number: `012${last}1` }
      const wrong: string[] = []
      const chosen = await eventually('the bills', async () => {
        const found = await w.call('bill.inquire', { serviceId: 123, values })
        if (!found.ok || found.value.lookUpId === null) return null
        const { lookUpId, bills } = found.value
        const inquiryIds = bills.slice(0, 1).map(({ inquiryId }) => inquiryId)
        const choice = await w.call('bill.choose', { lookUpId, inquiryIds })
        return choice.ok ? choice.value : null
      })
      const payment = w.payment(chosen, { draftId })
      const place = async () => await w.call('vend.place', payment)
      const { vendId } = await placeDespite(disk, draftId, place, wrong)
      await eventually(
        `${vendId} on paper`,
        async () => {
          const found = await w.call('vend.get', { vendId })
          const papers = await w.call('print.jobs', { vendId })
          if (!found.ok || !papers.ok) return false
          const isPrinted = papers.value.jobs.some(({ state }) => state === 'printed')
          return found.value.vend.state === 'confirmed' && isPrinted
        },
        longestMs,
      )
      const inquiry = w.paymob.ledger.inquiry(Number(chosen.options['inquiry_id']))
      const papers = w.printer.jobs().filter(({ text }) => text.includes(vendId)).length
      if (!inquiry?.paid) wrong.push('not paid')
      if (inquiry?.sends !== 1) wrong.push(`sent ${inquiry?.sends ?? 0} times`)
      if (papers !== 1) wrong.push(`printed ${papers} times`)
      return { wrong: [...wrong, ...watch.breaches()] }
    },
    close: () => w.stop(),
  }
}
