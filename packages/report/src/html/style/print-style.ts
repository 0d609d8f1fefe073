/** On paper: everything open, nothing that only a screen can do, light colours. */
export const printStyle = `
@media print{
:root{color-scheme:light}
@page{margin:16mm 14mm}
body{font-size:9.6pt}
.page{max-width:none;padding:0}
.contents,.skip,[popover]{display:none!important}
details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}
details>summary{list-style:none}
.table{overflow:visible}
table{font-size:8pt}
tbody th{position:static}
td.right{white-space:normal}
pre{max-height:none;white-space:pre-wrap}
h2,h3,h4,figcaption{break-after:avoid}
figure,tr{break-inside:avoid}
.term,.alert{text-decoration:none}
a{color:inherit;text-decoration:none}
main>section{padding-top:1.2rem}
}
`;
