// Paymob's answers as bytes. Amounts are JSON numbers written from whole piastres the way Python
// writes floats: 116.22, 47.5, 3.0. The codes are the sandbox's own: no list is public.

import type { SandboxAnswer } from '../wire.ts'

const rawJson = (JSON as typeof JSON & { rawJSON: (text: string) => unknown }).rawJSON

/** 4750 as 47.5 */
export const pounds = (minor: number): unknown => {
  const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
  return rawJson(text.replace(/(\.\d)0$/, '$1'))
}

export const codes = {
  ok: '0000',
  invalid: '4000',
  noBills: '4004',
  notAllowed: '4005',
  expired: '4010',
  paid: '4011',
  signature: '4100',
  error: '5000',
} as const

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0')

export function createAnswers(now: () => number) {
  let last = 0
  /** The server's own time goes along: a till finds out by it that its clock is wrong. */
  const json = (status: number, value: unknown): SandboxAnswer => ({
    status,
    body: Buffer.from(JSON.stringify(value)),
    headers: { date: new Date(now()).toUTCString() },
  })
  const envelope = (status: number, code: string, more: Readonly<Record<string, unknown>>) => {
    last += 1
    return json(status, { code, request_id: `89f13824-05a4-4f9c-8c5a-${hex(last, 12)}`, ...more })
  }
  return {
    bare: (value: unknown) => json(200, value),
    data: (data: unknown) => envelope(200, codes.ok, { data }),
    no: (code: string, message: string) => envelope(400, code, { message }),
    status: (status: number, code: string, message: string) => envelope(status, code, { message }),
    unauthorised: (message: string) => json(401, { detail: message }),
  }
}

export type Answers = ReturnType<typeof createAnswers>
