// Why no answer came: the line, the address, a server in trouble, a till that stopped.

import type { Sentences } from './shape.ts'

export const line = {
  'told.noAnswer': ['No answer from {provider}: {why}.'],
  'told.server': ['{provider}’s server answered HTTP {status}.'],
  'told.server.words': ['{provider}’s server answered HTTP {status}: {words}.'],
  'told.often': ['{provider} was asked too often: {words}.'],
  'told.error': ['{provider} had an error ({code}): {words}.'],
  'told.error.code': ['{provider} had an internal error ({code}).'],
  'told.late': ['{provider} failed after the order may have reached the utility: {words}.'],
  'told.http.status': ['HTTP {status}'],
  'told.stopped': [
    'the till stopped before the answer came',
    'the till stopped while this request was out',
  ],
  'told.http.connect': ['no connection in {ms} ms', 'no connection within {ms} ms'],
  'told.http.answer': ['no whole answer in {ms} ms', 'no whole answer within {ms} ms'],
  'told.http.refused': [
    'nothing answers at {where}',
    'nobody takes the connection at {where}',
    'connect ECONNREFUSED {where}',
  ],
  'told.http.name': [
    'the address {where} is not known',
    'nobody knows the address {where}',
    'getaddrinfo ENOTFOUND {where}',
    'getaddrinfo EAI_AGAIN {where}',
  ],
  'told.http.route': [
    'there is no way to {where}',
    'connect ENETUNREACH {where}',
    'connect EHOSTUNREACH {where}',
    'connect ETIMEDOUT {where}',
  ],
  'told.http.broke': [
    'the line broke',
    'other side closed',
    'other side closed ({code})',
    'socket hang up ({code})',
    'the exchange failed',
    'read ECONNRESET',
    'socket hang up',
    'write EPIPE',
  ],
  'told.http.given': ['stopped before it was sent', 'given up before it was sent'],
  'told.http.long': ['the answer was too long', 'the answer was longer than 1 MiB'],
  'told.http.url': [
    'the till may not use this address',
    'the address is no address the till may use',
    'the address is not a URL',
    'the address is not https:// and not on this machine',
  ],
} as const satisfies Sentences
