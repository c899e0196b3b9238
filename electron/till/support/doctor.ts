// The doctor: looks at everything a till hangs on, one after the other, and says of each how it is. Told in
// one order; what is wrong is not moved up, so that a helper on the phone can follow.

import { doctorChecks, type Finding } from '../../../shared/contract/support.ts'
import type { AppContext } from '../app/context.ts'
import type { TillStatus } from '../status/status.ts'
import { openAlarmCount } from '../store/alarms.ts'
import { soundness, spaceOn, speedOf } from './disk.ts'
import { find } from './findings.ts'
import { askProvider, clockFinding, printerFinding, zoneFinding } from './outside.ts'

const hourMs = 3_600_000
const oldHours = 25

export function backupFinding(
  state: { readonly lastAt: number | null; readonly trouble: string | null },
  now: number,
): Finding {
  if (state.trouble !== null) return find('backup', 'failing', { why: state.trouble })
  if (state.lastAt === null) return find('backup', 'none')
  const hours = Math.max(0, Math.round((now - state.lastAt) / hourMs))
  return find('backup', hours > oldHours ? 'old' : 'ok', { hours })
}

/** As `doctorChecks` stand. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => doctorChecks.indexOf(a.check) - doctorChecks.indexOf(b.check))

function diskFindings({ store, dataDir }: AppContext, broken?: Finding): readonly Finding[] {
  if (dataDir === null) return broken ? [broken] : []
  return [spaceOn(dataDir), speedOf(dataDir), broken ?? soundness(store, dataDir)]
}

function printerFindings({ spool }: AppContext, status: TillStatus | null): readonly Finding[] {
  const counted = new Map(status?.printers.map((printer) => [printer.id, printer]))
  return spool.printerStates().flatMap(({ printer, state }) => {
    const asking = counted.get(printer.id)?.asking ?? 0
    return [
      printerFinding(printer.id, state),
      ...(asking > 0 ? [find('printer', 'asking', { printer: printer.id, count: asking })] : []),
    ]
  })
}

/** Null where the database does not give it, which is found then: a doctor does not fall ill with the till. */
function given<T>(ask: () => T, broken: Finding[]): T | null {
  try {
    return ask()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    broken.push(find('database', 'damaged', { why }))
    return null
  }
}

export async function examine(context: AppContext): Promise<readonly Finding[]> {
  const { clock, provisioning, providers, health, spool, store, backups, updates } = context
  const now = clock.now()
  const [asked] = await Promise.all([
    Promise.all(providers.map((provider) => askProvider(provider, health, clock))),
    spool.refresh(),
  ])
  const broken: Finding[] = []
  const status = given(() => context.status(), broken)
  const alarms = given(() => openAlarmCount(store), broken)
  const jumped = status?.clock.state === 'jumped'
  const newer = updates?.state().found?.version
  const { version } = context
  return inOrder([
    clockFinding(asked, jumped),
    zoneFinding(provisioning.shop.timeZone, now),
    ...diskFindings(context, broken[0]),
    backups ? backupFinding(backups.state(), now) : find('backup', 'off'),
    context.orderLog
      ? find('orders', context.orderLog.isWritten() ? 'ok' : 'missing')
      : find('orders', context.training ? 'off' : 'missing'),
    find('keys', context.configuration?.hasReadableKeys() === true ? 'readable' : 'ok'),
    ...(asked.length > 0 ? asked.map(({ finding }) => finding) : [find('provider', 'none')]),
    ...printerFindings(context, status),
    ...(alarms === null ? [] : [find('alarms', alarms > 0 ? 'open' : 'ok', { count: alarms })]),
    newer === undefined
      ? find('version', 'ok', { version })
      : find('version', 'newer', { version, newer }),
  ])
}
