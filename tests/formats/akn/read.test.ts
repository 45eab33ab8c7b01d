import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordAkn } from '../../../src/formats/akn/write.ts';
import type { RecordJson } from '../../../src/formats/json/record-schema.ts';
import { recordJson } from '../../../src/formats/json/write.ts';
import { importText, turnsIn } from '../../support/importing.ts';
import { SEMINARS, urlOf } from '../archives.ts';

const LABELS = { editor: '研討會記錄', host: '主辦', convenor: '指導', participants: '與會者' };

/** The export does not have the source as received. */
function comparable(record: RecordJson): unknown {
	const { witness: _, ...rest } = record;
	return JSON.parse(JSON.stringify(rest));
}

for (const { seminar, archive } of SEMINARS) {
	test(`${seminar.id}: the Akoma Ntoso export, imported, gives the same record`, () => {
		const read = importText(recordAkn(seminar, archive, urlOf, LABELS), 'record.akn.xml');
		assert.deepEqual(comparable(recordJson(read.seminar, read.archive, urlOf)), comparable(recordJson(seminar, archive, urlOf)));
	});
}

test('the subset without namespace: references, heading as title, speeches, narrative, markup', () => {
	const xml = `<akomaNtoso>
  <debate>
    <meta><references>
      <TLCPerson href="/ontology/person/::/唐小鳳" id="唐小鳳" showAs="唐小鳳"/>
      <TLCPerson href="/ontology/person/::/記者" id="記者" showAs="記者"></TLCPerson>
    </references></meta>
    <debateBody>
      <debateSection>
        <heading>2018-12-03 訪問</heading>
        <narrative><i>（開始）</i></narrative>
        <speech by="#記者">
          <p>
            請問
            <b>您</b>選的 &amp; 關鍵字&lt;是&gt;？
          </p>
        </speech>
        <speech by="#唐小鳳"><p>見<a href="https://example.org/">此</a><br/>好。</p><p><![CDATA[<b>不是標記</b>]]></p></speech>
      </debateSection>
    </debateBody>
  </debate>
</akomaNtoso>`;
	const { seminar, archive } = importText(xml, 'a.an.xml');
	assert.deepEqual([seminar.title, seminar.date], ['訪問', '2018-12-03']);
	assert.deepEqual(turnsIn(seminar, archive), [
		[null, '（開始）'],
		['記者', '請問您選的 & 關鍵字<是>？'],
		['唐小鳳', '見此', '好。', '<b>不是標記</b>'],
	]);
	const markup = JSON.stringify(seminar.pages);
	for (const kept of ['"type":"emphasis"', '"type":"strong"', '"url":"https://example.org/"', '"type":"break"'])
		assert.ok(markup.includes(kept), kept);
	assert.ok([...archive.speakers.keys()].includes('jizhe-2018-12-03-a'));
});

test('version 3 with a prefix, groups, questions and answers, roles, labels, times, lists and tables: nothing is dropped without a report', () => {
	const xml = `<?xml version="1.0"?>
<a:akomaNtoso xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><a:debate name="hansard">
<a:meta><a:identification source="#x"><a:FRBRWork><a:FRBRdate date="2019-03-04" name="sitting"/></a:FRBRWork></a:identification>
<a:references source="#x"><a:TLCPerson eId="wang" href="/p/wang" showAs="王大明"/><a:TLCRole eId="chair" href="/r/chair" showAs="主席"/></a:references></a:meta>
<a:preface><a:p><a:docTitle>質詢</a:docTitle></a:p><a:p>出席者眾。</a:p></a:preface>
<a:debateBody>
<a:debateSection name="oralQuestions"><a:heading>口頭質詢</a:heading>
<a:scene>（開會）</a:scene>
<a:speechGroup><a:question by="#wang" as="#chair"><a:from>主席王大明：</a:from><a:p>為何？</a:p></a:question>
<a:answer><a:from>李小華</a:from><a:p>因為<a:recordedTime time="10:05:00">十時</a:recordedTime>。</a:p><a:blockList><a:listIntroduction>有二：</a:listIntroduction><a:item><a:num>1.</a:num><a:p>甲</a:p></a:item><a:item><a:num>2.</a:num><a:p>乙</a:p></a:item></a:blockList></a:answer></a:speechGroup>
<a:debateSection name="sub"><a:heading>次節</a:heading><a:speech by="#wang"><a:p>續。<a:unheardOf>奇文</a:unheardOf></a:p></a:speech></a:debateSection>
<a:table><a:tr><a:td><a:p>格一</a:p></a:td><a:td><a:p>格二</a:p></a:td></a:tr></a:table>
</a:debateSection>
<a:debateSection name="end"><a:heading>散會</a:heading><a:narrative>（散會）</a:narrative></a:debateSection>
</a:debateBody></a:debate></a:akomaNtoso>`;
	const { seminar, archive, made } = importText(xml, 'b.xml');
	assert.deepEqual([seminar.title, seminar.date], ['質詢', '2019-03-04']);
	assert.deepEqual(
		seminar.pages.map(({ title }) => title),
		['前言', '口頭質詢', '散會'],
	);
	assert.deepEqual(turnsIn(seminar, archive), [
		[null, '出席者眾。'],
		[null, '（開會）'],
		['王大明', '為何？'],
		['李小華', '因為十時。', '有二：', '甲', '乙'],
		[null, '次節'],
		['王大明', '續。奇文'],
		[null, '格一', '格二'],
		[null, '（散會）'],
	]);
	assert.deepEqual(archive.speakers.get('wang')?.aliases, ['主席王大明', '主席']);
	for (const said of [/10:05:00/, /table/])
		assert.ok(
			made.findings.some(({ message }) => said.test(message)),
			String(said),
		);
});

test('XML that is not well-formed, or not a debate, is an error with its line', () => {
	for (const [xml, line, said] of [
		['<akomaNtoso>\n<debate></akomaNtoso>', 2, /well-formed/],
		['<akomaNtoso><act/></akomaNtoso>', 1, /no debate/],
		[
			'<!DOCTYPE a [<!ENTITY b "c">]>\n<akomaNtoso><debate><debateBody><speech><p>&b;</p></speech></debateBody></debate></akomaNtoso>',
			2,
			/well-formed/,
		],
	] as const) {
		assert.throws(
			() => importText(xml, '2020-01-01-a.xml'),
			(error: Error & { line?: number }) => error.line === line && said.test(error.message),
			xml,
		);
	}
});
