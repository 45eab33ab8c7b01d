/** Word lists for names in Chinese transcripts, in simplified characters: match them against `simplified(text)`. */

/** Family names of one character: the most common ones in Mainland China and Taiwan, and those of the first record. */
const SINGLE_FAMILY_NAMES =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储栗燕楚鄢劳谌奚皮粟冼蔺楼盘厉伊仝区郜阚帅屠豆朴盖练廉禹井祖漆巴丰卿狄宣晋初容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊乌裘亓修邰赫杭况宿鲜印逯隆茹慕亢嵇哈湛宾戎勾茅尉檀阴昝智奉衡富尧闭巨单';

/** Family names of two characters. */
export const COMPOUND_FAMILY_NAMES =
	'欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|长孙|宇文|南宫|夏侯|端木|轩辕|独孤|闻人|申屠|太史|张简|范姜';

/** Pattern for a family name. */
export const FAMILY_NAME = `(?:${COMPOUND_FAMILY_NAMES}|[${SINGLE_FAMILY_NAMES}])`;

/** Pattern for a family name and a given name of one or two characters. */
export const FULL_NAME = `${FAMILY_NAME}\\p{Script=Han}{1,2}`;

/** Pattern for a form of address after a name. */
export const FORM_OF_ADDRESS =
	'先生|女士|小姐|同志|教授|副教授|博士|院士|老师|同学|律师|医师|法官|检察官|委员|代表|议员|立委|政委|部长|副部长|次长|署长|局长|副局长|司长|副司长|处长|副处长|科长|课长|组长|主任|副主任|主席|副主席|会长|副会长|理事长|秘书长|董事长|总经理|经理|执行长|院长|副院长|校长|所长|副所长|市长|县长|区长|专委|参事|专员|研究员|顾问|书记|总监|记者|主播|导演';

/** A role that is used instead of a name; it means another person at each seminar. */
export const ROLE =
	/^(?:(?:会议|大会)?主席|(?:大会|会议)?主持人?|司仪|召集人|记者|提?问(?:者|人)?|答|回答(?:者|人)?|采访者|受访者|访问者|与会者|听众|观众|现场|众人|大家|全体|网友|民众|家长|学生|同学|老师|旁白|翻译|口译|秘书|书记官?|证人|法官|审判长|检察官|辩护人|律师|委员|代表|发言人|发言者|讲者|某?男|某?女|Q|A|Moderator|Host|Interviewer|Speaker)(?:[甲乙丙丁戊一二三四五六七八九十\dA-Z]{1,2})?$/iu;

/** Words before a colon that name nobody: parts of a document, an agenda or an argument. */
export const NOT_A_NAME =
	/^(?:说明|附?注|备注|附件|附录|提案(?:人|者|单位)?|连署人|案由|主旨|办法|决议|决定|结论|议程|议题|议案|时间|日期|地点|场所|出席|列席|缺席|请假|参加|与会(?:人员)?|人员|记录|纪录|整理|来源|责任编辑|编辑|作者|标题|题目|摘要|关键[词字]|目的|目标|背景|原因|理由|问题|建议|意见|内容|项目|重点|要点|总结|小结|例如|比如|譬如|包括|其中|如下|另外|此外|首先|其次|最后|第[一二三四五六七八九十\d]+.*|[一二三四五六七八九十\d]+|方案.*|方法.?|程序.*|计划.*|成果.*|金额|文字|高度|温度|安全|常识|严重|常见|连接|边界|车辆|路线|水平|金融|白皮书|黄金|马路|石油|万一|向来|宣布|单位|电话|传真|网址|邮箱|地址|链接|声明|编者按|按语?|主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|指导(?:单位)?)$/u;

/** Endings of a clause: a wording that ends like this is not a name. */
export const CLAUSE_ENDING =
	/(?:人员|单位|名单|事项|部分|方面|情况|要求|意思|问题|关系|建议|人数|比率|比例|时间|地点|日期|如下|以下|指出|表示|认为|强调|说|道|讲|写道|是|有|为|的|了|吗|呢|吧|各位|们|声明)$/u;

/** Greetings and punctuation: not part of a name. */
export const GREETING = /^(?:各位|尊敬|亲爱|敬爱)|各位|[、，,。；;！？]/u;
