// A moldura: faixa, ecrãs, entrada, bloqueio. Portuguese of `en/frame.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { frame as english } from '../en/frame.ts'

export const frame = {
  'screen.sell': 'Vender',
  'screen.queue': 'Fila',
  'screen.sales': 'Vendas',
  'screen.reports': 'Relatórios',
  'screen.settings': 'Definições',
  'screen.practice': 'Treino',
  'rail.title': 'Ecrãs',
  'strip.title': 'Estado da caixa',
  'strip.till': 'Caixa {till}',
  'strip.float': 'Saldo',
  'strip.float.none': 'Desconhecido',
  'strip.float.at': 'Saldo {amount}, indicado às {time}',
  'strip.waiting': 'Em espera {count}',
  'strip.unconfirmed': 'Não confirmado {count}',
  'strip.none': 'Nada',
  'strip.heap': '{cash} · {age}',
  'strip.printer': 'Impressora',
  'strip.since': 'Desde {time}',
  'strip.answer': 'Última resposta em {length}',
  'strip.printer.waiting': {
    one: '{count} talão espera papel',
    many: '{count} de talões esperam papel',
    other: '{count} talões esperam papel',
  },
  'strip.printer.asking': {
    one: '{count} talão pergunta: imprimiu?',
    many: '{count} de talões perguntam: imprimiram?',
    other: '{count} talões perguntam: imprimiram?',
  },
  'strip.signOut': 'Sair',
  'strip.signedIn': 'Em serviço: {name}',
  'provider.reachable': 'Disponível',
  'provider.slow': 'Lento',
  'provider.down': 'Em baixo',
  'provider.not-authorised': 'Chave recusada',
  'provider.unknown': 'Ainda não consultado',
  'printer.ready': 'Pronta',
  'printer.paper-low': 'Pouco papel',
  'printer.paper-out': 'Sem papel',
  'printer.cover-open': 'Tampa aberta',
  'printer.off': 'Desligada',
  'printer.error': 'Avaria',
  'printer.unknown': 'Ainda não consultada',
  'printer.silent': 'Sem estado',
  'role.cashier': 'Operador',
  'role.supervisor': 'Supervisor',
  'band.training': 'FORMAÇÃO',
  'band.training.text': 'Nada aqui é real: nem dinheiro, nem códigos.',
  'band.offline': 'A ligação caiu às {time}.',
  'band.offline.text': 'Ainda pode vender e reimprimir; os pedidos seguem sozinhos.',
  'band.offline.text.none':
    'Nada se pode vender até voltar: não receba dinheiro. Ainda pode reimprimir.',
  'band.offline.text.some':
    'Ainda pode vender {products} e reimprimir; os pedidos seguem sozinhos.',
  'band.offline.waiting': {
    one: '{count} pedido em espera ({cash}).',
    many: '{count} de pedidos em espera ({cash}).',
    other: '{count} pedidos em espera ({cash}).',
  },
  'band.lost': 'Este ecrã perdeu a caixa às {time} e continua a tentar.',
  'band.lost.text': 'Nada se perdeu: as vendas já feitas continuam sem o ecrã.',
  'band.unread': 'Uma parte deste ecrã não pôde ser lida; a caixa é consultada de novo.',
  'band.unread.text':
    'Nenhuma venda e nenhum dinheiro são afetados. Se continuar: Definições, Guardar o ficheiro de suporte.',
  'band.storage.full': 'O disco está cheio. Não se pode vender mais até haver espaço.',
  'band.storage.failing': 'O disco está a falhar. Não receba dinheiro; chame o supervisor.',
  'band.clock':
    'O relógio desta caixa saltou. As horas podem parecer erradas; o dinheiro não é afectado.',
  'alarm.late-contradiction':
    'Uma resposta tardia contradiz o que foi dito antes. Veja esta venda.',
  'alarm.bad-signature': 'Chegou uma resposta com assinatura errada; não se confiou nela.',
  'alarm.token-out-of-place':
    'Chegou um código onde não se esperava nenhum. Fica guardado com a venda.',
  'alarm.clock': 'O relógio desta caixa saltou.',
  'alarm.storage': 'O disco teve um problema.',
  'alarm.no-paper-job': 'Um código vendido não tinha talão. É impresso agora.',
  'alarm.provider-missing':
    'Um fornecedor com vendas por terminar já não está configurado nesta caixa.',
  'alarm.restored':
    'Esta caixa trabalha com uma cópia de segurança dos seus dados. Veja o que está na fila.',
  'alarm.batch-review':
    'Ninguém sabe o que aconteceu a um lote, ou a parte dele. Veja o lote antes de repetir seja o que for.',
  'alarm.callbacks':
    'Os resultados dos lotes não podem chegar sozinhos. A caixa pergunta por eles; vêm mais tarde.',
  'alarm.seen': 'Visto',
  'alarm.open': 'Abrir a venda',
  'signIn.title': 'Quem está na caixa?',
  'signIn.pin': 'PIN de {name}',
  'signIn.pin.plain': 'PIN',
  'signIn.go': 'Entrar',
  'signIn.wait': 'A verificar o PIN…',
  'signIn.loading': 'A ligar à caixa…',
  'signIn.setUp': 'Configurar esta loja',
  'signIn.choose': 'Toque no seu nome.',
  'key.erase': 'Apagar',
  'rail.lock': 'Bloquear',
  'band.lock': {
    one: 'A caixa bloqueia dentro de {count} s. Toque no ecrã para continuar.',
    many: 'A caixa bloqueia dentro de {count} s. Toque no ecrã para continuar.',
    other: 'A caixa bloqueia dentro de {count} s. Toque no ecrã para continuar.',
  },
  'lock.title': 'Bloqueada para {name}',
  'lock.text':
    'Digite o PIN para continuar onde ficou. Outra pessoa pode entrar: a venda de {name} espera.',
  'lock.results': {
    one: 'Entretanto, {count} venda já tem resultado.',
    many: 'Entretanto, {count} de vendas já têm resultado.',
    other: 'Entretanto, {count} vendas já têm resultado.',
  },
  'settings.keys.scan':
    'Em qualquer ecrã: o código de um contador ou cartão vai para o campo do número, o de um talão encontra a sua venda',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
