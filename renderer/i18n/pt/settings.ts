// Definições. Portuguese of `en/settings.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { settings as english } from '../en/settings.ts'

export const settings = {
  'settings.sections': 'Secções',
  'settings.section.screen': 'Este ecrã',
  'settings.section.shop': 'Loja',
  'settings.section.standing': 'Ordens permanentes',
  'settings.section.history': 'O que mudou',
  'settings.unsaved': 'Não guardado',
  'settings.reading': 'A ler as definições…',
  'settings.needed': 'Este campo é necessário.',
  'settings.reason': 'Porquê (para registo)',
  'settings.save': 'Guardar',
  'settings.saving': 'A guardar…',
  'settings.drop': 'Repor',
  'settings.saved': 'Guardado e em uso.',
  'settings.saved.waits': {
    one: 'Guardado. Em uso assim que {count} venda em curso tiver resposta.',
    many: 'Guardado. Em uso assim que {count} vendas em curso tiverem resposta.',
    other: 'Guardado. Em uso assim que {count} vendas em curso tiverem resposta.',
  },
  'settings.agree.same-account': 'É a mesma conta',
  'settings.agree.readable-keys': 'Eu sei, guardar',
  'settings.locked.named':
    'Nada se altera aqui: esta caixa foi iniciada com um ficheiro que alguém mantém ({path}). Quem instalou a caixa altera-o lá; vale a partir do próximo arranque.',
  'settings.locked.not-set-up':
    'Esta caixa está em treino: ainda ninguém configurou aqui uma loja.',
  'settings.locked.training': 'Esta caixa está em treino. Saia do treino para alterar a loja.',
  'settings.locked.fixed': 'As definições desta caixa não se alteram aqui.',
  'settings.shop.name': 'Nome da loja',
  'settings.shop.address': 'Morada',
  'settings.shop.slip': 'Aparece no topo de cada talão.',
  'settings.shop.phone': 'Telefone',
  'settings.shop.tax': 'Número fiscal',
  'settings.shop.till': 'Número da caixa',
  'settings.shop.till.hint': 'Um número próprio para cada caixa da loja.',
  'settings.shop.currency': 'Moeda',
  'settings.shop.currency.hint': 'Fixa: as vendas desta caixa contam-se nela.',
  'settings.shop.zone': 'Fuso horário',
  'settings.shop.zone.now': 'São {time} em {zone}. Escreva uma cidade para procurar outro.',
  'settings.shop.language': 'Língua dos talões',
  'settings.shop.language.cashier': 'A de quem vende',
  'settings.history.file': 'Encontrado alterado no ficheiro',
  'settings.history.first': 'Como estava no início',
  'settings.history.undone': 'A alteração anterior não foi escrita',
  'settings.history.screen': 'Alterado',
  'settings.history.none': 'nada',
  'settings.history.now': 'passa a',
  'settings.history.empty': 'Ainda nada foi alterado.',
  'settings.history.more': 'Mostrar mais antigas',
  'error.not-possible.outdated':
    'As definições foram alteradas entretanto. Veja-as de novo. Nada foi alterado.',
  'error.not-possible.currency':
    'A moeda de uma caixa é fixa: as vendas contam-se nela. Nada foi alterado.',
  'error.not-possible.open-sales': {
    one: '{provider} tem ainda {count} venda sem desfecho. Fica como está até lá. Nada foi alterado.',
    many: '{provider} tem ainda {count} vendas sem desfecho. Fica como está até lá. Nada foi alterado.',
    other:
      '{provider} tem ainda {count} vendas sem desfecho. Fica como está até lá. Nada foi alterado.',
  },
  'error.not-possible.same-account': {
    one: '{provider} tem ainda {count} venda sem desfecho. Se a nova chave for de outra conta, a resposta sobre ela pode estar errada.',
    many: '{provider} tem ainda {count} vendas sem desfecho. Se a nova chave for de outra conta, as respostas sobre elas podem estar erradas.',
    other:
      '{provider} tem ainda {count} vendas sem desfecho. Se a nova chave for de outra conta, as respostas sobre elas podem estar erradas.',
  },
  'error.not-possible.readable-keys':
    'Este computador não tem com que selar chaves. Quem puder ler os seus ficheiros poderia ler as chaves. Nada foi guardado.',
  'settings.section.people': 'Pessoas',
  'settings.keys.lock': 'Bloqueia a caixa',
  'settings.language': 'Língua',
  'settings.theme': 'Tema',
  'theme.light': 'Claro',
  'theme.dark': 'Escuro',
  'theme.system': 'Como o aparelho',
  'settings.keys': 'Teclas',
  'settings.keys.enter': 'Avançar: consultar, depois receber o dinheiro',
  'settings.keys.esc': 'Voltar',
  'settings.keys.product': 'Produtos',
  'settings.keys.preset': 'Valores prontos',
  'settings.keys.rail': 'Os ecrãs ao lado, por ordem',
  'settings.keys.scan': 'Um código de barras lido vai para o campo do número em qualquer ecrã',
  'settings.keys.scan.key': 'Leitor',
  'settings.about': '{app} · {shop} · Caixa {till}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
