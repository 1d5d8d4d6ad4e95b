#!/bin/sh
# Makes the files of tests/formats from the written pages: LibreOffice for office formats and a PDF, Chromium for a
# second PDF and a page saved as one file. Run by hand where both are installed; what it made is kept, so that the
# tests need neither. Made last with LibreOffice 7.4.7 and Chromium of Debian 12.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/formats
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cases="03-word-paste 07-gb18030"

# $1: ending, $2: LibreOffice's filter for it, $3: which of its programs reads the page.
office() {
    pages=""
    for case in $cases; do pages="$pages $here/cases/$case.html"; done
    # shellcheck disable=SC2086
    soffice --headless "-env:UserInstallation=file://$work/profile" --infilter="$3" \
        --convert-to "$1:$2" --outdir "$out" $pages
}
office docx "MS Word 2007 XML" "HTML (StarWriter)"
office odt "writer8" "HTML (StarWriter)"
office rtf "Rich Text Format" "HTML (StarWriter)"
office doc "MS Word 97" "HTML (StarWriter)"
office pdf "writer_pdf_Export" "HTML (StarWriter)"
office xlsx "Calc MS Excel 2007 XML" "HTML (StarCalc)"
office xls "MS Excel 97" "HTML (StarCalc)"
office ods "calc8" "HTML (StarCalc)"
# Commas, quotes, UTF-8.
office csv "Text - txt - csv (StarCalc):44,34,76" "HTML (StarCalc)"

# Tracked deletions and hidden text, for tests/hidden.rs.
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "doc:MS Word 97" --outdir "$out" "$out/tracked.rtf"

for case in $cases; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--user-data-dir=$work/chromium" \
        "--print-to-pdf=$out/$case.chromium.pdf" "file://$here/cases/$case.html"
done
# shellcheck disable=SC2086
node --experimental-websocket "$here/make-mhtml.mjs" "$here/cases" "$out" $cases
