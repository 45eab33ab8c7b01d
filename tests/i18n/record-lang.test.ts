import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepingNames } from '../../src/i18n/keep-names.ts';
import { foreignLang, LOCALES, langIn, localeFolder, localeOf, RECORD_LANGS, type RecordLang } from '../../src/i18n/locale.ts';
import { recordConverter } from '../../src/i18n/record-converter.ts';
import { scriptOf } from '../../src/i18n/script-of.ts';

test('the script of an edition is its locale’s, its region stays the record’s', () => {
	assert.equal(langIn('zh-Hant-TW', 'hans'), 'zh-Hans-TW');
	assert.equal(langIn('zh-Hans-SG', 'hant'), 'zh-Hant-SG');
	for (const lang of RECORD_LANGS) assert.equal(langIn(lang, localeOf(lang)), lang);
	assert.equal(foreignLang('zh-Hans-CN', 'hant'), undefined);
	assert.equal(foreignLang('zh-Hant-HK', 'hant'), 'zh-Hant-HK');
	assert.deepEqual([localeFolder('hant', 'hant'), localeFolder('hans', 'hant'), localeFolder('hant', 'hans')], ['', 'hans/', 'hant/']);
});

/** Language, the text, and its other edition. */
const CONVERTED: [RecordLang, string, string][] = [
	['zh-Hans-CN', '皇后后来在公里外面理发，干部的头发干净', '皇后後來在公里外面理髮，幹部的頭髮乾淨'],
	['zh-Hans-CN', '群众因为这里着火', '群衆因為這裏着火'],
	['zh-Hans-SG', '组屋软件', '組屋軟件'],
	['zh-Hant-CN', '鏈接與軟件', '链接与软件'],
	['zh-Hant-TW', '這裡的軟體為了啟用，群眾住在臺北', '这里的软体为了启用，群众住在台北'],
	['zh-Hant-HK', '衞生署説台灣的綫路', '卫生署说台湾的线路'],
];
for (const [lang, text, wanted] of CONVERTED) {
	test(`${lang}: ${text} becomes ${wanted}`, () => assert.equal(recordConverter(lang, [])(text), wanted));
}

test('no conversion changes the length of a text, so that marks stay in place', () => {
	// Each has a counterpart beyond the basic plane, or is one.
	for (const lang of RECORD_LANGS)
		for (const char of '頔鎝𫠊𬱖鍮𫟷餸㑮') assert.equal(recordConverter(lang, [])(char).length, char.length, `${lang} ${char}`);
});

test('an exception of an edition wins in both steps of a conversion', () => {
	const exception = [{ hant: '存在著', hans: '存在着' }];
	assert.equal(recordConverter('zh-Hant-TW', exception)('存在著'), '存在着');
	assert.equal(recordConverter('zh-Hans-CN', exception)('存在着'), '存在著');
});

const SAME = new Map([
	['于明', '于明'],
	['於明', '於明'],
	['王昇', '王昇'],
]);
const toHant = keepingNames(recordConverter('zh-Hans-CN', []), SAME);
const toHans = keepingNames(recordConverter('zh-Hant-TW', []), SAME);

test('a name stays as it is, and its characters in other words are converted', () => {
	assert.equal(toHant('于明表示，闸门将于明年启动，对于明天的事，请于明发言。'), '于明表示，閘門將於明年啓動，對於明天的事，請于明發言。');
	assert.equal(toHant('于明说'), '于明說');
	assert.equal(toHans('於明說，關於明天，王昇看見國王昇天。'), '於明说，关于明天，王昇看见国王升天。');
});

test('a name that the editors tell is written so', () => {
	const told = keepingNames(recordConverter('zh-Hans-CN', []), new Map([['于明', '於明']]));
	assert.equal(told('于明认为，位于明珠'), '於明認為，位於明珠');
});

test('the script of a text is that of characters which the other has not', () => {
	assert.deepEqual(['北京大学', '北京大學', '皇后在公里外', '于明', ''].map(scriptOf), ['hans', 'hant', null, null, null]);
	assert.deepEqual([...LOCALES], ['hant', 'hans']);
});
