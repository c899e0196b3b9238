// place → claim → settle → print of a token, through BuyPower.

import { startTillWorld } from '../../world/till.ts'
import { eventually } from '../../world/till.ts'
import { longestMs, type OpenPath } from './path.ts'
import { placeDespite } from './place-despite.ts'
import { watched } from './world.ts'

export const openSale: OpenPath = async (disk) => {
  const watch = watched(disk, (url) => url.endsWith('/vend?strict=0'), 'attempts')
  const w = await startTillWorld(watch.options)
  return {
    name: 'a sale',
    once: async (draftId) => {
      const input = {
        draftId,
        product: 'electricity',
        account: '04123456781',
        amount: '1000',
        tender: { kind: 'cash' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      } as const
      const wrong: string[] = []
      const place = async () => await w.call('vend.place', input)
      const { vendId } = await placeDespite(disk, draftId, place, wrong)
      const settled = await eventually(
        `${vendId} on paper`,
        async () => {
          const found = await w.call('vend.get', { vendId })
          const papers = await w.call('print.jobs', { vendId })
          if (!found.ok || !papers.ok) return null
          const isPrinted = papers.value.jobs.some(({ state }) => state === 'printed')
          return found.value.vend.state === 'confirmed' && isPrinted ? found.value.vend : null
        },
        longestMs,
      )
      const order = w.provider.ledger.order(vendId)
      const papers = w.printer.jobs().filter(({ text }) => text.includes(vendId)).length
      const tokens = settled.tokens.map(({ digits }) => digits).join()
      if (order?.soldTimes !== 1) wrong.push(`sold ${order?.soldTimes ?? 0} times`)
      if (w.provider.ledger.posts(vendId) !== 1) wrong.push('sent more than once')
      if (tokens !== order?.token) wrong.push(`token ${order?.token} is ${tokens}`)
      if (papers !== 1) wrong.push(`printed ${papers} times`)
      return { wrong: [...wrong, ...watch.breaches()] }
    },
    close: () => w.stop(),
  }
}
