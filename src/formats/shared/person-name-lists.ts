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

/** Endings of a post. */
export const POST =
	'主任|主任委员|委员|会长|理事长|理事|秘书长|院长|所长|校长|社长|部长|局长|司长|厅长|处长|厅长|馆长|社长|台长|行长|村长|镇长|乡长|厂长|队长|店长|秘书|工程师|师傅|太太|阿姨|大使|编辑|主编|讲师|科长|组长|署长|司令|市长|县长|区长|省长|镇长|乡长|州长|书记|主席|总裁|总经理|经理|董事长|董事|首席执行官|执行官|首席[\\p{Script=Han}]{2,6}|总监|总编辑|主编|副主编|编辑|记者|教授|研究员|助理研究员|讲师|院士|博士|学者|专家|顾问|代表|规划师|总?工程师|经济师|会计师|建筑师|设计师|律师|法官|检察官|参事|巡视员|调研员|专员|发言人|负责人|创始人|合伙人|召集人|主持人|站长|馆长|台长|行长|庭长|队长|园长|董事局主席|负责同志|主管|干事|参赞|大使|领事|领导|老师|医师|医生|作家|导演|代理人|执行长|总干事|干部|分析师|总编|评论员|主播|主笔|成员|院士';

/** A role that is used instead of a name; it means another person at each seminar. */
export const ROLE =
	/^(?:(?:会议|大会)?主席|(?:大会|会议)?主持人?|司仪|召集人|记者|提?问(?:者|人)?|答|回答(?:者|人)?|采访者|受访者|访问者|与会者|听众|观众|现场|众人|大家|全体|网友|民众|家长|学生|同学|老师|旁白|翻译|口译|秘书|书记官?|证人|法官|审判长|检察官|辩护人|律师|委员|代表|发言人|发言者|讲者|某?男|某?女|(?:未知)?(?:说话人|讲话人|发言人)|与谈人|主讲人?|嘉宾|评议人|甲方?|乙方?|[丙丁戊己庚辛壬癸]|匿名(?:者|网友)?|读者|来宾|工作人员|管理员|书记长|Q|A|Moderator|Host|Interviewe[re]|(?:Unknown )?Speaker|Chair(?:man|woman|person)?|Clerk|Audience(?: Member)?|Narrator|Translator|Interpreter|Secretary|(?:Deputy )?President|Participant|Question|Answer)(?:\s*(?:[甲乙丙丁戊一二三四五六七八九十A-Z]{1,2}|\d{1,3}))?$/iu;

/** Words before a colon that name nobody: parts of a document, an agenda or an argument. */
export const NOT_A_NAME =
	/^(?:说明|附?注|备注|附件|附录|提案(?:人|者|单位)?|连署人|案由|主旨|办法|决议|决定|结论|议程|议题|议案|时间|日期|地点|场所|(?:出席|列席|缺席|请假|参加|参与|与会|到会)(?:人员|者|委员|名单)?|人员|记录|纪录|整理|来源|责任编辑|编辑|作者|标题|题目|摘要|关键[词字]|目的|目标|背景|原因|理由|问题|建议|意见|内容|项目|重点|要点|总结|小结|例如|比如|譬如|包括|其中|如下|另外|此外|首先|其次|最后|第[一二三四五六七八九十\d]+.*|[一二三四五六七八九十\d]+|方案.*|方法.?|程序.*|计划.*|成果.*|金额|文字|高度|温度|安全|常识|严重|常见|连接|边界|车辆|路线|水平|金融|白皮书|黄金|马路|石油|万一|向来|宣布|单位|电话|传真|网址|邮箱|地址|链接|声明|编者按|编者(?:注|的话)|按语?|关键词|会议号|录制时间|录音时间|(?:例子|例|问题|观点|建议|原因|好处|坏处|优点|缺点|难点|痛点|方案|案例|经验|启示|体会|措施|对策|任务|挑战|机遇|特点|规程问题|事实|数据|现状|背景|结果|目前|现在|过去|未来|今天|答案|核心|关键|前提|条件|标准|原则|逻辑|路径)[一二三四五六七八九十\d]*|主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|指导(?:单位)?|(?:数|几|多|两|三|众|诸)[名位个](?:与会者|委员|同学|代表|民众|网友|人|议员|记者|来宾|听众|学生)?|.*(?:结论|结果|内容|摘要|留言|补充|补充说明|事项|片段|纪要|纪录|记录|备忘|投影片|简报))$/u;

/** Endings of a clause: a wording that ends like this is not a name. */
export const CLAUSE_ENDING =
	/(?:人员|单位|名单|事项|部分|方面|情况|要求|意思|问题|关系|建议|人数|比率|比例|时间|地点|日期|如下|以下|指出|表示|认为|强调|说|道|讲|写道|是|有|为|的|了|吗|呢|吧|各位|们|声明)$/u;

/** What looks like a name behind a post in a news report and is none: 負責人向記者介紹. */
export const NOT_A_PERSON = /记者|媒体|大家|代表|专家|单位|方面|会议|委员|同志|老师|教授|先生|女士/u;

/** Words of running text that no name and no post has. */
export const RUNNING_TEXT =
	/[的个我你您他她它们这那哪怎么吗呢吧啊了着很都也还就才又再却但而因所以如若虽即把被给让使从说讲谈问听觉认没有无是不要想打比]/u;

/** Words of running text that a post may have: 勞工及福利局局長. */
export const RUNNING_TEXT_OR_POST = /[向往对于跟与及其此之乎者能会可应该将曾已正答看知道做叫成为到来去起出进回上下里几每各某些]/u;

/** Endings of a wording that means someone: the cleaner, 陳太, 阿哲. */
export const SOMEONE =
	/(?:员|者|人|长|师|生|家|手|工|总|代表|同仁|老师|同学|先生|女士|小姐|太太?|伯|婶|叔|姨|哥|姐|嫂|弟|妹|婆|爷|奶奶|仔|妈妈?|爸爸?|主管|书记|主任|主席|委员|教练|干事|秘书|嘉宾|听众|观众|网友|议员|局|署|部|厅|司|处|科|委|会|院|校|所|公司|中心|集团|[总市县]统?府|[时日晚]报|报社|新闻|通讯社|电视台?|电台|周刊)(?:[甲乙丙丁A-Z\d])?$|(?:^|[^\p{Script=Han}])[阿小老大]\p{Script=Han}{1,2}$|[阿小]\p{Script=Han}$/u;

/** Greetings and punctuation: not part of a name. */
export const GREETING = /^(?:各位|尊敬|亲爱|敬爱)|各位|[、，,。；;！？]/u;
