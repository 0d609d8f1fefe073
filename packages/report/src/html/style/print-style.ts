/**
 * On paper: everything open, nothing that only a screen can do, light colours. The data of figures stay
 * folded: points of pictures would fill pages. Tables may break where figures may not: those of the first
 * section come first, so that the verdict has no empty page below it.
 */
export const printStyle = `
@media print{
:root{color-scheme:light}
@page{margin:16mm 14mm}
html{font-size:11px}
.page{max-width:none;padding:0}
.contents,.skip,[popover]{display:none!important}
details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}
details>summary{list-style:none}
.table{overflow:visible;background:none}
figure details{display:none}
th,td{padding:.25rem .55rem .25rem 0}
thead th,tbody th,td.text,.number .about{min-width:0}
thead{display:table-row-group}
.number .value,.number .error,.number .interval,td.right{white-space:normal}
tbody th{position:static}
pre{max-height:none;white-space:pre-wrap}
h2,h3,h4,figcaption{break-after:avoid}
figure,tr{break-inside:avoid}
#held-out{display:flex;flex-direction:column}
#held-out>figure{order:1}
#held-out>details{order:2}
.term,.alert{text-decoration:none}
a{color:inherit;text-decoration:none}
main>section{padding-top:1.2rem}
}
`;
