" Vim syntax file for .slr, specifications of service-linked roles.
if exists("b:current_syntax")
    finish
endif

syntax keyword slrDeclaration extern import let permissions role
syntax keyword slrRule allow always boundary capability created delete deny description distrust
syntax keyword slrRule editable else expect include lifecycle max_session never one param passed
syntax keyword slrRule path regions rules step tags test trust when with
syntax keyword slrWord account action after as aws by canonical_user except federated if matching on per
syntax keyword slrWord key requires resource service to
syntax keyword slrLogic all and any exists in like not or
syntax keyword slrBoolean false true

syntax match slrAction "\<[A-Za-z0-9*?-]\+:\([A-Z*?][A-Za-z0-9_*?-]*\|{\@=\)"
syntax match slrKey "\<[A-Za-z0-9_.-]\+:[a-z0-9_][A-Za-z0-9_./:=+@-]*"
syntax match slrNumber "\<[0-9]\+\(\.[0-9]\+\)\=\>"
syntax match slrOperator "[=!<>]=\|[<>=?*]"
syntax match slrEscape contained "\\\(["\\nt]\|u{\x\{1,6}}\)\|{{\|}}"
syntax match slrVariable contained "\${[^{}"]*}"
syntax match slrPlaceholder contained "{[A-Za-z0-9_.+=,@-]\+}"
syntax region slrString start=+"+ skip=+\\.+ end=+"+ oneline contains=slrEscape,slrVariable,slrPlaceholder
syntax match slrComment "//.*$" contains=@Spell
syntax match slrDocumentation "////\@!.*$" contains=@Spell

highlight default link slrDeclaration Structure
highlight default link slrRule Statement
highlight default link slrWord Keyword
highlight default link slrLogic Conditional
highlight default link slrBoolean Boolean
highlight default link slrAction Function
highlight default link slrKey Identifier
highlight default link slrNumber Number
highlight default link slrOperator Operator
highlight default link slrEscape SpecialChar
highlight default link slrVariable PreProc
highlight default link slrPlaceholder Special
highlight default link slrString String
highlight default link slrComment Comment
highlight default link slrDocumentation SpecialComment

let b:current_syntax = "slr"
