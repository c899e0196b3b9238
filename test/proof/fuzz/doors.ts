// The till's own doors: the contract, the post box for providers' results, and the printer's answers.

import { connect, createServer, type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { createCallbackPort } from '../../../electron/ports/callbacks.ts'
import { createClock } from '../../../electron/ports/clock.ts'
import { createLog } from '../../../electron/ports/log.ts'
import { createPrinters } from '../../../electron/ports/printers/index.ts'
import { isStatusAnswer, mayPrint, readHealth } from '../../../electron/ports/printers/status.ts'
import { createRandom } from '../../../electron/ports/random.ts'
import { openTill } from '../../../electron/till/till.ts'
import { readProvisioning } from '../../../shared/config/provisioning.ts'
import { type CommandName, commandNames, commands } from '../../../shared/contract/contract.ts'
import { errorCodes } from '../../../shared/contract/errors.ts'
import { bent, oddValue } from '../../world/bent.ts'
import { bind } from './bind.ts'
import { spoiltText } from './spoilt-text.ts'
import { insist, type Target } from './target.ts'

const quiet = createLog(() => 0)

const shop = JSON.stringify({
  shop: { name: 'Mama Ngozi Stores', till: '1' },
  cashiers: [
    { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' },
    { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
  ],
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: 'https://api.example.com/v2',
      credentials: { apiKey: 'key' },
    },
    {
      id: 'rave',
      system: 'rave',
      label: 'Rave',
      baseUrl: 'https://api.example.com',
      credentials: { secretKey: 'key' },
    },
  ],
  limits: { offlineBulk: true },
})

/** So many calls, then a fresh till: what was placed is kept, and is not to pass for a leak. */
const callsOfOneTill = 2_000

/**
 * A till without a line: nothing that is called may throw, answer out of the contract, or place anything
 * but what a well-formed placing of a signed-in cashier was told to be placed.
 */
const contract: Target = {
  name: 'contract',
  share: 6,
  prepare: async () => {
    const provisioning = readProvisioning(shop)
    if (!provisioning.ok) throw new Error(provisioning.error.join())
    let calls = 0
    let placed = new Set<string>()
    const open = async () => {
      const opened = openTill({
        provisioning: provisioning.value,
        dataDir: ':memory:',
        version: 'fuzz',
        ports: {
          clock: createClock(),
          random: createRandom(),
          http: {
            exchange: async () => ({ kind: 'not-sent', reason: 'refused', detail: 'no line' }),
          },
          printers: createPrinters([{ id: 'c', transport: 'virtual', columns: 48 }]),
          log: quiet,
        },
      })
      if (!opened.ok) throw new Error(opened.error.message)
      await opened.value.call('session.signIn', { cashierId: 'ada', pin: '1234' })
      return opened.value
    }
    let till = await open()
    const renew = async (): Promise<void> => {
      await till.close()
      placed = new Set()
      till = await open()
    }
    const count = async (): Promise<number> => {
      const status = await till.call('status.get', {})
      if (!status.ok) throw new Error(status.error.message)
      const { queue } = commands['status.get'].output.parse(status.value)
      return Object.values(queue).reduce((sum, { count: n }) => sum + n, 0)
    }
    // PINs are slow to check on purpose, and a locked cashier makes every later call an easy one.
    const names = commandNames.filter((name) => !name.startsWith('session.'))
    const cases = fc
      .constantFrom(...names)
      .chain((name) =>
        fc
          .oneof(oddValue, bent(commands[name].example.input))
          .map((input): readonly [CommandName, unknown] => [name, input]),
      )
    return {
      property: bind(cases, async ([name, input]) => {
        calls += 1
        if (calls % callsOfOneTill === 0) await renew()
        const answer = await till.call(name, input)
        if (!answer.ok) {
          const { code, message } = answer.error
          insist(errorCodes.includes(code), () => `${name}: ${code} is no code`)
          insist(code !== 'internal', () => `${name} failed: ${message}`)
          return
        }
        const output = commands[name].output.safeParse(answer.value)
        insist(output.success, () => `${name} answers ${JSON.stringify(answer.value)}`)
        const value = answer.value as { readonly vendId?: string; readonly batchId?: string }
        if (name === 'vend.place') placed.add(value.vendId ?? '')
        if (name === 'batch.place') placed.add(value.batchId ?? '')
        if (calls % 50 === 0) {
          const open = await count()
          insist(open <= placed.size, () => `${open} orders wait, ${placed.size} were placed`)
        }
      }),
      close: () => till.close(),
    }
  },
}

const secret = 'A'.repeat(43)
const posts = [
  `POST /${secret} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  `POST /${secret} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
]
const endless = { burst: 1e9, perSecond: 1e9 }

/** The post box over real sockets: it hears only whole posts to an address, and goes on hearing. */
const postBox: Target = {
  name: 'post box (HTTP)',
  share: 1,
  most: 5_000,
  prepare: async () => {
    const heard: string[] = []
    const port = createCallbackPort({
      log: quiet,
      limits: { connections: 200, connectionsOfOne: 200, ofOne: endless, ofAll: endless },
    })
    const box = await port.listen({ host: '127.0.0.1', port: 0 }, (to) => {
      heard.push(to)
      return 'kept'
    })
    if (!box.ok) throw new Error(box.error)
    const say = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let answer = ''
        const socket = connect(box.value.port, '127.0.0.1')
        socket.setTimeout(3_000, () => socket.destroy(new Error('it hangs')))
        socket.on('data', (part) => (answer += part.toString('latin1')))
        socket.on('error', (error) => (answer += `! ${error.message}`))
        socket.on('close', () => resolve(answer))
        socket.end(Buffer.from(text, 'utf8'))
      })
    let tries = 0
    return {
      property: bind(spoiltText(posts), async (text) => {
        const before = heard.length
        const answer = await say(text)
        insist(!answer.includes('it hangs'), () => `it hangs on ${JSON.stringify(text)}`)
        for (const to of heard.slice(before)) {
          const isAddress = /^[\w-]{43}$/.test(to) && text.includes(to)
          insist(isAddress, () => `it heard ${to} in ${JSON.stringify(text)}`)
          insist(/POST/.test(text), () => `it heard something that was not posted`)
        }
        insist(!answer.includes(secret), () => 'it repeats the address')
        tries += 1
        if (tries % 500 !== 0) return
        heard.length = 0
        insist(/^HTTP\/1.1 2/.test(await say(posts[0] ?? '')), () => 'it hears no more')
      }),
      close: box.value.close,
    }
  },
}

