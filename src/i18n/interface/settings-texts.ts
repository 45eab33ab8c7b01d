/** The interface's texts, in traditional script, of the reading settings. */
export const settings = {
	title: '閱讀設置',
	button: '設置',
	groups: {
		size: { title: '字號', options: { s: '小', m: '中', l: '大', xl: '特大' } },
		leading: { title: '行距', options: { tight: '緊', normal: '中', loose: '鬆' } },
		scheme: { title: '外觀', options: { auto: '跟隨系統', light: '淺色', dark: '深色' } },
		setting: { title: '文字方向', options: { horizontal: '橫排', vertical: '豎排' } },
		layer: { title: '編者所加', options: { shown: '顯示', hidden: '隱藏' } },
	},
};
