// The paper of a kept report, whatever its kind.

import { assertNever } from '../result.ts'
import type { ReportBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { refundSlip } from './refund.ts'
import { xReport } from './x-report.ts'
import { zReport } from './z-report.ts'

export function reportDocument(body: ReportBody, hash: string, copy: number): ReceiptDocument {
  switch (body.kind) {
    case 'x':
      return xReport(body, copy)
    case 'z':
      return zReport(body, hash, copy)
    case 'refund':
      return refundSlip(body, copy)
    default:
      return assertNever(body)
  }
}
