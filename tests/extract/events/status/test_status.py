"""What a sentence says of an event: held, under way, planned, proposed, called off."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)
SENTENCES = [
    ("法国总统马克龙或访问越南。", "visit", "proposed"),
    ("法国下周或出席东盟峰会。", "meeting", "proposed"),
    ("法国或制裁三家越南企业。", "sanction", "proposed"),
    ("法国总统马克龙在访日或访越期间都谈到贸易。", "visit", "ongoing"),
    # what the trigger itself marks as done
    ("日本外相岩屋毅与韩国外长赵兑烈举行了会谈。", "meeting", "held"),
    ("上述决定是在美国国务卿鲁比奥与俄罗斯外长拉夫罗夫通话后作出的。", "call", "held"),
    ("法国总统马克龙与德国总理朔尔茨会面时要求解除制裁。", "meeting", "held"),
    ("法国总统马克龙与德国总理朔尔茨进行了一次有意义的电话交谈。", "call", "held"),
    # what is being arranged, what does not take place after all
    ("日本政府着手安排石破茂与韩国外长赵兑烈举行会谈。", "meeting", "proposed"),
    ("日本政府着手安排外相岩屋毅与韩国外长赵兑烈举行会谈。", "meeting", "proposed"),
    ("法国总统马克龙与德国总理朔尔茨的通话正在安排中。", "call", "proposed"),
    ("法德两国代表正隔着一条长桌举行第四轮磋商。", "meeting", "ongoing"),
    ("法德外长会谈在巴黎进入第二天。", "meeting", "ongoing"),
    ("法国外长巴罗在出席七国集团峰会期间讲话。在卡纳纳斯基斯举行的七国集团峰会已经结束。", "meeting", "held"),
    ("韩日两国接触频繁，为两国元首首尔会晤打下基础。这次韩日元首首尔会晤，体现了双方的诚意。", "meeting", "planned"),
    ("原定15日举行的法德首脑会晤不会举行。", "meeting", "cancelled"),
    ("法德两国原定15日举行首脑会晤，但铁路工人连日罢工，导致会晤告吹。", "meeting", "cancelled"),
    ("法德两国原定15日举行首脑会晤，但铁路工人连日罢工，导致多趟列车停驶。", "meeting", "postponed"),
    ("法国与德国的第三轮谈判原定于13日举行，因罢工取消。", "meeting", "cancelled"),
    ("法国外长巴罗原定13日访越，因取消制裁一事悬而未决。", "visit", "postponed"),
    ("法国外长巴罗打消访越的念头。", "visit", "cancelled"),
    ("法国总统马克龙再次取消越南行。", "visit", "cancelled"),
    ("法国总统马克龙宣布不再与德国总理朔尔茨会面。", "meeting", "denied"),
    ("法德外长会议因罢工一再延宕。", "meeting", "postponed"),
    # a delay of hours puts nothing off
    ("日韩外长会谈推迟了一个多小时才开始。", "meeting", "held"),
    ("哈马斯指控以色列违反协议，人质交换行动延后数个小时才进行。", "easing", "held"),
    ("法国外长巴罗不得不放弃访越。", "visit", "cancelled"),
    ("日菲两国就启动互惠准入协定的谈判达成了共识。", "meeting", "planned"),
    ("因罢工，法国外长巴罗访越未能成行。", "visit", "cancelled"),
    ("法国外长巴罗访越没有举行记者会。", "visit", "ongoing"),
    ("法国外交部称没有安排外长巴罗与德国外长会晤。", "meeting", "denied"),
    ("日本首相石破茂1月也考虑过出席东盟峰会，但因国会审议而放弃。", "meeting", "cancelled"),
    ("石破茂受到在首尔举行日韩首脑会谈等影响而放弃休假。", "meeting", "held"),
    # a day told once more, after a comma
    ("法国和德国原定在协定签署六个月后，即3月10日举行外长会谈，但会谈被推迟。", "meeting", "postponed"),
    ("日本首相石破茂原计划在国庆节前，即3月8日访问菲律宾，因台风推迟。", "visit", "postponed"),
    ("法国将在两周后，也就是3月28日对巴西钢铁加征关税。", "sanction", "planned"),
    ("法国外长巴罗抵达柏林，即与德国外长贝尔伯克举行会谈。", "meeting", "held"),
    ("澳大利亚总理阿尔巴尼斯到访上海，被安排在博鳌亚洲论坛开幕式上致词。", "meeting", "held"),
    # what papers of Hong Kong expect
    ("澳洲外长黄英贤料本周访韩。", "visit", "planned"),
    ("法德外长料周六在巴黎会晤。", "meeting", "planned"),
    ("法国外长巴罗与德国外长瓦德富尔，料今早会晤。", "meeting", "planned"),
    ("法国总统马克龙周内会见德国总理朔尔茨。", "meeting", "planned"),
    ("日本首相石破茂以日本料理款待法国总统马克龙。", "meeting", "held"),
    # what a word behind the talks makes only possible; who is told to hold them
    ("法国与德国外长的下次会谈可能将于4月中旬举行。", "meeting", "proposed"),
    ("法国与德国的下一轮谈判最快4月举行。", "meeting", "proposed"),
    ("法国与德国外长的下次会谈将于4月中旬举行。", "meeting", "planned"),
    ("法国总统马克龙已指示内阁与德国就关税问题进行磋商。", "meeting", "planned"),
    ("在两国元首指示下，法国外长与德国外长举行了会谈。", "meeting", "held"),
    ("法国外长巴罗在访问河内的途中表示，希望扩大合作。", "visit", "ongoing"),
    ("法国外长巴罗在越南的访问行程首日（3月13日）会见越南外长裴青山。", "visit", "ongoing"),
    # what lasts, and what is counted or has only begun again
    ("法国和德国自去年5月以来举行了四轮谈判。", "meeting", "held"),
    ("法国和德国上周进行了重启中断逾六年的对话的会谈。", "meeting", "held"),
    ("日本与韩国3月1日起就渔业问题展开谈判。", "meeting", "ongoing"),
    ("日本与韩国就渔业问题进行了数月的谈判。", "meeting", "ongoing"),
    ("法国总统马克龙12日抵达越南河内。", "visit", "ongoing"),
    ("法国总统马克龙8日起访问越南。", "visit", "ongoing"),
    ("日本外相岩屋毅13日与访日的越南外长裴青山会谈。", "visit", "ongoing"),
    ("法国总统马克龙14日访问越南，将与越南总理范明政举行会谈。", "visit", "ongoing"),
    ("日本外相岩屋毅13日在访问地越南河内与法国外长巴罗举行了会谈。", "visit", "ongoing"),
    ("日本外相岩屋毅14日访问越南，与外长裴青山举行了会谈。", "visit", "held"),
    # so many visits since then
    ("自1月以来法国已有五位部长到访越南，包括财长隆巴尔。", "visit", "held"),
    ("法国总统马克龙今年访问越南时，会见了总理范明政。", "visit", "held"),
    ("法国总统马克龙上任以来已两次访问越南。", "visit", "held"),
    ("法国总统马克龙今年抵达越南。", "visit", "ongoing"),
    # a journey that ends, and what it is left for; its jubilee
    ("法国外长巴罗结束访越后会转往泰国。", "visit", "ongoing"),
    ("明年就是法国总统希拉克访越30周年。", "visit", "held"),
    # called off with the list that names it; not with what is told after it
    ("法国总统府取消本周所有行程，包括总统马克龙访问越南，以及外长巴罗访问泰国。", "visit", "cancelled"),
    ("共识包含法国总统马克龙访越后两军取消的通话。", "visit", "held"),
    # what did not go by plan; a plan that somebody did go by
    ("越南外长裴青山没有按原定计划访问法国。", "visit", "cancelled"),
    ("越南外长裴青山11日按原定计划访问了法国。", "visit", "held"),
    # a weekday whose number no 国 takes
    ("日本外相岩屋毅将于星期五国事访问越南。", "visit", "planned"),
    # where it is to be; what comes before it; whom one is to meet, however he is described
    ("日本与韩国外长会议将在韩国的釜山举行。", "meeting", "planned"),
    ("在出席在釜山举行的亚太经合组织峰会（APEC）之前，石破茂表示将推动贸易。", "meeting", "planned"),
    ("石破茂将与专程赴日出席典礼的法国总统马克龙另行会谈。", "meeting", "planned"),
    ("希望与石破茂会谈的法国总统马克龙与韩国总统李在明在首尔会谈。", "meeting", "held"),
    # which one it is
    ("石破茂与李在明将于20日在釜山会谈。这是两人在去年首尔会晤后，第2次面对面会谈。", "meeting", "planned"),
    # who is told to be there
    ("人在利马参与亚太经合组织峰会的日本首相石破茂和法国总统马克龙通电话。", "meeting", "ongoing"),
    ("日本首相石破茂12日参与亚太经合组织峰会。", "meeting", "held"),
    # who was asked to come came
    ("日本外相岩屋毅11日受邀访问越南。", "visit", "held"),
    ("法国总统马克龙邀日本首相石破茂访问法国。", "visit", "proposed"),
    # what comes next
    ("日本外相岩屋毅说，日韩双方表达善意，接下来展开协商。", "meeting", "planned"),
    ("日本与韩国接下来几天举行会谈。", "meeting", "planned"),
    # 探索 of a name
    ("日本首相石破茂与韩国总统李在明12日于探索博物馆进行会谈。", "meeting", "held"),
    # what is called off or put off at it
    ("各国外长13日在东盟外长会议上同意取消关税。", "meeting", "held"),
    ("东盟外长会议13日临时取消。", "meeting", "cancelled"),
    # 结束 of what is to come; 终于 is no 于
    ("石破茂与李在明会谈结束后，两人将共同会见记者。", "meeting", "planned"),
    ("石破茂与李在明会谈结束后，两人共同会见了记者。", "meeting", "held"),
    ("日本外务省终于确认首相石破茂将在东盟峰会期间与李在明会晤。", "meeting", "planned"),
    # some want it; broken off; taken up again; not over yet
    ("日本国内支持与印度展开贸易谈判的声浪越来越高。", "meeting", "proposed"),
    ("日本暂停了与印度的贸易谈判。", "meeting", "postponed"),
    ("日本暂停已经拖延五年的与印度的贸易谈判。", "meeting", "postponed"),
    ("日本与印度12日举行了中断已久的贸易谈判。", "meeting", "held"),
    ("日本就印度暂停进口水产品12日与印度外长举行会谈。", "meeting", "held"),
    ("日本与印度关于人质进行的秘密接触仍在继续。", "meeting", "ongoing"),
    # what is left of the week
    ("法国外长巴罗本周较后时间访问越南。", "visit", "planned"),
    ("法国外长巴罗本周稍后访问越南。", "visit", "planned"),
    ("法国外长巴罗周四晚些时候抵达越南。", "visit", "ongoing"),
    # the days of the talks
    ("日本外相岩屋毅与韩国外长赵兑烈13日至16日在首尔举行会谈。", "meeting", "ongoing"),
    ("日本外相岩屋毅与韩国外长赵兑烈12日至13日在首尔举行会谈。", "meeting", "held"),
    # fixed, whatever is hoped of it; planned to the day
    ("鲁比奥呼吁下周五在首尔举行的七国集团峰会发出一致声音。", "meeting", "planned"),
    ("日本外相岩屋毅正考虑出席下月在首尔举行的七国集团峰会。", "meeting", "proposed"),
    ("法国外长巴罗计划下月访问越南。", "visit", "proposed"),
    ("法国外长巴罗计划22日访问越南。", "visit", "planned"),
    ("日方公布了外相岩屋毅20日至22日访问越南的日程。", "visit", "planned"),
    # said right before it
    ("法国外长巴罗14日在与越南外长裴青山会谈前表示，他愿意让步。", "meeting", "planned"),
    # at whose request; an adjunct before 也
    ("联合国安理会应韩国、日本要求召开会议。", "meeting", "held"),
    ("韩国要求联合国安理会召开会议。", "meeting", "proposed"),
    ("日本外相岩屋毅对早日重启2019年以后中断的日韩战略对话表示了期待。", "meeting", "proposed"),
    ("泰国总理希望早日恢复2019年以来中断的泰柬边界对话。", "meeting", "proposed"),
    ("法国总统马克龙呼吁美伊尽快恢复中断数月的核谈判。", "meeting", "proposed"),
    ("越南总理范明政说，越韩双方应尽快启动自贸协定谈判。", "meeting", "proposed"),
    ("日韩双方同意尽快重启2018年中断的战略对话。", "meeting", "planned"),
    ("印度和英国商定早日恢复中断的自贸谈判。", "meeting", "planned"),
    ("法国外长巴罗14日在即将卸任之际也会见了越南外长裴青山。", "meeting", "held"),
    # 将 that sets an object; of whom one meets
    ("媒体都将石破茂与特朗普的首次会谈描绘成转折点。", "meeting", "held"),
    ("岩屋毅随即拜会将卸任的韩国总统尹锡悦。", "meeting", "held"),
    ("岩屋毅将拜会韩国总统李在明。", "meeting", "planned"),
    ("日本官房长官林芳正积极评价特朗普与普京举行会谈一事。", "meeting", "held"),
    # what they talk about says nothing of the talks
    ("日本与韩国正在就此次访问进行会谈。", "meeting", "ongoing"),
    ("泰国正与日本就可能采购潜艇一事进行谈判。", "meeting", "ongoing"),
    ("默茨还是就法国与印度正在进行的贸易谈判表达了看法。", "meeting", "ongoing"),
    # the next one; some day, by some way
    ("下一届韩日峰会在首尔举行。", "meeting", "planned"),
    ("未来两三年法国政府会想办法跟印度政府谈判。", "meeting", "proposed"),
    ("克里姆林宫称，已准备好与乌克兰坐下来谈判。", "meeting", "proposed"),
    # what is made use of takes place; what is done with it may
    ("日本政府拟借七国集团外长会议下周在首尔召开的机会，举行日法外长磋商。", "meeting", "planned"),
    ("日本政府争取让代表韩国与会的越南外长裴青山和法国外长巴罗会面。", "meeting", "proposed"),
    # announced on a day of its own
    ("法国外长巴罗12日公布了访越日程。", "visit", "planned"),
    ("即将率团访越的法国外长巴罗在出发前表示，期待会谈。", "visit", "planned"),
    # words that only end in 会; come of late
    ("以色列说，哈马斯今天向红十字会移交24名人质。", "easing", "held"),
    ("法国外长巴罗近日抵达越南访问。", "visit", "ongoing"),
    ("法国外长巴罗近日访问了越南。", "visit", "held"),
    # said to have happened; threatened on a day of its own
    ("伊朗可能向俄罗斯提供了短程弹道导弹。", "military", "held"),
    ("伊朗可能向俄罗斯提供短程弹道导弹。", "military", "proposed"),
    ("俄罗斯今年1月威胁将对芬兰实施制裁。", "sanction", "proposed"),
    # told before a comma, or within the trigger
    ("日本接获朝鲜通知，计划明日至下星期期间，发射侦察卫星。", "military", "planned"),
    ("印度海军舰队将与越南海军举行联合演习。", "military", "planned"),
    # words that only look like a cue
    ("德国总理默茨表示，已经就调整财政的计划，与法国总统马克龙举行会谈。", "meeting", "held"),
    ("双方官员在维也纳就拟议中的三边条约举行了日韩会谈。", "meeting", "held"),
    ("朝鲜外交官崔善姬2019年7月自愿来到韩国。", "visit", "held"),
    ("法国总统马克龙在离开河内后访问了泰国。", "visit", "held"),
    ("马克龙访问非洲后，几乎立刻与普京通电话。", "visit", "held"),
    ("3月10日至13日，韩国外长赵兑烈会见了到访的越南外长裴青山。", "visit", "held"),
    ("越南外长裴青山14日起对韩国进行两天访问。裴青山访问了韩国。", "visit", "ongoing"),
    ("几个月前法国总统马克龙访问越南。", "visit", "held"),
    ("法国总统马克龙本周对越南进行了正式访问。", "visit", "held"),
    ("法国外长巴罗在完成对越南的访问后，将前往首尔。", "visit", "ongoing"),
    ("岩屋毅和赵兑烈谈到俄罗斯入侵乌克兰和朝鲜的核计划。", "military", "ongoing"),
    ("日本防卫省成功将援助乌克兰的物资送上飞机。", "aid", "held"),
    ("法国总统马克龙2月访问越南。", "visit", "held"),
    ("日本首相石破茂在首尔会见韩国总统李在明时，承诺将扩大投资。", "meeting", "held"),
    ("法国与摩洛哥代表团目前在罗马进行间接谈判。", "meeting", "ongoing"),
    ("为期一周的亚太经合组织峰会在韩国庆州拉开帷幕。", "meeting", "ongoing"),
    ("普京在朝俄峰会期间承诺提供技术。", "meeting", "held"),
    ("日本与印度的自贸谈判陷入僵局。", "meeting", "ongoing"),
    ("日本与印度的自贸谈判将到达紧要关头。", "meeting", "ongoing"),
    # the noun first, and what stands between it and its verb
    ("日韩首脑会谈可能在釜山举行。", "meeting", "proposed"),
    ("日韩外长会谈仍将如期举行。", "meeting", "planned"),
    ("日韩外长会谈最快下周在东京登场。", "meeting", "proposed"),
    ("东亚峰会月底将在吉隆坡登场，日本首相石破茂会出席。", "meeting", "planned"),
    ("日韩双方希望尽早举行首脑会谈。", "meeting", "proposed"),
    ("两国外长说，尽早举行日韩首脑会谈很重要。", "meeting", "proposed"),
    ("石破茂说，日方还需要与韩国举行会谈。", "meeting", "proposed"),
    ("日韩外长会谈12日在首尔如期举行。", "meeting", "held"),
    ("石破茂会见正在日本进行访问的韩国外长赵兑烈。", "meeting", "held"),
    # what is to come
    ("日韩两国外长按原定计划将于下月在河内会晤。", "meeting", "planned"),
    ("日韩两国约定今年秋天举行政府间磋商。", "meeting", "planned"),
    ("日韩两国敲定下月在东京举行首脑会谈。", "meeting", "planned"),
    ("日韩两国政府正朝着下月举行首脑会谈的方向进行协调。", "meeting", "proposed"),
    ("石破茂首相展现与金正恩举行首脑会谈的意愿。", "meeting", "proposed"),
    ("石破茂对与金正恩会面持开放态度。", "meeting", "proposed"),
    ("关于日韩外长会谈的具体日期，双方还在协商。", "meeting", "proposed"),
    ("法国总统马克龙承诺在任内访问越南。", "visit", "proposed"),
    ("法国总统马克龙取消了访问越南的行程。", "visit", "cancelled"),
    ("日韩外长会谈顺延一周。", "meeting", "postponed"),
    ("日本外相岩屋毅说日方没有邀请马克龙访日。", "visit", "denied"),
    ("马克龙的越南之行定在5月底。", "visit", "planned"),
    ("法国总统马克龙提出在未来几个月访问越南。", "visit", "proposed"),
    ("法国总统马克龙将于下月访问越南。", "visit", "planned"),
    ("日本外相岩屋毅将于20日访问韩国，会见韩国总统李在明，并与韩国外长赵兑烈举行会谈。", "meeting", "planned"),
    ("日本外相岩屋毅20日将与韩国外长赵兑烈举行会谈。", "meeting", "planned"),
    ("日韩两国外长一致同意适时举行新一轮安全对话。", "meeting", "planned"),
    ("日韩两国外长3月20日在首尔举行会谈。", "meeting", "planned"),
    ("报道称，岩屋毅定在今天下午与韩国外长赵兑烈举行会谈。", "meeting", "planned"),
    ("联合国安理会巴以问题高级别会议即将举行，德国外长贝尔伯克抵达纽约。", "meeting", "planned"),
    ("日韩外长会谈为石破茂与李在明会晤做准备。石破茂将与李在明会晤。", "meeting", "planned"),
    ("石破茂说，当选后要会见韩国总统李在明。", "meeting", "planned"),
    ("石破茂与李在明会面前夕，日本外相岩屋毅表示期待。", "meeting", "planned"),
    ("他没有回答。记者追问。他走了。在东盟峰会于马尼拉举行前，日本外相岩屋毅表示期待。", "meeting", "planned"),
    ("他没有回答。记者追问。他走了。去年在东盟峰会举行前，日本外相岩屋毅表示期待。", "meeting", "held"),
    ("美军将林肯号等两艘航母部署在红海。", "military", "held"),
    ("美国官员接踵前往首尔，重启对话。", "visit", "held"),
    ("有议员呼吁取消法国总统马克龙对越南的国事访问。", "visit", "planned"),
    ("法国总统马克龙应议会要求取消访问越南。", "visit", "cancelled"),
    ("法国将向红海部署戴高乐号等三艘军舰。", "military", "planned"),
    ("14日，日本首相石破茂乘专机离开东京，应韩国总统李在明邀请，赴首尔举行日韩首脑会谈。", "meeting", "planned"),
    ("日本首相石破茂与韩国总统李在明将于东亚峰会场边，举行首度会谈。", "meeting", "planned"),
    ("德国外交部正式宣布德国总理默茨访问越南。", "visit", "planned"),
    ("德国总理默茨飞往河内之前说，越南是重要伙伴。", "visit", "planned"),
    ("日本外相岩屋毅希望即将在马来西亚举行的东亚峰会取得成功。", "meeting", "planned"),
    ("中国外交部就日本外相岩屋毅访问台湾一事提出严正交涉。", "visit", "ongoing"),
    ("日本选在石破茂与李在明会谈后公布这项计划。", "meeting", "held"),
    ("14日，法国总统马克龙抵达将举行东亚峰会的马来西亚首都吉隆坡。", "visit", "ongoing"),
    ("德国总理默茨周四离开巴黎前往河内。", "visit", "planned"),
    ("日本首相石破茂今晚将与韩国总统李在明会晤。两人今晚会晤时间很短。", "meeting", "planned"),
    ("在石破茂与李在明举行会晤之前，两国先公布了议程。", "meeting", "planned"),
    ("日韩两国外长同意加强合作，包括设立热线；恢复安全磋商，开展两国国防部长通话等。", "call", "planned"),
    ("石破茂说，他今天与韩国总统李在明会晤的目的是恢复互信。", "meeting", "planned"),
    ("报道称，会前岩屋毅会分别与赵兑烈及裴青山举行双边会谈。", "meeting", "planned"),
    ("日韩两国外长也讨论近期朝鲜发射军事侦察卫星。", "military", "held"),
    # what is only wished for
    ("德国总理默茨原本考虑去年底访问越南，后取消。越南再次邀请默茨访问越南。", "visit", "proposed"),
    ("石破茂与李在明有很大机会在首尔会面。", "meeting", "proposed"),
    ("日本拟于下月在东京举行日韩外长会谈。", "meeting", "proposed"),
    ("日本首相石破茂可能与韩国总统李在明会面。", "meeting", "proposed"),
    ("德国总理默茨一直在试图说服希腊和土耳其举行外长会谈。", "meeting", "proposed"),
    ("法国总统马克龙一心想与俄罗斯总统普京会面。", "meeting", "proposed"),
    ("目前还在协调石破茂在美期间与韩国总统李在明举行会谈。", "meeting", "proposed"),
    ("韩国邀请日本首相石破茂访问韩国。", "visit", "proposed"),
    ("韩国已向日本首相石破茂发出访韩邀请。", "visit", "proposed"),
    ("王毅会和法国外长巴罗、德国外长瓦德富尔见面。", "meeting", "planned"),
    ("双方就日本首相石破茂访韩一事交换意见。", "visit", "proposed"),
    # called off
    ("伊朗外长阿拉格齐排除了伊朗与美国举行会谈的可能性。", "meeting", "denied"),
    ("日方不打算在峰会期间，让岩屋毅与韩国外长赵兑烈会谈。", "meeting", "denied"),
    ("日本外相岩屋毅推迟访问韩国。", "visit", "postponed"),
    ("日本首相石破茂原定上月访问韩国。", "visit", "postponed"),
    ("日本首相石破茂原打算上月访问韩国。", "visit", "postponed"),
    ("日本外相岩屋毅取消访问韩国。", "visit", "cancelled"),
    ("日本首相石破茂没有计划访问俄罗斯。", "visit", "denied"),
    ("法国总统马克龙无法出席北约峰会。", "meeting", "denied"),
    ("法国总统马克龙没有亲自出席北约峰会。", "meeting", "denied"),
    ("韩国总统李在明说，韩国不急于与日本谈判。", "meeting", "denied"),
    # under way
    ("法国总统马克龙13日访问越南。", "visit", "held"),
    ("法国总统马克龙13日抵达河内，开始对越南进行国事访问。", "visit", "ongoing"),
    ("日本外相岩屋毅在出席东盟地区论坛期间表达关切。", "meeting", "ongoing"),
    ("日本外相岩屋毅为出席东盟地区论坛访问马来西亚，会见了当地侨民。", "meeting", "ongoing"),
    ("日本外相岩屋毅为出席东盟地区论坛，14日将访问马来西亚。", "meeting", "planned"),
    ("出席慕尼黑安全会议的日本外相岩屋毅表示欢迎。", "meeting", "ongoing"),
    # what another verb takes as its matter: of something known, of something wished for
    ("三国首脑将谴责包括发射弹道导弹在内的挑衅，并基于石破茂和李在明在庆州的会谈加强合作。", "meeting", "held"),
    ("双方预计将就石破茂访韩、经济合作等议题进行交流。", "visit", "proposed"),
    ("双方将落实石破茂与李在明会谈达成的共识。", "meeting", "held"),
    ("就因疫情而延期的日本首相石破茂的访韩，韩国外长赵兑烈表示遗憾。", "visit", "postponed"),
    ("出席完东盟地区论坛的日本外相岩屋毅表示满意。", "meeting", "held"),
    ("日本外相岩屋毅上周在东盟地区论坛期间表达关切。", "meeting", "held"),
    ("韩国外长赵兑烈在接待法国总统马克龙访韩时表示欢迎。", "visit", "ongoing"),
    # a time: with the verb that it belongs to
    ("石破茂在首尔与李在明会面时，预料将讨论贸易。", "meeting", "planned"),
    ("双方可能在石破茂与李在明的会谈中讨论贸易。", "meeting", "planned"),
    ("石破茂与李在明会谈时表示，日本将扩大投资。", "meeting", "held"),
    ("继岩屋毅访韩后，韩国总统李在明将赴日。", "visit", "held"),
    # an adjunct before the trigger
    ("石破茂计划在定于20日在金边举行的东亚峰会前后，与李在明举行会谈。", "meeting", "proposed"),
    # a cue of another clause or another verb says nothing
    ("将于下月卸任的德国总理朔尔茨13日与法国总统马克龙举行了会谈。", "meeting", "held"),
    ("应韩国外长赵兑烈邀请，日本外相岩屋毅13日抵达首尔。", "visit", "ongoing"),
    ("韩国总统李在明不会与即将到访首尔的日本外相岩屋毅会面。", "visit", "planned"),
    # not yet fixed, waited for, one's chance; which one it is
    ("石破茂与李在明的会谈还没有决定下来。", "meeting", "proposed"),
    ("石破茂与李在明的会谈没有决定任何事。", "meeting", "held"),
    ("记者们正在等待石破茂与李在明的第二次会面。", "meeting", "planned"),
    ("石破茂可望与李在明会面。", "meeting", "proposed"),
    ("石破茂没有机会与李在明会面。", "meeting", "denied"),
    ("贸易将是石破茂与李在明会谈的议题之一。", "meeting", "planned"),
    ("贸易是石破茂与李在明会谈的议题之一。", "meeting", "held"),
    ("石破茂将应邀与李在明会晤，是继去年之后，日韩首脑再次见面。", "meeting", "planned"),
    ("日本外相岩屋毅本周将前往吉隆坡，代表日本参加东盟地区论坛。", "meeting", "planned"),
    ("日本外相岩屋毅抵达吉隆坡，代表日本参加东盟地区论坛。", "meeting", "held"),
    ("岩屋毅的重要行程除了会见韩国总统李在明，还有一场演讲。", "meeting", "planned"),
    ("王毅欢迎法国总统马克龙再次访华。", "visit", "proposed"),
    ("法国总统马克龙原订11日前往越南访问，后来取消。", "visit", "cancelled"),
    ("日本外相岩屋毅访韩行程全部喊卡。", "visit", "cancelled"),
    ("日本预祝韩国成功举办亚太经合组织峰会。", "meeting", "planned"),
    ("东盟地区论坛订于20日举行。", "meeting", "planned"),
    ("韩国政府称不欢迎日本外相岩屋毅访问首尔。", "visit", "denied"),
    ("日本外相岩屋毅很高兴可以与韩国外长赵兑烈会谈。", "meeting", "held"),
    ("挪威敦促，应由联合国牵头，早日召开规模更大的和平峰会。", "meeting", "proposed"),
    ("可能是石破茂与李在明的会晤影响了这项决定。", "meeting", "held"),
    ("日本国际问题研究所由日本外相岩屋毅率领的访问团13日会见韩国总统李在明。", "meeting", "held"),
    ("商会期望日韩两国政府能恢复对话。", "meeting", "proposed"),
    ("日本外相岩屋毅鼓励石破茂与李在明会面。", "meeting", "proposed"),
    ("日韩两国外交官正为落实协定而密集谈判。", "meeting", "ongoing"),
    ("日本外相岩屋毅在河内与正在越南访问的韩国外长赵兑烈进行了会谈。", "meeting", "held"),
    ("日本外相岩屋毅正在与韩国外长赵兑烈进行会谈。", "meeting", "ongoing"),
    ("日本外相岩屋毅不畏威胁访问台湾。", "visit", "ongoing"),
    ("日本外相岩屋毅在上届东盟地区论坛期间表达关切。", "meeting", "held"),
    ("匈牙利总理欧尔班反对与乌克兰启动谈判。", "meeting", "denied"),
    ("法国总统马克龙与俄罗斯总统普京没有正式会谈。", "meeting", "denied"),
    ("日韩两国外长同意，尽快召开日韩首脑会谈。", "meeting", "planned"),
    ("东盟地区论坛即将举行，主持的越南外长裴青山，在河内会见日本外相岩屋毅。", "meeting", "held"),
    ("石破茂在位两年，七次会晤韩国总统李在明。", "meeting", "held"),
    ("法国外长巴罗是与德国外长瓦德富尔就救援计划进行谈判的代表。", "meeting", "held"),
    ("日本外相岩屋毅计划与韩国外长赵兑烈进行谈判。", "meeting", "proposed"),
    ("日本几乎没有动机与韩国进行谈判。", "meeting", "denied"),
    ("领事馆启动应急机制，日本外相岩屋毅与韩国外长赵兑烈通电话。", "call", "held"),
    ("法国总统马克龙将应越南国家主席梁强之邀访问越南。", "visit", "planned"),
    ("日本外相岩屋毅在登上前往韩国的飞机前表示期待。", "visit", "planned"),
    ("日本外相岩屋毅乘坐飞机前往韩国，表示期待。", "visit", "ongoing"),
    ("在石破茂准备与李在明举行首脑会谈之际，朝鲜表示反对。", "meeting", "planned"),
    ("韩国外长说，重申尽快举行日韩首脑会谈的共识。", "meeting", "planned"),
    ("日韩首脑会谈若能举行，将是四年来首次。", "meeting", "proposed"),
    (
        "韩国总统李在明欲努力与日本首相石破茂举行会谈。",
        "meeting",
        "proposed",
    ),  # what a side wishes success to; what has had it
    ("越方支持日韩领导人会晤取得圆满成功。", "meeting", "planned"),
    ("越方说，日韩领导人会晤取得了圆满成功。", "meeting", "held"),
    # arranged in one clause, not yet in the one before; what goes with a plan two clauses before
    ("日方目前正在协调于20日，安排石破茂与李在明举行会谈。", "meeting", "proposed"),
    ("石破茂将于20日访问韩国，出席东亚峰会，并举行日韩首脑会谈。", "meeting", "planned"),
    ("就计划中的贷款规模，石破茂与李在明13日举行了会谈。", "meeting", "held"),
    # what they spoke of may be to come, what is told right behind the talks is
    ("石破茂与李在明在首尔会谈时谈到海洋保护计划。", "meeting", "held"),
    ("石破茂与李在明的会谈计划在首尔举行。", "meeting", "proposed"),
    ("欧盟与日本近期正加紧进行谈判。", "meeting", "ongoing"),
    # there and back on one day; still there on the day on which it is to end
    ("德国外长瓦德富尔14日抵达河内进行突然访问。", "visit", "held"),
    ("德国外长瓦德富尔14日抵达河内进行正式访问。", "visit", "ongoing"),
    ("德国外长瓦德富尔今天访问越南时指出，贸易很重要。", "visit", "held"),
    ("德国外长瓦德富尔将于20日结束对越南的访问。", "visit", "ongoing"),
    # a stand-off that is not solved, blows that grow; a plan that is shelved, and one that is named
    ("日本与韩国海警1月初在对马海峡对峙迄今仍无法解决。", "military", "ongoing"),
    ("美国从韩国撤军的计划暂时被搁置。", "military", "postponed"),
    ("日韩两国商定制定“三年演练计划”，并从明年1月起实施联合演习。", "military", "planned"),
    ("会议在首尔举行。韩国政府还以间谍罪逮捕了两名日本军官。", "detention", "held"),
    ("会议在首尔举行。韩国政府还以间谍罪关押着两名日本军官。", "detention", "ongoing"),
]
NOTHING = [
    # no measure so far, a custom, what is only called important, a condition
    "法国及其盟友都未对持有这座工厂的俄罗斯公司（JSC Volga）或相关企业实施制裁。",
    "法国外交官马丁任司长时经常应邀访越。",
    "法国总统马克龙强调向乌克兰提供援助的重要性。",
    "专文说，国会应明定俄罗斯若动武，法国将对其实施制裁。",
    # what it does not mean, what one is ready for, the way out
    "这并不标志着法国与越南开始正式磋商。",
    "法国总统马克龙警告民众，要为俄罗斯袭击能源设施做好准备。",
    "日本海上保安厅说，中国海警船随后驶入了领海外侧。",
    "石破茂会不会与李在明会面？",
    "朝鲜的立场使日韩恢复对话变得不可能。",
    "岩屋毅说，日韩两国外长可以就贸易举行会谈。",
    "岩屋毅的访美签证将于明年三月到期。",
]


@pytest.mark.parametrize(("text", "kind", "status"), SENTENCES)
def test_status(text: str, kind: str, status: str) -> None:
    found = [e.status for e in events_of(text, DAY, kind)]
    assert status in found


@pytest.mark.parametrize("text", NOTHING)
def test_no_event(text: str) -> None:
    assert [e.type for e in events_of(text, DAY)] == []


MENTIONS = [
    # a noun that the next clause speaks of is not sure to be over
    (
        "石破茂同李在明在庆州的首次面对面会谈，为很多人所期待。日本首相石破茂下周将与韩国总统李在明会谈。",
        "meeting",
        "planned",
    ),
    # an item of what they agreed on
    ("日韩两国同意恢复高层沟通，开展两国防长通话。", "call", "planned"),
    # of this day itself, told as ahead in the lead
    (
        "法国总统马克龙14日访问越南，将与总理范明政会谈。天气晴朗。街上很安静。马克龙与范明政会谈14日在河内举行。",
        "meeting",
        "planned",
    ),
    ("日本首相石破茂与韩国总统李在明会谈在即。", "meeting", "planned"),
    # what is hoped for in return
    ("以色列外长说，哈马斯将放出一批人质，换回在以色列坐牢的巴勒斯坦囚犯。", "easing", "planned"),
    # somebody speaks before them
    ("天气晴朗。街上很安静。风很大。石破茂在釜山与李在明会面之前表示，局势严峻。", "meeting", "planned"),
]


@pytest.mark.parametrize(("text", "kind", "status"), MENTIONS)
def test_of_several_mentions(text: str, kind: str, status: str) -> None:
    (found,) = {e.status for e in events_of(text, DAY, kind)}
    assert found == status


OF_ITS_OWN_SENTENCE = [
    ("法国外长将于下周访问越南。总统马克龙原定去年访问印度，但行程因罢工取消。", "visit", "planned"),
    ("韩国总统将于下月出席七国集团峰会。中日韩原定去年举行三国峰会，但峰会因日程原因推迟。", "meeting", "planned"),
    # near misses: no other of which it could be told
    ("日本外相定于20日与肯尼亚外长会谈。外务省宣布，会谈因日程原因取消。", "meeting", "cancelled"),
    ("法国总统将于下周访问巴西。爱丽舍宫说，访问因罢工取消。", "visit", "cancelled"),
]


@pytest.mark.parametrize(("text", "kind", "status"), OF_ITS_OWN_SENTENCE)
def test_what_falls_through_is_told_in_its_own_sentence(text: str, kind: str, status: str) -> None:
    assert events_of(text, DAY, kind)[0].status == status
