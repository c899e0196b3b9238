import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contractDoc, contractDocPath } from '../../build/contract-doc.ts'
import { commands } from '../../shared/contract/contract.ts'

test('docs/contract.md says what the schemas say (npm run contract writes it)', () => {
  expect(readFileSync(contractDocPath, 'utf8')).toBe(contractDoc())
})

test.each(Object.entries(commands))('the example of %s is one', (_name, command) => {
  expect(command.input.safeParse(command.example.input)).toMatchObject({ success: true })
  expect(command.output.safeParse(command.example.output)).toMatchObject({ success: true })
})
