/** The page's look: dark, wide, readable on a telephone. */
export const STUDY_STYLE = `
:root{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:#0c0c10;color:#d8d4cc;font:17px/1.6 system-ui,sans-serif}
main{max-width:1240px;margin:0 auto;padding:2.5rem 1.25rem 6rem}
h1{font-weight:300;font-size:clamp(2rem,6vw,3.4rem);letter-spacing:.01em;margin:0;overflow-wrap:anywhere}
h2{font-weight:300;font-size:1.7rem;margin:4.5rem 0 .6rem}
h3{font-weight:400;font-size:1rem;color:#e8a13a;margin:1.8rem 0 .4rem}
p{max-width:46rem;margin:.5rem 0 1rem}
.lead{font-size:1.15rem;color:#efeae0}
.quiet,figcaption,.tick{color:#9a968e;font-size:.88rem}
figure{margin:1.2rem 0 1.8rem}figcaption{margin-top:.5rem;max-width:46rem}
a{color:#e8a13a}code{background:#1b1b22;padding:.15em .4em;border-radius:4px;font-size:.88em;overflow-wrap:anywhere}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:1px;background:#26262e;margin:2rem 0;border:1px solid #26262e}
.facts div{background:#131319;padding:.9rem 1rem}.facts b{display:block;font-weight:300;font-size:1.7rem;line-height:1.3;color:#efeae0}
.facts span{color:#9a968e;font-size:.84rem;line-height:1.35;display:block}
.scroll{overflow-x:auto;scrollbar-color:#3a3a44 transparent}
.strip{display:grid;gap:2px;min-width:var(--least)}
.wall{display:grid;gap:3px;grid-template-columns:repeat(12,1fr)}
.pic{background-repeat:no-repeat;background-color:#16161c;width:100%}
.pair .pic+.pic{margin-top:2px}.pair .tick{display:block;text-align:center}
.wall.pairs{grid-template-columns:repeat(8,1fr);gap:10px}
table{border-collapse:collapse;margin:1rem 0}td,th{text-align:right;padding:.35rem 0 .35rem 1.4rem;font-weight:400;vertical-align:top}
td+td{white-space:nowrap}td:first-child,th:first-child{text-align:left;padding-left:0}th{color:#9a968e;font-size:.84rem;line-height:1.35}
tr+tr td{border-top:1px solid #22222a}
svg{display:block;width:100%;height:auto}svg text{fill:#9a968e;font:13px system-ui,sans-serif}
.key span{display:inline-block;margin:0 1.1rem .3rem 0}.key i{display:inline-block;width:.7em;height:.7em;border-radius:50%;margin-right:.4em}
.notice{border-left:3px solid #e8a13a;padding:.2rem 0 .2rem 1rem;margin:1.5rem 0}
@media(max-width:900px){.wall{grid-template-columns:repeat(6,1fr)}}
@media(max-width:600px){.wall,.wall.pairs{grid-template-columns:repeat(4,1fr)}body{font-size:16px}main{padding:1.5rem 1rem 4rem}h2{margin-top:3.2rem}td,th{padding-left:.8rem}}
`;
