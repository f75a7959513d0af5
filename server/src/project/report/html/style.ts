/** The look of the report: light, dark and high contrast by what the reader's system asks for; printable. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const DARK = `--paper:#16191d;--ink:#e8eaed;--soft:#aeb6c0;--rule:#3d454f;--panel:#20252b;--link:#8ab8ff;
--present:#7fd39b;--waived:#c3b1f5;--absent:#ffb27a;--error:#ff9a9a;color-scheme:dark`;
const LIGHT = `--paper:#fff;--ink:#1c2126;--soft:#545d68;--rule:#c9cfd6;--panel:#f4f6f8;--link:#0b57a8;
--present:#126b33;--waived:#5b3fa6;--absent:#9a4200;--error:#a31515;color-scheme:light`;

/** An editor that shows the report says by a class of the body which of its themes is in force. */
export const STYLE = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
body.vscode-light{${LIGHT}}
body.vscode-dark,body.vscode-high-contrast{${DARK}}
body.vscode-high-contrast:not(.vscode-high-contrast-light){--paper:#000;--ink:#fff;--soft:#fff;--rule:#fff;--panel:#000}
body.vscode-high-contrast-light{${LIGHT};--ink:#000;--soft:#000;--rule:#000;--panel:#fff}
@media (prefers-contrast:more){:root{--soft:var(--ink);--rule:var(--ink);--panel:var(--paper)}}
*{box-sizing:border-box}
html{background:var(--paper)}
body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;max-width:64rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0 1rem}
.part{font-size:1.4rem;margin:3rem 0 .5rem;padding-top:1rem;border-top:3px solid var(--ink)}
.section{font-size:1.15rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--rule)}
.group{font-size:1rem;margin:1.6rem 0 .3rem}
p,ul,ol,dl{margin:.4rem 0 .8rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-200vw}
.skip:focus{position:static;display:inline-block;padding:.3rem .6rem}
.soft,.place{color:var(--soft)}
.place{font-size:.9rem;white-space:nowrap}
.lead{font-size:1.1rem}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%}
caption{text-align:start;color:var(--soft);padding-bottom:.4rem}
caption>span{position:sticky;left:0;display:block;max-width:min(60rem,92vw,100vw - 2rem)}
th,td{border-bottom:1px solid var(--rule);padding:.45rem .6rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{border-bottom:2px solid var(--ink)}
tbody th{font-weight:600;min-width:9rem}
td.number,th.number{text-align:end;white-space:nowrap}
ul.marks{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem}
.mark::before{display:inline-block;min-width:1.1em;font-weight:700}
.mark{font-weight:600;white-space:nowrap}
.present,.pointer{color:var(--present)}.waived{color:var(--waived)}.absent,.warning{color:var(--absent)}
.error{color:var(--error)}.off,.untellable,.info{color:var(--soft)}
.mark.present::before{content:"✓";content:"✓"/""}.mark.pointer::before{content:"↗";content:"↗"/""}
.mark.waived::before{content:"○";content:"○"/""}.mark.absent::before{content:"–";content:"–"/""}
article{margin:1.2rem 0 1.6rem;padding:.2rem 0 .2rem 1rem;border-inline-start:4px solid var(--rule)}
article.is-absent{border-color:var(--absent)}article.is-waived{border-color:var(--waived)}
article.is-present,article.is-pointer{border-color:var(--present)}
article .group{margin-top:.2rem}
blockquote{margin:.4rem 0;padding:.5rem .9rem;background:var(--panel);border-radius:4px;overflow-wrap:anywhere}
figure{margin:.6rem 0 1rem}
figure .wide{border:1px solid var(--rule);border-radius:4px;padding:.5rem}
svg{display:block;margin:0 auto;font-size:13px}
svg text{fill:var(--ink)}
svg .name{font-weight:700}
svg .box{fill:var(--panel);stroke:var(--ink)}
svg .arrow{fill:none;stroke:var(--soft);stroke-width:1.5}
svg .head{fill:var(--soft)}
svg .appeal,svg .escalation{stroke-dasharray:6 4}
svg .under{fill:var(--paper)}
footer{margin-top:3rem;padding-top:1rem;border-top:3px solid var(--ink)}
@media (max-width:36rem){dl.facts{grid-template-columns:1fr}dl.facts dd{margin-bottom:.4rem}.mark,.place{white-space:normal}
th.number{white-space:normal}th,td{padding:.4rem .35rem}}
@media (forced-colors:active){svg text{fill:CanvasText}svg .box,svg .under{fill:Canvas;stroke:CanvasText}
svg .under{stroke:none}svg .arrow{stroke:CanvasText}svg .head{fill:CanvasText}
.mark,.soft,.place{color:CanvasText}article{border-color:CanvasText}blockquote{border:1px solid CanvasText}}
@media print{:root,body[class]{${LIGHT}}body{max-width:none;padding:0;font-size:10.5pt}
.skip,nav{display:none}.part{break-before:page}h2,h3,h4{break-after:avoid}
article,tr,blockquote,svg{break-inside:avoid}article:has(article){break-inside:auto}
.wide{overflow:visible}svg{max-width:100%;height:auto}a{color:inherit}}
`;

/** Nothing is loaded and no script runs; of styles, only the one above. */
export function policy(): string {
  return `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(STYLE)))}'; base-uri 'none'; form-action 'none'`;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The engine's world has no `btoa`. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += DIGITS[(bits >> shift) & 63];
  }
  const rest = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - rest) + "=".repeat(rest);
}
