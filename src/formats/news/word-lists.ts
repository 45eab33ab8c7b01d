/** Word lists for news reports, in simplified characters, as alternatives of a pattern: match them against `simplified(text)`. */

/** Endings of a post. */
export const POST =
	'主任|主任委员|委员|会长|理事长|理事|秘书长|院长|所长|校长|社长|部长|局长|司长|厅长|处长|科长|组长|署长|司令|市长|县长|区长|省长|镇长|乡长|州长|书记|主席|总裁|总经理|经理|董事长|董事|首席执行官|执行官|首席[\\p{Script=Han}]{2,6}|总监|总编辑|主编|副主编|编辑|记者|教授|研究员|助理研究员|讲师|院士|博士|学者|专家|顾问|代表|规划师|总?工程师|经济师|会计师|建筑师|设计师|律师|法官|检察官|参事|巡视员|调研员|专员|发言人|负责人|创始人|合伙人|召集人|主持人|站长|馆长|台长|行长|庭长|队长|园长|董事局主席|负责同志|主管|干事|参赞|大使|领事|领导|老师|医师|医生|作家|导演|代理人|执行长|总干事|干部|分析师|总编|评论员|主播|主笔|成员|院士';

/** Endings of an institution's name. The first one in a wording counts, with those that follow it directly. */
export const INSTITUTION =
	'研究院|研究会|工程院|科学院|社科院|设计院|规划院|党校|大学|公司|协会|学会|商会|联合会|促进会|杂志社|出版社|通讯社|报社|集团|银行|基金会|智库|医院|法院|检察院|交易所|事务所|博物馆|图书馆|电视台|总工会';

/** Endings of a part of an institution. The first one counts where no institution is named. */
export const UNIT = '研究所|研究中心|行政学院|学院|学校|委员会|办公室|办公厅|实验室|政府|管委会|中心|国资委|发改委|人大|政协';

/** Endings of an office. The first one counts where neither an institution nor a part of one is named. */
export const OFFICE = '部|局|厅|司|署|委|处|科|所|院|会|社|组|室|馆|台|行|校|庭|队|园|办';

/** Words that follow the name of someone who is introduced: a verb of saying, or a word that leads to one. */
export const AFTER_NAME =
	'表示|认为|指出|强调|建议|提出|介绍|汇报|报告|说|谈到|谈及|提到|主张|呼吁|透露|坦言|直言|分析|阐述|阐释|解读|总结|发言|致辞|致词|讲话|主持|分享|回应|补充|回顾|概括|评价|评论|点评|肯定|希望|预计|预测|判断|归纳|论述|剖析|讲述|宣布|提醒|解释|重申|感谢|反映|倡议|作了?|做了?|发表|围绕|结合|就|从|对|在|以|则|也|还|首先|其次|随后|最后|接着|同时|进一步|重点|详细|着重|特别|再次|代表|为|以|用|通过|针对|根据|基于|向|与|和|提议|担任|出席|参加|通报|部署|要求|说明|讲|谈|问|答|写道';

/** Verbs of saying, and of leading what others say. */
export const VERB_OF_SAYING =
	'表示|认为|指出|强调|建议|提出|介绍|汇报|报告|说[，：“]|谈到|谈及|提到|主张|呼吁|透露|坦言|直言|分析|阐述|阐释|解读|总结|发言|致辞|致词|讲话|主持|分享|回应|补充|回顾|概括|评价|点评|肯定|希望|预计|预测|判断|归纳|论述|剖析|讲述|宣布|提醒|解释|重申|倡议|通报|部署|要求|写道';
