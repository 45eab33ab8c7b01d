/** Word lists for news reports, in simplified characters, as alternatives of a pattern: match them against `simplified(text)`. */

/** Words that follow the name of someone who is introduced: a verb of saying, or a word that leads to one. */
export const AFTER_NAME =
	'表示|认为|指出|强调|建议|提出|介绍|汇报|报告|说|谈到|谈及|提到|主张|呼吁|透露|坦言|直言|分析|阐述|阐释|解读|总结|发言|致辞|致词|讲话|主持|分享|回应|补充|回顾|概括|评价|评论|点评|肯定|希望|预计|预测|判断|归纳|论述|剖析|讲述|宣布|提醒|解释|重申|感谢|反映|倡议|作了?|做了?|发表|围绕|结合|就|从|对|在|以|则|也|还|首先|其次|随后|最后|接着|同时|进一步|重点|详细|着重|特别|再次|代表|为|以|用|通过|针对|根据|基于|向|与|和|提议|担任|出席|参加|通报|部署|要求|说明|讲|谈|问|答|写道';

/** Verbs that introduce what someone says. */
export const VERB_OF_SAYING =
	'表示|认为|指出|强调|建议|提出|介绍|汇报|报告|谈到|谈及|提到|主张|呼吁|透露|坦言|直言|分析|阐述|阐释|解读|总结|发言|致辞|致词|讲话|主持|分享|回应|补充|回顾|概括|评价|点评|肯定|希望|预计|预测|判断|归纳|论述|剖析|讲述|宣布|提醒|解释|重申|倡议|通报|部署|要求|写道';
