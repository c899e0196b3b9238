// A till that just started knows the words of Sell, and a moment later those of the other screens. What it refuses
// meanwhile is said in the reader's language as well.

import { expect, test } from 'vitest'
import { hasWords, readFirstWords, readWords } from '../../renderer/i18n/dictionary.ts'
import { type SaidError, errorText } from '../../renderer/i18n/facts.ts'
import { makeText } from '../../renderer/i18n/text.ts'
import { isKey } from '../../renderer/i18n/translate.ts'

const text = makeText('ar', { currency: 'NGN', timeZone: 'Africa/Lagos' })

const refused: SaidError = {
  code: 'provider-refused',
  message: 'Rave does not know this smartcard. Nothing was sold.',
  detail: { reason: 'words', provider: 'Rave', words: 'Choose a package from the list.' },
}

test('no refusal is in English before the words of its reason are read', async () => {
  await readFirstWords('ar')
  expect(hasWords('ar')).toBe(false)
  const before = errorText(text, refused)
  expect(before).toBe(text.t('error.provider-refused'))
  expect(before).not.toMatch(/[A-Za-z]/)

  const reading = readWords('ar')
  // Neither is known before the other.
  while (!hasWords('ar')) {
    expect(isKey('error.provider-refused.words')).toBe(false)
    await Promise.race([reading, new Promise((resolve) => setTimeout(resolve))])
  }
  const after = errorText(text, refused)
  expect(after).not.toBe(before)
  expect(after).not.toMatch(/Choose|Nothing/)
})
