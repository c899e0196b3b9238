// Contas nos fornecedores. Portuguese of `en/account.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { account as english } from '../en/account.ts'

export const account = {
  'account.yes': 'Sim',
  'account.no': 'Não',
  'account.optional': '{field} (facultativo)',
  'account.label': 'Nome no ecrã e nos talões',
  'account.label.hint': 'Como os seus clientes o conhecem.',
  'account.address': 'Endereço do serviço',
  'account.address.usual': 'O habitual. Altere-o só se o fornecedor lhe deu outro.',
  'account.address.own': 'Como o fornecedor lhe deu, a começar por https://',
  'account.field.apiKey': 'Chave da API',
  'account.field.apiSecretKey': 'Chave secreta da API',
  'account.field.secretKey': 'Chave secreta',
  'account.field.publicKey': 'Chave pública',
  'account.field.email': 'E-mail de acesso',
  'account.field.password': 'Palavra-passe de acesso',
  'account.field.phone': 'Telefone, se o cliente não tiver',
  'account.field.language': 'Língua das facturas',
  'account.choice.ar': 'Árabe',
  'account.choice.en': 'Inglês',
  'account.fault.needed': 'Este campo é necessário.',
  'account.fault.address': 'Tem de começar por https:// e estar completo.',
  'account.show': 'Mostrar',
  'account.replace': 'Pôr outra',
  'account.keep': 'Ficar com a antiga',
  'account.check': 'Verificar com {provider}',
  'account.checking': 'A perguntar a {provider}…',
  'account.check.accepted': '{provider} conhece esta conta.',
  'account.check.balance': 'Tem {amount}.',
  'account.check.refused':
    '{provider} recusa estas chaves. Compare-as letra a letra com as que recebeu.',
  'account.check.unreachable':
    '{provider} não respondeu. As chaves podem estar certas: veja a linha e o endereço.',
  'account.check.unclear':
    'Alguém respondeu, mas não como {provider}. Veja o endereço e as chaves.',
  'account.on': 'Vender através de {provider}',
  'account.last': 'O único ligado: sem ele não haveria nada para vender.',
  'account.missing': 'Falta alguma coisa',
  'account.support': 'Telefone do apoio',
  'account.support.hint': 'Para uma venda que só uma pessoa de lá pode esclarecer.',
  'account.remove': 'Retirar {provider}',
  'account.state.on': 'Ligado',
  'account.state.off': 'Desligado',
  'account.order': 'A quem se pede primeiro',
  'account.order.text': 'Quem vende pode escolher outro. Uma venda começada fica onde está.',
  'account.sooner': '{provider} mais cedo',
  'account.add': 'Acrescentar uma conta',
  'account.history': 'O que mudou, e por quem',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
