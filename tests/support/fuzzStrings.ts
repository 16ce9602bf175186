/** A text that means something to whatever might take it for more than a text. */
export interface HostileString {
  readonly name: string
  readonly text: string
}

const BELL = '\u0007'
const ESCAPE = '\u001b'
const MEGABYTE = 1024 * 1024

/** Whatever of these runs in a page leaves its mark there: `window.__ran`. */
const MARKUP = [
  '<script>window.__ran=1</script>',
  '"><script>window.__ran=1</script>',
  '</textarea></title></style><script>window.__ran=1</script>',
  '<img src=x onerror=window.__ran=1>',
  '<img src=x:x onerror=__ran=1//',
  '<svg onload=window.__ran=1>',
  '<svg><animate onbegin=window.__ran=1 attributeName=x dur=1s>',
  '<svg/onload=__ran=1>',
  '<body onload=window.__ran=1>',
  '<details open ontoggle=window.__ran=1>',
  '<input autofocus onfocus=window.__ran=1>',
  '<iframe srcdoc="<script>parent.__ran=1</script>">',
  '<object data="data:text/html,<script>parent.__ran=1</script>">',
  '<meta http-equiv="refresh" content="0;url=https://example.com/">',
  '<base href="https://example.com/">',
  '<a href="javascript:window.__ran=1" autofocus>x</a>',
  '<form action="https://example.com/"><input type=submit>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=__ran=1>',
  '<!--<img src="--><img src=x onerror=window.__ran=1>">',
  '<![CDATA[<script>window.__ran=1</script>]]>',
  '&lt;script&gt;window.__ran=1&lt;/script&gt;',
  '&#60;img src=x onerror=__ran=1&#62;',
  "' onmouseover='window.__ran=1",
  '" autofocus onfocus="window.__ran=1',
  '<b>太字</b>',
]

const TEMPLATES = [
  '{{constructor.constructor("window.__ran=1")()}}',
  '{{_c.constructor("window.__ran=1")()}}',
  '${window.__ran=1}',
  '#{window.__ran=1}',
  '<%= window.__ran=1 %>',
  '{漢字|<img src=x onerror=__ran=1>}',
  '{name}{time}{0}%s',
  '[[${7*7}]]',
  'javascript:window.__ran=1',
  'data:text/html,<script>window.__ran=1</script>',
]

const STATEMENTS = [
  "' OR '1'='1",
  "' OR 1=1 --",
  '" OR ""="',
  "'; DROP TABLE accounts; --",
  "'; UPDATE accounts SET password_hash = ''; --",
  "x' UNION SELECT address, password_hash FROM accounts --",
  "x'); DELETE FROM security_codes; --",
  "' AND randomblob(1000000000) --",
  "x' /* */ ; ATTACH DATABASE 'x.db' AS x; --",
  '%',
  '_%_%_%',
  '?1 $1 :1 @1',
  "\\'; --",
  '`accounts`',
]

const FORMATS = [
  '%s%s%s%n%n%d%x',
  '%08x.%08x.%08x',
  '%99999999s',
  '=HYPERLINK("https://example.com/")',
  '=cmd|calc!A0',
  '@SUM(1+1)*cmd',
  '\\u003cscript\\u003e',
  '\\x3cimg src=x\\x3e',
  '$(reboot)',
  '`reboot`',
  '; reboot',
  '| reboot &',
  '{"__proto__":{"isStaff":true}}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
]

const LINES_AND_CONTROLS = [
  'first\r\nsecond',
  'x\r\nBcc: everybody@example.jp\r\n\r\nbody',
  'x\u2028y\u2029z',
  `${ESCAPE}[2J${ESCAPE}[31mred`,
  `${ESCAPE}]0;title${BELL}`,
  'before\u0000after',
  '\u0000',
  '\u0008\u0008\u0008',
  '\u0085\u000b\u000c',
  '\u007f\u0080\u009b31m',
]

const CHARACTERS = [
  '\u202egpj.exe\u202c',
  '\u2066\u2067\u2068x\u2069',
  '\u200f\u200eאבג\u202a',
  'a\u200b\u200c\u200d\u2060\ufeffb',
  '\u{e0041}\u{e0042}\u{e007f}',
  'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(8),
  `e${'\u0301'.repeat(500)}`,
  '👨\u200d👩\u200d👧\u200d👦🏳\ufe0f\u200d🌈',
  '葛\u{e0100}城 辻\u{e0101}',
  '神\ufa19髙﨑𠮷野',
  'ａｄｍｉｎ＠ｅｘａｍｐｌｅ．ｊｐ',
  'раураl@ехаmрlе.com',
  'İıſKÅ ﬁ',
  'ｶﾞｷﾞｸﾞ か゛',
  '\ufffd\ufffe\uffff\u{1fffe}\u{10ffff}',
  '\u{f0000}\ue000\u{100000}',
  '﷽'.repeat(30),
  'ᄀ'.repeat(100),
]

const NOT_WELL_FORMED = ['\ud800', 'a\udc00b', '\udfff\ud800', '名\ud842前']

const PLACES = [
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  'C:\\CON\\PRN.txt::$DATA',
  '//example.com/x',
  'file:///etc/passwd',
  'app://bundle/../index.html',
  'https://madoguchi.example/link#<script>window.__ran=1</script>',
  'mailto:x@example.jp?bcc=y@example.jp',
  '"<script>window.__ran=1</script>"@example.jp',
  "'; DROP TABLE accounts; --@example.jp",
  'x@example.jp,everybody@example.jp',
  'x@[127.0.0.1]',
]

const LONG = [
  ' '.repeat(5000),
  '<b>'.repeat(5000),
  `${'a'.repeat(16_000)}!`,
  '１'.repeat(16_385),
  'x'.repeat(MEGABYTE),
  '<script>window.__ran=1</script>'.repeat(MEGABYTE / 32),
  '\u0301'.repeat(MEGABYTE),
]

function named(kind: string, texts: readonly string[]): readonly HostileString[] {
  return texts.map((text, index) => ({ name: `${kind} ${index + 1}`, text }))
}

/** Well over a hundred; what none of them can do, hardly anything typed can. */
export const HOSTILE_STRINGS: readonly HostileString[] = [
  ...named('markup', MARKUP),
  ...named('template', TEMPLATES),
  ...named('statement', STATEMENTS),
  ...named('format', FORMATS),
  ...named('control', LINES_AND_CONTROLS),
  ...named('character', CHARACTERS),
  ...named('broken character', NOT_WELL_FORMED),
  ...named('place', PLACES),
  ...named('long', LONG),
]

/** Texts that are whole, and short enough to be looked at by the rules of a field. */
export const isReadable = ({ text }: HostileString): boolean =>
  text.length <= 16_384 && !/\p{Surrogate}/u.test(text)
