import { launch } from '../support/browser.ts';
import { countingServer } from './counting.ts';

const server = await countingServer('/tmp/a/small', {});
const browser = await launch();
const page = await (await browser.newContext({ bypassCSP: true })).newPage();
server.sent();
await page.goto(`${server.url}search/?q=${encodeURIComponent('人才')}`, { waitUntil: 'load' });
await page.waitForSelector('[data-search-result]');
let sum = 0;
for (const [path, size] of [...server.sent()].sort((a, b) => b[1] - a[1])) {
	console.log(size, path);
	sum += size;
}
console.log(sum);
await browser.close();
process.exit(0);
