/** How the search page starts its worker and asks for what opens the index before any script file or style has arrived. */

/**
 * Inline script of the built search page, with the addresses as data of its element. A script file would come a round trip later, and browsers
 * run those only after the style. A `preload` link for the manifest would take a cached one without asking whether it is still the newest. Of a
 * large archive it also asks for the index of places, which the worker then finds in the browser's cache: a `prefetch` link comes behind all else.
 * The page's script finds worker and address in `searchStart` (src/search/engine/search-worker.ts).
 */
export const START_SEARCH = [
	'{const{manifest,places,worker}=document.currentScript.dataset',
	// Null where it cannot be loaded: then the worker tries again, and reports what is wrong.
	",asked=fetch(manifest,{cache:'no-cache'}).then(one=>one.ok?one.json():null).catch(()=>null)",
	",url=self.trustedTypes?.createPolicy('search-worker',{createScriptURL:()=>worker}).createScriptURL('')??worker",
	",own=new Worker(url,{type:'module'}),start=self.searchStart={url,worker:own}",
	",base=new URL('.',new URL(manifest,location.href)).href,send=more=>own.postMessage({id:0,base,...more})",
	';if(places)fetch(places).then(one=>one.blob()).catch(()=>{})',
	";own.addEventListener('error',()=>{if(start.worker===own)start.worker=null})",
	";send({type:'open',manifestFollows:true});asked.then(manifest=>send({type:'manifest',manifest}))}",
].join('');
