// Writes docs/contract.md from the contract's schemas and examples, so that the page cannot say
// anything the till does not do. A test fails when the page is out of date.

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { commands } from '../shared/contract/contract.ts'
import { errorCodes, tillError } from '../shared/contract/errors.ts'
import { events } from '../shared/contract/events.ts'

type Schema = {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
}

const widthOfLine = 96

function unionShape(parts: readonly Schema[], indent: string): string {
  const shapes = [...new Set(parts.map((part) => shape(part, indent)))]
  return shapes.join(' | ')
}

function objectShape(schema: Schema, indent: string): string {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) {
    return typeof schema.additionalProperties === 'object'
      ? `{ [name]: ${shape(schema.additionalProperties, indent)} }`
      : '{}'
  }
  const inner = `${indent}  `
  const parts = fields.map(([name, field]) => {
    const mark = schema.required?.includes(name) ? '' : '?'
    return `${name}${mark}: ${shape(field, inner)}`
  })
  const line = `{ ${parts.join(', ')} }`
  return line.length + indent.length <= widthOfLine && !line.includes('\n')
    ? line
    : `{\n${parts.map((part) => `${inner}${part}`).join('\n')}\n${indent}}`
}

/** A schema as the shape of its JSON, in the notation of TypeScript. */
function shape(schema: Schema, indent: string): string {
  const union = schema.anyOf ?? schema.oneOf
  if (union) {
    return unionShape(union, indent)
  }
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const)
  }
  if (schema.enum) {
    return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  }
  if (schema.type === 'array') {
    const item = shape(schema.items ?? {}, indent)
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  if (schema.type === 'object') {
    return objectShape(schema, indent)
  }
  return [schema.type ?? 'unknown'].flat().join(' | ').replace('integer', 'number')
}

const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): string =>
  shape(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema, '')

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``
const json = (value: unknown): string => JSON.stringify(value, null, 2)

function commandPart(name: string, command: (typeof commands)[keyof typeof commands]): string {
  return [
    `### ${name}`,
    command.about,
    fenced(
      'ts',
      `input  ${shapeOf(command.input, 'input')}\noutput ${shapeOf(command.output, 'output')}`,
    ),
    'For example, asked with',
    fenced('json', json(command.example.input)),
    'it answers',
    fenced('json', json(command.example.output)),
  ].join('\n\n')
}

const head = `# The contract between a screen and the till

Written by \`npm run contract\` from the schemas in \`shared/contract/\`. Do not edit by hand.

A screen, or a script, calls **commands** and hears **events**. Over the loopback host a command is

${fenced(
  'sh',
  `curl -X POST "$URL/rpc/status.get" -H "Authorization: Bearer $TOKEN" \\
     -H "Content-Type: application/json" -d '{}'`,
)}

with \`URL\` and \`TOKEN\` from the ready line of \`npm run -s headless -- --data DIR --config FILE\`. A 200 carries
the output; any other status carries the typed error. In the desktop app the same calls go over
\`window.tokenTill.call(name, input)\`.

Amounts are decimal text (\`"1000.50"\`), times are epoch milliseconds. \`?\` marks what may be left out.
Selling, cancelling, asking a provider again, printing and acknowledging need a cashier signed in; looking does not.`

function errorPart(): string {
  const rows = errorCodes.map((code) => {
    const { retry, moneyMoved } = tillError(code, '')
    return `| \`${code}\` | ${retry ? 'yes' : 'no'} | ${moneyMoved} |`
  })
  return [
    '## Errors',
    fenced(
      'ts',
      '{ code: string, message: string, retry: boolean, moneyMoved: "no" | "yes" | "unknown", detail?: { [name]: string | number } }',
    ),
    '`message` says what happened and what to do. `retry`: the same call may succeed later, unchanged. `moneyMoved`: whether money may have moved in this call.',
    ['| code | retry | money moved |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

function eventPart(): string {
  const list = Object.entries(events).map(([name, schema]) =>
    [`### ${name}`, fenced('ts', shapeOf(schema, 'output'))].join('\n\n'),
  )
  return [
    '## Events',
    '`GET /events` streams them as server-sent events: the event’s name, and its body as JSON data. An event is sent after its change is committed. A screen that missed some asks again: they carry ids, not truth.',
    ...list,
  ].join('\n\n')
}

/** The whole page. */
export function contractDoc(): string {
  const parts = Object.entries(commands).map(([name, command]) => commandPart(name, command))
  return `${[head, '## Commands', ...parts, eventPart(), errorPart()].join('\n\n')}\n`
}

export const contractDocPath = join(resolve(import.meta.dirname, '..'), 'docs', 'contract.md')

if (process.argv[1] === import.meta.filename) {
  writeFileSync(contractDocPath, contractDoc())
}
