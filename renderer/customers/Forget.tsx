// A customer who asks to be forgotten: a supervisor's word, and plain words about what goes and what stays.

import type { Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { changeDraft, useSell } from '../sell/store.ts'
import type { Offered } from './offer.ts'
import { customersChanged } from './store.ts'

export type Forgotten = Output<'customer.forget'>

type Props = {
  readonly customer: Offered
  readonly onDone: (forgotten: Forgotten) => void
  readonly onClose: () => void
}

/** Stands in the card's place while a supervisor is asked. */
export function AskToForget({ customer, onDone, onClose }: Props) {
  const { t } = useText()
  const { phone, account } = customer
  const forget = async (given: Given): Promise<ScreenError | null> => {
    const answer = await call('customer.forget', {
      ...(phone === null ? { account } : { phone }),
      ...given,
    })
    if (!answer.ok) return answer.error
    // The ticket at hand would remember them again.
    if (useSell.getState().draft.phoneIsKnown) changeDraft({ phone: '', phoneIsKnown: false })
    customersChanged()
    onDone(answer.value)
    return null
  }
  return (
    <Override
      title={t('customers.forget')}
      note={t('customers.forget.text')}
      act={forget}
      onClose={onClose}
    />
  )
}

export function ForgottenNotes({ forgotten, kept }: Forgotten) {
  const { t } = useText()
  return (
    <div role="status" className="stack">
      <Note tone="green" icon="check">
        {t('customers.forgotten', { count: forgotten })}
      </Note>
      {kept > 0 ? (
        <Note tone="amber" icon="warn">
          {t('customers.kept', { count: kept })}
        </Note>
      ) : null}
    </div>
  )
}
