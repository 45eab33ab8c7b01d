/** The language of a source, with script and region: the script by its characters, the region by words that are used there alone. */
import { DEFAULT_LANG, RECORD_LANGS, type RecordLang } from '../i18n/locale.ts';
import { scriptOf } from '../i18n/script-of.ts';
import { simplified } from '../i18n/simplified.ts';

/** Institutions, places and words of each region, in simplified characters; 裡, 妳 and the like as they are. */
const WORDS: Readonly<Record<RecordLang, string>> = {
	'zh-Hant-CN':
		'习近平 党委 党的 中共中央 二十大 改革开放 高质量发展 发改委 国务院 人大代表 政协 干部 省委 市委 自治区 我国 十四五 共同富裕 信息 软件 视频',
	'zh-Hans-CN':
		'习近平 党委 党的 中共中央 二十大 改革开放 高质量发展 发改委 国务院 人大代表 政协 干部 省委 市委 自治区 十四五 共同富裕 街道办 乡村振兴 广东 北京 上海',
	'zh-Hant-TW':
		'立法院 行政院 立委 政委 民国 台湾 台北 高雄 台中 台南 新竹 花莲 宜兰 屏东 计画 资讯 网路 软体 硬体 影片 品质 里长 部会 质询 国中 捷运 县市 政务委员 卫福部 经济部 公听会 逐字稿 健保 长照 专案 数位 乡亲 与谈人 立法委员 程式 公车 计程车 报导 护理师 鞦韆 公分 妳 裡 市府 民意代表 教育局 里民',
	'zh-Hant-HK':
		'立法会 行政长官 特区政府 政务司 财政司 香港 九龙 新界 港铁 公屋 屋宇署 特首 港元 区议会 署长 局长 嘅 咗 喺 啲 冇 佢 嘢 咁 大律师 议员 本港 的士 巴士 强积金 房委会 署方 邨',
	'zh-Hans-SG': '新加坡 国会 组屋 建屋局 公积金 义顺 淡滨尼 德士 乐龄 巴刹 新元 选区 集选区 狮城 樟宜 裕廊 人协 议长先生 部长先生',
};

/** A region that is not the Mainland is believed for so many words. */
const FEWEST_WORDS = 2;
/** How much of a source is looked at. */
const MOST_CHARACTERS = 200_000;

/**
 * @param encoding of the file: Big5 is of Taiwan or Hong Kong
 * @returns the language, and whether the region was found by words (else it is the Mainland's, or Taiwan's for Big5)
 */
export function langOf(text: string, encoding: string): { lang: RecordLang; byWords: boolean } {
	const some = text.slice(0, MOST_CHARACTERS);
	const script = scriptOf(some);
	if (script === null) return { lang: DEFAULT_LANG, byWords: false };
	const folded = `${simplified(some)}${some}`;
	const start = `zh-${script === 'hans' ? 'Hans' : 'Hant'}-`;
	const scores = RECORD_LANGS.filter((lang) => lang.startsWith(start)).map((lang) => ({
		lang,
		score: WORDS[lang].split(' ').filter((word) => folded.includes(word)).length,
	}));
	const [mainland = { lang: DEFAULT_LANG, score: 0 }, ...others] = scores;
	const [best] = others.toSorted((a, b) => b.score - a.score);
	if (best !== undefined && best.score >= FEWEST_WORDS && best.score > mainland.score) return { lang: best.lang, byWords: true };
	if (encoding === 'big5' && mainland.score === 0) return { lang: 'zh-Hant-TW', byWords: false };
	return { lang: mainland.lang, byWords: mainland.score > 0 };
}
