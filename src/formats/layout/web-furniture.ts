/** Lines that an app or a web page puts around a text: calls to follow, buttons, notes on how the file was made. */
import { simplified } from '../../i18n/simplified.ts';
import type { Omission, Paragraph } from '../shared/paragraphs.ts';

// All patterns are for simplified text.

/** Only among the first and the last lines. */
const AT_EDGES =
	/^(?:(?:[👆👇👈👉☝⬆⬇↑↓]\uFE0F?\s*)+|点击(?:上方|下方)?(?:蓝字|卡片|关注).{0,20}|.{0,12}(?:关注我们|关注公众号).{0,8}|[—\-–=*·\s]*(?:END|完|全文完)[—\-–=*·\s]*|往期(?:推荐|回顾|精选).{0,10}|.{0,8}(?:扫描?|长按|识别).{0,6}(?:二维码|关注).{0,30}|扫码关注.{0,40}|点?赞.{0,6}在看.{0,12}|.{0,8}点个[“「]?在看.{0,12}|阅读原文|阅读\s*[\d.,万+]+|分享.{0,4}收藏.{0,4}(?:点赞|在看).{0,8}|.{0,10}版权归.{0,20}所有.{0,24}|(?:以上)?内容由\s*AI\s*生成.{0,24}|(?:由|本文档由).{0,16}(?:自动生成|转写生成).{0,10}|.{1,40} (?:started|stopped) transcription|转录(?:作业)?(?:已)?在 ?[\d:]+ ?(?:之?后)?结束.{0,4}|Transcription ended after [\d:]+|\d{1,3}[ms秒分]\s*\d{0,2}[ms秒分]?(?:钟|鐘)?|在小说阅读器.{0,12}|预览时标签不可点|微信扫一扫.{0,12}|轻触阅读原文|继续滑动看下一个|.{0,6}(?:喜欢|觉得).{0,10}(?:点赞|在看|转发).{0,10})$/u;
/** Anywhere. */
const ANYWHERE =
	/^(?:字号[：:].{0,12}|分享(?:到|至)[：:]?.{0,30}|分享到|打印(?:本页)?|返回顶部|点赞\s*\d*|收藏(?:本文)?|我要举报|浏览(?:人次|量|次数)[：:].{0,60})$/u;
/** What follows this line at the end of a text is a list of other articles. */
const OTHER_ARTICLES =
	/^(?:[—\-–=*·\s]*(?:END|完|全文完)[—\-–=*·\s]*|往期(?:推荐|回顾|精选).{0,10}|延伸阅读|相关(?:阅读|新闻|文章)|推荐阅读)$/u;
/** How many lines from either end count as edges. */
const EDGE_LINES = 14;
const REASON = '網頁或軟件加上的一行（關注、分享、推薦、按鈕等），不是正文。';

export function withoutWebFurniture(lines: readonly Paragraph[]): { lines: Paragraph[]; omissions: Omission[] } {
	const words = lines.map(({ text }) => simplified(text).trim());
	const others = words.findIndex((text, i) => i >= lines.length - EDGE_LINES && i > 0 && OTHER_ARTICLES.test(text));
	const end = others < 0 ? lines.length : others;
	const isFurniture = (i: number) => {
		const text = words[i] ?? '';
		return i >= end || ANYWHERE.test(text) || ((i < EDGE_LINES || i >= lines.length - EDGE_LINES) && AT_EDGES.test(text));
	};
	const omissions = lines.flatMap(({ line }, i) => (isFurniture(i) ? [{ line, reason: REASON }] : []));
	return { lines: lines.filter((_, i) => !isFurniture(i)), omissions };
}
