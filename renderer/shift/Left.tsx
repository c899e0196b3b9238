// What would be left open, a line each; nothing where all is done.

import type { Left } from '../../shared/left/left.ts'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'

export function LeftLines({ left }: { readonly left: Left }) {
  const { t, minor } = useText()
  const { shift, sales, dueMinor, claimsMinor, papers, currency } = left
  return (
    <>
      {shift === null ? null : (
        <Note tone="blue" icon="drawer">
          {t('leave.shift', { number: shift })}
        </Note>
      )}
      {sales.count === 0 ? null : (
        <Note tone="amber" icon="question">
          {t('leave.open', { count: sales.count, amount: minor(sales.cashMinor, currency) })}
        </Note>
      )}
      {papers === 0 ? null : (
        <Note tone="amber" icon="printer">
          {t('leave.papers', { count: papers })}
        </Note>
      )}
      {dueMinor === 0 ? null : (
        <Note tone="amber" icon="cash">
          {t('leave.due', { amount: minor(dueMinor, currency) })}
        </Note>
      )}
      {claimsMinor === 0 ? null : (
        <Note tone="red" icon="warn">
          {t('leave.claims', { amount: minor(claimsMinor, currency) })}
        </Note>
      )}
    </>
  )
}