const bytes = fc.uint8Array({ maxLength: 12 })

const status: Target = {
  name: 'printer status (bytes)',
  share: 5,
  prepare: async () => ({
    property: bind(bytes, (said) => {
      const answers = [...said].filter(isStatusAnswer).slice(0, 4)
      const health = readHealth(answers)
      insist((health.fault === null) === (health.state === 'ready'), () => 'no fault is named')
      const [printer = 0, offline = 0, error = 0, paper = 0] = answers
      const isOut = (paper & 0x60) !== 0 || (offline & 0x20) !== 0
      const isBad = (offline & 0x44) !== 0 || (error & 0x6c) !== 0 || (printer & 0x08) !== 0
      insist(mayPrint(health) === !(isOut || isBad), () => `${answers.join()} is ${health.state}`)
    }),
  }),
}

/** DLE EOT 1 to 4, how a printer is asked. */
const questions = [1, 2, 3, 4].map((n) => String.fromCodePoint(16, 4, n))
const job = Buffer.from('A slip of a shop\n'.repeat(20))

/** A printer that answers anything at all: printed is said only of a slip that arrived whole. */
const printer: Target = {
  name: 'printer (TCP)',
  share: 0.1,
  most: 300,
  prepare: async () => {
    let answers: readonly Uint8Array[] = []
    let closes = false
    let got = 0
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      let part = 0
      let seen = ''
      socket.on('error', () => undefined)
      socket.on('end', () => socket.end())
      socket.on('data', (data) => {
        seen += data.toString('latin1')
        got = questions.reduce((text, asked) => text.replaceAll(asked, ''), seen).length
        const answer = answers[part]
        part += 1
        if (answer && answer.length > 0) socket.write(answer)
        else if (closes) socket.destroy()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const cases = fc.record({
      said: fc.array(
        fc.oneof(
          bytes,
          fc
            .constantFrom([0x16, 0x12, 0x12, 0x12], [0x12], [0x1e, 0x32, 0x12, 0x7e])
            .map((usual) => Uint8Array.from(usual)),
        ),
        { maxLength: 4 },
      ),
      hangsUp: fc.boolean(),
    })
    return {
      property: bind(cases, async ({ said, hangsUp }) => {
        answers = said
        closes = hangsUp
        got = 0
        // A fresh one each time: it remembers whether its printer talks.
        const [fresh] = createPrinters([
          { id: 'c', transport: 'tcp', host: '127.0.0.1', port, columns: 48 },
        ])
        const outcome = await fresh?.print(job, { jobId: 1 })
        if (outcome?.kind === 'printed') {
          insist(got === job.length, () => `printed, and ${got} of ${job.length} bytes arrived`)
        }
        if (outcome?.kind === 'not-printed') {
          insist(got === 0, () => `not printed, and ${got} bytes arrived`)
        }
      }),
      close: () => new Promise((resolve) => server.close(() => resolve())),
    }
  },
}

export const doors: readonly Target[] = [contract, postBox, status, printer]
