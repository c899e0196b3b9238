// A sale that was not sold and whose money is still here: given back where the customer's number found it,
// however long ago it was.

import { useState } from 'react'
import type { VendView } from '../../shared/contract/vend-view.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { GiveBack } from '../shift/GiveBack.tsx'
import { useAnswer } from '../stores/use-answer.ts'
import { refreshVend } from '../stores/vends.ts'

const mayBeOwed: ReadonlySet<VendView['state']> = new Set(['refused', 'cancelled', 'expired'])

export function OwedBack({ vend }: { readonly vend: VendView }) {
  return mayBeOwed.has(vend.state) ? <Due vend={vend} /> : null
}

function Due({ vend: { vendId, events } }: { readonly vend: VendView }) {
  const { t } = useText()
  const [giving, setGiving] = useState(false)
  const due = useAnswer('refund.due', { vendId }, events.length)?.due[0]
  const byCashier = useAnswer('shift.get', {}, '')?.refundsByCashier
  if (!due || byCashier === undefined) return null
  return giving ? (
    <section className="card sale-card">
      <GiveBack
        due={due}
        byCashier={byCashier}
        onPaid={() => {
          setGiving(false)
          void refreshVend(vendId)
        }}
        onBack={() => setGiving(false)}
      />
    </section>
  ) : (
    <Key icon="cash" onPress={() => setGiving(true)}>
      {t('refund.give')}
    </Key>
  )
}
