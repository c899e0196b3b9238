// Prints a PIN as it may stand in a shop's configuration: `npm run -s pin`, then type it. Read from the
// keyboard or a pipe, never from the command line, where everybody on the machine could see it.

import { createInterface } from 'node:readline/promises'
import { createRandom } from '../electron/ports/random.ts'
import { hashPin } from '../electron/till/session/pin.ts'

const lines = createInterface({ input: process.stdin, terminal: false })
process.stderr.write('PIN (4 to 12 digits): ')
const { value: pin = '' } = await lines[Symbol.asyncIterator]().next()
lines.close()
if (/^\d{4,12}$/.test(pin)) {
  process.stdout.write(`${hashPin(pin, createRandom())}\n`)
} else {
  process.stderr.write('a PIN is 4 to 12 digits\n')
  process.exitCode = 2
}
