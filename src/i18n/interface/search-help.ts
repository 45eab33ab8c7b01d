/** The search help: what one can type, in traditional script. */

/**
 * What examples show: a wording, several terms, a term with a blank inside, a term left out, terms close to each other, a person's name, two
 * wordings that a chart compares.
 */
export type ExampleKind = 'wording' | 'terms' | 'phrase' | 'without' | 'near' | 'name' | 'compared';

interface HelpEntry {
	what: string;
	how: string;
	examples?: ExampleKind;
}

/** Examples are queries of the record itself: search/build/search-examples.ts finds them. */
export const HELP: HelpEntry[] = [
	{
		what: '任何字句',
		how: '輸入原文中連續的任何字句，一個字也行。繁體、簡體，全角、半角，大寫、小寫，標點與空白，一概不拘；從別處貼來的引文不用改。',
		examples: 'wording',
	},
	{
		what: '幾個詞',
		how: '用空格分開。每個詞都要在同一頁出現；同在一句的、同在一段的、只同在一頁的分開列出，相隔越近越先。',
		examples: 'terms',
	},
	{ what: '連著的詞', how: '放在引號裏，空格不再分詞。引號用 " "、“ ”、「 」、『 』都可以。', examples: 'phrase' },
	{ what: '不要的詞', how: '前面加減號，全角半角都可以。有這個詞的頁不列出。', examples: 'without' },
	{ what: '相近的詞', how: '兩詞之間寫 ~ 和數字：相隔不超過這麼多字，前後不拘。', examples: 'near' },
	{
		what: '人名、單位與主題',
		how: '中文名、拼音（有無聲調、空格都可以）、首字母都能找到，答案列在各句之上。字句中沒有的名字，列出這個人的發言；音近或錯一個字的，會問是不是要找這個人。',
		examples: 'name',
	},
	{
		what: '篩選',
		how: '結果可按發言者、單位、主題、研討會、年份收窄；數字是選了以後剩下的句數。人多時輸入姓名或拼音來找。篩選記在地址裏，可以轉發。',
	},
	{ what: '排序', how: '一個詞的結果由新到舊；幾個詞的，相近的在前。也可以由舊到新，或處數多的頁在前。' },
	{
		what: '關鍵詞居中',
		how: '每處一行，詞句上下對齊，可按前文、後文、發言者排序；並列出每位發言者用了幾處，佔其發言字數多少。',
	},
	{
		what: '分佈與比較',
		how: '“分佈”列出各年、各位發言者各有多少處，或每萬字多少處；點按一條，便只看它的各處。可以與另一個字句並列比較。',
		examples: 'compared',
	},
	{ what: '會場說明與編者的話', how: '不是發言者的話，在“搜索範圍”中選上才搜索。' },
	{
		what: '怎樣算一處',
		how: '從左到右數，不重疊；跨句的歸於開頭所在的那一句，不跨段。各詞同在一句的在前，其次同在一段的，再次同在一頁的；同等的按相隔的遠近，再按記錄的順序，新的在前。名稱或標題與所輸入的相合，列在最上。',
	},
	{
		what: '鍵盤',
		how: '任何一頁按 / 或 Ctrl K（⌘ K）打開搜索；↑ ↓ 在結果間移動，Esc 回到輸入處。頁首的輸入處也是邊輸入邊列出結果。',
	},
];
