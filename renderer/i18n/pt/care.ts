// Suporte, atualizações, arranque e ecrã.

import type { care as en } from '../en/care.ts'
import type { Entry } from '../dictionary.ts'

export const care = {
  'settings.section.updates': 'Atualizações',
  'settings.section.support': 'Suporte',
  'settings.section.machine': 'Arranque e ecrã',
  'doctor.look': 'Verificar de novo',
  'doctor.looking':
    'A verificar relógio, disco, fornecedores e impressoras. Pode demorar meio minuto…',
  'doctor.at': 'Verificado às {time}',
  'doctor.well': 'Nada a fazer.',
  'doctor.fine': 'Verificado e em ordem',
  'bundle.title': 'Para quem o ajuda',
  'bundle.about':
    'Um ficheiro com o que foi encontrado, as definições sem chaves, as contagens e o registo. Não contém chaves, PIN nem códigos inteiros, nem nomes ou números inteiros de clientes.',
  'bundle.make': 'Guardar o ficheiro de suporte',
  'bundle.making': 'A preparar o ficheiro…',
  'bundle.made': '{name} está pronto. Envie-o a quem o ajuda.',
  'doctor.clock.ok': 'O relógio concorda com o de {provider}.',
  'doctor.clock.unknown': 'Nenhum fornecedor respondeu: a hora não pôde ser comparada.',
  'doctor.clock.ahead':
    'O relógio deste computador está {minutes} min adiantado em relação a {provider}. Acerte-o e deixe o sistema acertá-lo pela rede.',
  'doctor.clock.behind':
    'O relógio deste computador está {minutes} min atrasado em relação a {provider}. Acerte-o e deixe o sistema acertá-lo pela rede.',
  'doctor.clock.jumped':
    'O relógio deste computador saltou enquanto a caixa trabalhava. Deixe o sistema acertá-lo pela rede; se perde a hora de noite, a pilha está gasta.',
  'doctor.zone.ok': 'O computador e a loja têm a mesma hora ({shop}).',
  'doctor.zone.other':
    'O computador tem a hora de {computer}, a loja a de {shop}. Talões e dias seguem a loja. Acerte o computador ou corrija o fuso da loja.',
  'doctor.disk.ok': '{free} MB livres no disco.',
  'doctor.disk.low':
    'Só {free} MB livres no disco. Apague o que não precisa: sem espaço nenhuma venda pode ser guardada.',
  'doctor.disk.full': 'Só {free} MB livres no disco. Liberte espaço já, antes da próxima venda.',
  'doctor.disk.unknown': 'Não foi possível ler o espaço do disco.',
  'doctor.speed.ok': 'O disco guarda uma venda em {ms} ms.',
  'doctor.speed.slow':
    'O disco demora {ms} ms a guardar uma venda. Feche outros programas; se continuar, o disco está gasto: mande trocá-lo.',
  'doctor.speed.failing':
    'O disco não guardou um teste ({why}). Faça uma cópia e mande ver o disco.',
  'doctor.speed.full':
    'O disco está cheio e não guarda vendas. Apague o que não precisa, mas nada do que a caixa guarda.',
  'doctor.speed.closed':
    'A caixa não pode escrever em {where}. A pasta e os ficheiros têm de pertencer ao utilizador da caixa, e o disco não pode ser só de leitura: peça a quem preparou este computador.',
  'doctor.speed.gone':
    'A pasta {where} não está lá. Se fica num disco à parte, ligue-o e abra a caixa de novo.',
  'doctor.database.ok': 'A base de dados está sã ({size} MB, versão {version}).',
  'doctor.database.unchecked':
    'A base ({size} MB) é grande demais para ser vista durante a venda; a cópia de cada hora é vista em seu lugar.',
  'doctor.database.journal':
    'O registo da base cresceu para {size} MB. Feche a caixa e abra-a de novo; se voltar a crescer, chame o suporte.',
  'doctor.database.damaged':
    'A base está danificada ({why}). Pare de vender, feche a caixa e abra-a de novo: volta à última cópia boa. Chame o suporte.',
  'doctor.database.closed':
    'A caixa não pode abrir a base ({why}). Não está danificada por isso: os ficheiros têm de pertencer ao utilizador da caixa. Peça a quem preparou este computador.',
  'doctor.backup.ok': 'A última cópia tem {hours} h.',
  'doctor.backup.none':
    'Ainda não há cópia. A caixa faz uma a cada hora; um supervisor faz uma abaixo.',
  'doctor.backup.old':
    'A última cópia tem {hours} h. Um supervisor faz uma abaixo; se falhar, o disco pode estar cheio.',
  'doctor.backup.failing': 'A última cópia falhou: {why}',
  'doctor.backup.off': 'Esta caixa não guarda cópias: não tem pasta própria.',
  'doctor.orders.ok': 'O registo de ordens ao lado da base é escrito.',
  'doctor.orders.missing':
    'O registo de ordens não pode ser escrito. Perdida a base, as últimas vendas não seriam encontradas. Verifique as permissões da pasta.',
  'doctor.orders.off': 'Uma caixa em treino não guarda registo de ordens.',
  'doctor.keys.ok': 'As chaves da loja não estão legíveis neste computador.',
  'doctor.keys.readable':
    'As chaves da loja estão legíveis no ficheiro. Ative o porta-chaves do sistema e abra a caixa uma vez com --seal.',
  'doctor.provider.ok': '{provider} responde em {ms} ms e aceita as chaves da loja.',
  'doctor.provider.slow': '{provider} responde, mas só após {ms} ms.',
  'doctor.provider.down':
    '{provider} não responde. Verifique a linha: outra página abre neste computador? Se abrir, ligue a {provider}.',
  'doctor.provider.keys':
    '{provider} responde, mas não aceita as chaves da loja. Um supervisor introduz-as de novo em Definições, Fornecedores, ou pede outras a {provider}.',
  'doctor.provider.sealed':
    '{provider} não foi consultado: as chaves da loja estão seladas e só a caixa no ambiente de trabalho as abre. Abra a caixa e veja em Definições, Suporte.',
  'doctor.provider.none': 'Esta caixa não tem fornecedor.',
  'doctor.printer.ok': 'A impressora {printer} está pronta.',
  'doctor.printer.paper-low': 'O papel de {printer} está a acabar. Tenha um rolo à mão.',
  'doctor.printer.paper-out': 'A impressora {printer} não tem papel. Ponha um rolo.',
  'doctor.printer.cover-open': 'A tampa de {printer} está aberta. Feche-a.',
  'doctor.printer.off':
    'A impressora {printer} não responde. Está ligada e com o cabo? O endereço ainda é o das Definições?',
  'doctor.printer.error':
    'A impressora {printer} comunica uma avaria. Desligue-a e ligue-a; veja o cortador.',
  'doctor.printer.unknown': 'A impressora {printer} não diz como está.',
  'doctor.printer.asking':
    '{printer}: alguém deve dizer se talões saíram ({count}). Responda no ecrã Fila.',
  'doctor.alarms.ok': 'Nenhum alarme aberto.',
  'doctor.alarms.open':
    'Alarmes abertos: {count}. Leia-os na faixa vermelha de cima e toque em «Visto» em cada um.',
  'doctor.version.ok': 'TokenTill {version}.',
  'doctor.version.newer':
    'TokenTill {version}; há a {newer}. Um supervisor instala-a em Atualizações.',
  'updates.runs': 'Aqui corre o TokenTill {version}.',
  'updates.off.not-installed':
    'Esta caixa corre das fontes ou num navegador: renova-a quem a pôs aí.',
  'updates.off.no-feed': 'Não há fonte indicada: ninguém procura versões novas.',
  'updates.newest': 'Esta é a versão mais recente para esta caixa.',
  'updates.looked': 'Verificado: {time}',
  'updates.unlooked': 'Ainda não foi verificado.',
  'updates.checking': 'A perguntar à fonte…',
  'updates.check': 'Verificar agora',
  'updates.found': 'Há a versão {version}',
  'updates.notes': 'Novidades',
  'updates.released': 'De {date}',
  'updates.fetch': 'Transferi-la ({size} MB)',
  'updates.fetching': 'A transferir: {percent} %. Continue a vender.',
  'updates.ready': 'Está aqui e verificada.',
  'updates.now': 'Instalar agora',
  'updates.now.text': 'A caixa fecha cerca de um minuto e volta sozinha.',
  'updates.tonight': 'Instalar esta noite',
  'updates.planned': 'É instalada de noite a partir das {hour}, quando nada estiver aberto.',
  'updates.unplan': 'Esta noite não',
  'updates.installing': 'A instalar. A caixa fecha agora e volta sozinha.',
  'updates.held': 'Antes de instalar, isto tem de acabar:',
  'updates.held.sales': {
    one: '{count} venda por terminar',
    many: '{count} vendas por terminar',
    other: '{count} vendas por terminar',
  },
  'updates.held.slips': {
    one: '{count} talão por sair',
    many: '{count} talões por sair',
    other: '{count} talões por sair',
  },
  'updates.held.shift': 'O turno {shift} está aberto',
  'updates.admin':
    'Este computador pede um administrador antes de instalar: instale quando houver um.',
  'updates.trouble.unreachable': 'A fonte não responde. Verifique a linha; nada mudou.',
  'updates.trouble.no-feed': 'Não há fonte neste endereço. Verifique-o abaixo.',
  'updates.trouble.tampered':
    'O que veio não é o que a fonte anunciou. Foi deitado fora e nada mudou. Chame quem gere a fonte.',
  'updates.trouble.no-room': 'O disco não tem espaço. Liberte espaço e tente de novo.',
  'updates.trouble.not-fetched':
    'Não foi possível transferir. Tente quando a linha estiver melhor.',
  'updates.trouble.not-installed': 'Não foi possível instalar. A caixa continua como estava.',
  'updates.feed': 'Endereço da fonte',
  'updates.feed.hint': 'O seu operador indica-o. Vazio: ninguém procura.',
  'updates.hour': 'Hora da noite (0 a 23)',
  'updates.unattended': 'Este sistema não pede administrador',
  'machine.autostart': 'Arrancar com o computador',
  'machine.kiosk': 'Encher o ecrã',
  'machine.kiosk.hint': 'Então só o PIN de um supervisor fecha a caixa.',
  'machine.browser': 'Esta caixa corre num navegador: isto é para uma instalada.',
  'machine.trouble': 'O sistema não aceitou: {why}',
  'machine.leave': 'Fechar a caixa',
  'machine.leave.text': 'Nada se perde: ao reabrir, a caixa pergunta pelas vendas por terminar.',
  'care.on': 'Sim',
  'care.off': 'Não',
  'error.not-possible.held':
    'Nada é instalado com vendas, talões ou um turno em aberto. Nada foi feito.',
  'error.not-possible.administrator':
    'Este computador pede um administrador antes de instalar. Nada foi feito.',
  'backup.title': 'Cópia de segurança',
  'backup.last': 'A última foi feita em {time}.',
  'backup.none': 'Ainda não foi feita nenhuma.',
  'backup.make': 'Fazer uma cópia agora',
  'backup.making': 'A copiar os registos e a verificar a cópia…',
  'backup.made': 'A cópia {name} está feita e sã.',
  'alarms.title': 'Alarmes até agora',
  'alarms.none': 'Não houve nenhum.',
  'alarms.seen': 'Visto por {name}, {time}',
  'alarms.unseen': 'Ainda ninguém o viu.',
} as const satisfies Readonly<Record<keyof typeof en, Entry>>
