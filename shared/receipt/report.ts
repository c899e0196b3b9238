// The paper of a kept report, whatever its kind, in the language it was made in unless another is asked for.

import { assertNever } from '../result.ts'
import type { ReportBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import type { SlipLanguage } from './languages.ts'
import { bankingSlip } from './banking-slip.ts'
import { dayEnd } from './day-end.ts'
import { moveSlip } from './move-slip.ts'
import { refundSlip } from './refund.ts'
import { shiftSpeech } from './shift-speech.ts'
import { xReport } from './x-report.ts'
import { zReport } from './z-report.ts'

export function reportDocument(
  body: ReportBody,
  hash: string,
  copy: number,
  language: SlipLanguage = body.language ?? 'en',
): ReceiptDocument {
  const speech = shiftSpeech(language)
  switch (body.kind) {
    case 'x':
      return xReport(body, copy, speech)
    case 'z':
      return zReport(body, hash, copy, speech)
    case 'refund':
      return refundSlip(body, copy, speech)
    case 'day':
      return dayEnd(body, hash, copy, speech)
    case 'banking':
      return bankingSlip(body, copy, speech)
    case 'move':
      return moveSlip(body, copy, speech)
    default:
      return assertNever(body)
  }
}
