// Until when what was found may be paid, counted down in words. Spoken only when it gets short and when
// it is over, not every second.

import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import type { Found } from './choice.ts'
import type { Desk } from './store.ts'
import { useDesk } from './use-bills.ts'

const soonMs = 60_000

/** The earlier of what the look-up and the choice said. */
export function expiryOf(desk: Desk, found: Found): number | null {
  const all = [found.expiresAt, desk.choice?.expiresAt ?? null].filter((at) => at !== null)
  return all.length === 0 ? null : Math.min(...all)
}

export function Until({ found }: { readonly found: Found }) {
  const { t, time, length } = useText()
  const now = useNow()
  const at = expiryOf(useDesk(), found)
  if (at === null) return null
  const left = at - now
  const words = { time: time(at), length: length(left) }
  return (
    <>
      <p className="hidden" role="status">
        {left <= 0
          ? t('bills.expired', words)
          : left <= soonMs
            ? t('bills.until.soon', { ...words, length: length(soonMs) })
            : null}
      </p>
      {left <= 0 ? (
        <Note tone="amber" icon="clock">
          {t('bills.expired', words)}
        </Note>
      ) : left <= soonMs ? (
        <Note tone="amber" icon="clock">
          {t('bills.until.soon', words)}
        </Note>
      ) : (
        <p className="soft">{t('bills.until', words)}</p>
      )}
    </>
  )
}
