// O que mudou nas definições. Portuguese of `en/changed.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { changed as english } from '../en/changed.ts'

export const changed = {
  'changed.of': '{what} ({of})',
  'changed.other': 'Algo que só o ficheiro diz',
  'changed.key': 'uma chave',
  'changed.key.end': 'uma chave que termina em {end}',
  'changed.before': 'a anterior',
  'changed.another': 'outra',
  'changed.picture': 'uma imagem de {size} pontos',
  'changed.plainKeys': 'As chaves podem ficar legíveis neste computador',
  'changed.system': 'A empresa por trás',
  'changed.finer': 'Uma definição mais fina da conta',
  'changed.choices': 'Escolhas ao balcão',
  'changed.support.email': 'E-mail do seu apoio',
  'changed.support.url': 'Página do seu apoio',
  'changed.connect': 'Espera máxima por uma ligação',
  'changed.answer': 'Espera máxima pela resposta a uma venda',
  'changed.ask': 'Espera máxima por qualquer outra resposta',
  'changed.firstRequery': 'Espera antes de perguntar por uma resposta perdida',
  'changed.requery': 'Espera antes de perguntar outra vez',
  'changed.maxRequeries': 'Quantas vezes se pergunta antes de uma pessoa decidir',
  'changed.probe': 'Espera antes de tentar de novo quando não responde',
  'changed.callback.host': 'Onde chegam os seus resultados',
  'changed.callback.port': 'Porta onde chegam os seus resultados',
  'changed.callback.url': 'Endereço para onde vão os seus resultados',
  'changed.inFlight': 'Vendas enviadas ao mesmo tempo a um fornecedor',
  'changed.pulse': 'Duração do impulso que abre a gaveta',
  'changed.pulse.pause': 'Pausa depois do impulso',
  'changed.path': 'A sua porta neste computador',
  'changed.dataBits': 'Bits de dados da porta',
  'changed.parity': 'Paridade da porta',
  'changed.stopBits': 'Bits de paragem da porta',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
