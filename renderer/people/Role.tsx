// Cashier or supervisor, with what that allows.

import type { CashierView } from '../../shared/contract/status.ts'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'

type RoleName = CashierView['role']
const roles = ['cashier', 'supervisor'] as const

type Props = {
  readonly role: RoleName
  readonly onRole: (role: RoleName) => void
}

export function Role({ role, onRole }: Props) {
  const { t } = useText()
  return (
    <div className="stack">
      <Segments
        label={t('people.role')}
        showLabel
        value={role}
        choices={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={onRole}
      />
      <p className="soft">{t(`people.role.${role}.text`)}</p>
    </div>
  )
}
