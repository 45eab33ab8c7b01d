/** The interface's texts, in traditional script, of what a reader takes away: files, quotations, pages to read without a network. */

/** The record's files in other formats, the feed, the list for language models. */
export const files = {
	heading: '下載與數據',
	feed: '新增的研討會',
	feedOf: (name: string) => `訂閱“${name}”的新內容（Atom）`,
	searchIn: (site: string) => `在“${site}”中搜索`,
	address: '網址',
	formats: {
		epub: '電子書（EPUB）',
		md: 'Markdown',
		txt: '純文本',
		json: 'JSON',
		akn: 'Akoma Ntoso',
		zip: '各種格式與引用條目（ZIP）',
	},
	llms: {
		about: [
			'已發表的記錄，文字照錄不改。正文是記錄的話；標題、要點與註是編者的話。每份記錄以它本來的字體為準，另一種字體由程序轉換，並註明。',
			'引用一句話，用它的地址：段是 #p3，句是 #p3-s2，接在所在頁的地址之後，永久有效。data/ 的表格列出每一句及其地址。',
		],
		index: '所有研討會、所有人，及各種格式的地址',
		schema: '各研討會 record.json 的 JSON Schema',
		dataset: '全部發言與句子的表格（CSV、NDJSON），附欄位說明',
	},
};

/** Reading without a network: the offer on a seminar's page, and the page of what is kept. */
export const offline = {
	offer: '離線閱讀',
	lead: '在研討會的首頁選“離線閱讀”，它的各頁便存入這個瀏覽器；沒有網絡時照樣可讀、可搜。',
	what: '已存的內容',
	keeping: '正在存：{done}/{all}',
	kept: '已存好，沒有網絡時也可閱讀、搜索。',
	errors: {
		full: '存儲空間不足，沒有存下。可先在“已存的內容”裏清除一些。',
		refused: '這個瀏覽器不允許本站存儲，沒有存下。閱讀不受影響。',
		changed: '本站正在更新，沒有存下。請稍後再試。',
		network: '網絡中斷，沒有存下。請連上網絡再試。',
	},
	whole: '全站',
	missing: '現在沒有網絡，這一頁也沒有存下。',
	empty: '還沒有存下什麼。',
	clear: '清除',
	noScript: '離線閱讀需要 JavaScript。也可以下載電子書（EPUB）或純文本。',
};

/** A quotation's picture and other formats; pages load these texts when a reader asks for them (sharing.json). */
export const sharing = {
	options: '分享引文',
	card: '引文卡片',
	copyAs: '複製為',
	formats: { text: '純文本', markdown: 'Markdown', html: '富文本' },
	format: '版式',
	portrait: '豎幅',
	landscape: '橫幅',
	save: '存為圖片',
	send: '發送',
	close: '關閉',
	edition: '版本 ',
	shortened: '（節錄，全文見鏈接）',
	tooLong: '字數較多，卡片只載開頭；二維碼通向全部文字。',
	noPicture: '未能生成圖片',
};
