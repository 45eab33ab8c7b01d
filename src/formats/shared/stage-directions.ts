/** Lines that nobody says. In brackets: （笑）, （休息十分鐘）, the title of a part. */
const BRACKETED = /^[（(［[〔【][^（()）［\][〔〕【】]*[）)］\]〕】]$/u;
/** ♪ 間奏 ♪ */
const MUSIC = /^[♪♫🎵🎶]/u;
/** What the editors of a transcript say: 註：…. */
const NOTE = /^(?:(?:编者|編者|速記|速记|整理者)?(?:按|注|註)(?:釋|释)?|Editor's note|Note)[：:]/iu;
/** A line that is a day or a time of day alone. */
const MOMENT =
	/^(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)?\s*(?:[（(]?(?:星期|周|週|禮拜|礼拜)?[一二三四五六日天][）)]?)?\s*(?:(?:上午|下午|中午|晚上|凌晨)?\s*\d{1,2}\s*[時时點点:：]\s*(?:\d{1,2}\s*分?|正)?)?$/u;

/** Whether a paragraph is a stage direction. */
export function isDirection(text: string): boolean {
	return (
		BRACKETED.test(text) ||
		MUSIC.test(text) ||
		NOTE.test(text) ||
		(/\d/.test(text) && /[-/.年月日時时點点:：]/u.test(text) && MOMENT.test(text))
	);
}
