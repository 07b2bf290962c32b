/** The page's whole style. Both color schemes meet WCAG AA for text. */
export const STYLE = `
:root{color-scheme:light dark;
--page:#f6f7f9;--card:#fff;--sunk:#f3f5f8;--line:#dfe3ea;--edge:#b4bdcb;--text:#1a2230;--soft:#566074;--accent:#0b5fb4;
--red:#b3261e;--red-bg:#fdecea;--amber:#8a5300;--amber-bg:#fff4dc;--green:#14693a;--green-bg:#e6f6ec;
--violet:#6a35b1;--violet-bg:#f1eafc;--teal:#0c6270;--teal-bg:#e3f4f6;--shadow:0 1px 2px rgb(16 24 40/.06),0 4px 16px rgb(16 24 40/.05)}
@media(prefers-color-scheme:dark){:root{
--page:#0e1218;--card:#161b24;--sunk:#10151d;--line:#2a3240;--edge:#4a5669;--text:#e6eaf1;--soft:#9aa6b8;--accent:#7db8ff;
--red:#ff9a90;--red-bg:#3a1917;--amber:#f2c063;--amber-bg:#352811;--green:#79d69c;--green-bg:#12301f;
--violet:#c7a6ff;--violet-bg:#2a1f40;--teal:#77d3e0;--teal-bg:#10303a;--shadow:0 1px 2px rgb(0 0 0/.4)}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
code,pre,.mono,.diff,svg .name{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
code{font-size:.875em;overflow-wrap:anywhere}
.wrap{max-width:1120px;margin:0 auto;padding:0 24px}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:6px}
.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;background:var(--card);padding:8px 12px;z-index:2}
.top{display:flex;align-items:center;gap:10px;padding-top:20px;padding-bottom:16px;color:var(--soft)}
.top strong{color:var(--text);font-size:16px;letter-spacing:-.01em}
.top svg{width:24px;height:24px;fill:none;stroke:var(--accent);stroke-width:2.4;stroke-linecap:round}
.top .range{margin-left:auto}
.banner{background:var(--card);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);padding:26px 28px 22px;border-top:4px solid var(--tone)}
.banner h1{margin:10px 0 4px;font-size:28px;line-height:1.22;letter-spacing:-.02em;text-wrap:balance;overflow-wrap:anywhere}
.banner p{margin:0;color:var(--soft)}
.pass{--tone:var(--green);--tone-bg:var(--green-bg)}
.acknowledge,.security,.disrupt,.update{--tone:var(--amber);--tone-bg:var(--amber-bg)}
.blocked,.failed,.destroy,.stuck,.delete,.forget{--tone:var(--red);--tone-bg:var(--red-bg)}
.security,.replace{--tone:var(--violet);--tone-bg:var(--violet-bg)}
.unknown,.skipped,.undeployed,.move,.import{--tone:var(--teal);--tone-bg:var(--teal-bg)}
.create{--tone:var(--green);--tone-bg:var(--green-bg)}
.safe,.read,.no-op,.outputs{--tone:var(--soft);--tone-bg:var(--sunk)}
.pill{display:inline-block;background:var(--tone-bg);color:var(--tone);border-radius:999px;padding:1px 10px;font-size:12.5px;font-weight:600;white-space:nowrap}
.banner .pill{font-size:14px;padding:3px 14px}
.counts{display:flex;flex-wrap:wrap;gap:8px;margin:20px 0 0;padding:0;list-style:none}
.counts li{min-width:86px;padding:8px 14px;border-radius:10px;background:var(--sunk);border:1px solid var(--line);color:var(--soft);font-size:13px}
.counts b{display:block;font-size:21px;line-height:1.2;color:var(--tone);font-variant-numeric:tabular-nums}
section{margin:36px 0}
h2{font-size:19px;letter-spacing:-.01em;margin:0 0 12px;display:flex;gap:10px;align-items:baseline}
h2 small,h3 small{font-weight:400;font-size:13.5px;color:var(--soft)}
h3{font-size:15px;margin:26px 0 10px;display:flex;gap:10px;align-items:baseline}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow)}
.risks{display:grid;gap:10px;margin:0;padding:0;list-style:none}
.risk{padding:16px 20px;border-left:4px solid var(--tone)}
.risk .head{display:flex;flex-wrap:wrap;gap:6px 12px;align-items:center}
.risk .head code{font-weight:600;font-size:14px}
.risk .place{color:var(--soft);font-size:13.5px;margin:2px 0 8px}
.risk p{margin:6px 0 0;overflow-wrap:anywhere}
.risk .label,.because .label{color:var(--soft)}
.status{margin-left:auto;color:var(--soft);font-size:13px}
.risk .each{margin:8px 0 0;padding:0;list-style:none}
.risk .each li{display:flex;flex-wrap:wrap;gap:2px 12px;padding:5px 0;border-top:1px solid var(--line)}
.risk .each code{overflow-wrap:anywhere}.risk .each small{color:var(--soft);font-size:13px;margin-left:auto}.risk .each p{flex-basis:100%;margin:0;color:var(--soft);font-size:14px}
.all{padding:14px 20px;margin:0 0 10px}.all .accept{margin:0;padding:0;border:0}
.accept{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin-top:12px;padding-top:12px;border-top:1px dashed var(--line);color:var(--soft);font-size:13.5px}
.accept code{background:var(--sunk);border:1px solid var(--line);border-radius:7px;padding:4px 10px;color:var(--text);user-select:all}
button,select,input{font:inherit;font-size:13.5px;color:var(--text);background:var(--card);border:1px solid var(--line);border-radius:8px;padding:5px 10px}
button{cursor:pointer}button:hover{border-color:var(--accent)}
.failure{padding:14px 20px;border-left:4px solid var(--red)}
.failure pre{margin:6px 0 0;white-space:pre-wrap;overflow-wrap:anywhere;font-size:13px}
.canvas{overflow:auto;max-height:640px;padding:14px 18px}
.canvas svg{display:block}
svg .column{font-size:12px;fill:var(--soft)}
svg .edge{fill:none;stroke:var(--edge);stroke-width:1.5}
svg .edge:hover{stroke:var(--accent)}
svg .head{fill:var(--edge)}
svg .box{fill:var(--card);stroke:var(--line)}
svg .start .box{fill:var(--sunk)}
svg .assumed .box{stroke-dasharray:4 3}
svg .stripe{fill:var(--tone)}
svg .safe .stripe{fill:var(--line)}
svg .name{font-size:11px;fill:var(--text)}
svg .note{font-size:11px;fill:var(--soft)}
svg a:hover .box,svg a:focus-visible .box{stroke:var(--accent);stroke-width:1.6}
.left{margin:0;padding:0 20px 14px;color:var(--soft);font-size:13.5px}
.waves{display:grid;grid-template-columns:130px 1fr;align-items:baseline;padding:12px 20px;overflow-x:auto}
.waves+.waves{border-top:1px solid var(--line)}
.waves h3{margin:0}
.waves ol{display:flex;gap:0;margin:0;padding:0;list-style:none}
.waves li.wave{min-width:180px;padding:0 22px 0 0;position:relative}
.waves li.wave+li.wave{padding-left:22px;border-left:1px solid var(--line)}
.waves ul{margin:4px 0 0;padding:0;list-style:none}
.waves .label{color:var(--soft);font-size:12.5px}
.filters{display:flex;flex-wrap:wrap;gap:10px;align-items:center;padding:10px 14px;margin-bottom:6px;position:sticky;top:8px;z-index:1}
.filters label{display:flex;gap:6px;align-items:center;color:var(--soft);font-size:13.5px}
.filters output{margin-left:auto;color:var(--soft);font-size:13.5px}
.filters input{min-width:0;width:220px}
[hidden]{display:none!important}
details.more{margin-top:12px}.more>summary{display:flex;gap:10px;align-items:center;padding:8px 4px;color:var(--soft)}
details.project{margin:0 0 10px}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.project>summary{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;padding:12px 18px;border-radius:12px}
.project>summary:hover{background:var(--sunk)}
summary::before{content:"";flex:none;width:7px;height:7px;border:solid var(--soft);border-width:0 1.8px 1.8px 0;transform:rotate(-45deg);margin-right:2px}
details[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.project>summary .name{font-weight:600;font-size:14px}
.tally{display:flex;flex-wrap:wrap;gap:10px;margin-left:auto;font-size:13px;font-variant-numeric:tabular-nums}
.tally span{color:var(--tone)}
.engine{color:var(--soft);font-size:13px}
.body{padding:2px 18px 14px 38px}
.because{margin:0 0 10px;color:var(--soft);font-size:13.5px;overflow-wrap:anywhere}
.because code{color:var(--text)}
.told{margin:0 0 10px;padding:8px 12px;border-radius:8px;background:var(--tone-bg);overflow-wrap:anywhere;font-size:14px}
.told b{color:var(--tone)}
h4{margin:14px 0 6px;font-size:13.5px;display:flex;gap:8px;align-items:baseline}h4 small{font-weight:400;color:var(--soft)}
.resource{border-top:1px solid var(--line)}
.resource>summary,.resource>.row{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;padding:8px 0}
.resource>.row{padding-left:21px}
.action{color:var(--tone);font-weight:600;font-size:13px;min-width:58px}
.resource .pill{margin-left:auto}
.inner{padding:0 0 12px 21px}
.inner p{margin:2px 0 8px;font-size:14px;color:var(--soft);overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:13px}
caption{position:absolute;left:-9999px}
th{font-weight:500;text-align:left;color:var(--soft);padding:4px 14px 4px 0}
thead th{font-size:12px;border-bottom:1px solid var(--line)}
tbody th{width:34%;vertical-align:top;overflow-wrap:anywhere}
td{vertical-align:top;padding:4px 14px 4px 0;overflow-wrap:anywhere;width:33%}
tbody tr+tr th,tbody tr+tr td{border-top:1px solid var(--line)}
del,ins{text-decoration:none;border-radius:4px;padding:1px 5px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
del{background:var(--red-bg);color:var(--red)}ins{background:var(--green-bg);color:var(--green)}
del b,ins b{text-decoration:underline;text-underline-offset:3px;font-weight:700}
.none,.kept{color:var(--soft)}
.diff{margin:2px 0;padding:6px 0;background:var(--sunk);border:1px solid var(--line);border-radius:8px;overflow-x:auto;font-size:12.5px;line-height:1.5}
.diff div{white-space:pre;padding:0 12px;min-width:max-content}
.diff .minus{background:var(--red-bg);color:var(--red)}.diff .plus{background:var(--green-bg);color:var(--green)}.diff .gap{color:var(--soft)}
.quiet{color:var(--soft);font-size:13.5px;margin:4px 0 0;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:13px;padding:8px 0 40px}
@media(max-width:640px){.waves{grid-template-columns:1fr;gap:6px}.waves ol{flex-direction:column;gap:8px}.waves li.wave+li.wave{padding-left:0;border:0}.wrap{padding:0 14px}.top .range{margin-left:0}.top{flex-wrap:wrap}.banner{padding:20px 18px}.banner h1{font-size:22px}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(74px,1fr))}.counts li{min-width:0;padding:6px 10px}.status{margin-left:0}.tally{margin-left:0;flex-basis:100%;padding-left:21px}
.body{padding:2px 12px 12px 14px}.inner,.resource>.row{padding-left:0}.filters{position:static}.filters input{width:100%}
thead{display:none}tbody th,td{display:block;width:auto;border:0!important;padding:2px 0}tbody tr{display:block;padding:5px 0}tbody tr+tr{border-top:1px solid var(--line)}
.resource .pill{margin-left:0}}
@media print{.filters,.canvas,button{display:none}.card{box-shadow:none;break-inside:avoid}body{background:#fff}}
`;
