/** Pages of text in a font that is not in the file, by a predefined CMap: as old office programs write PDF. */

export interface Way {
  cmap: string;
  ordering: string;
  /** The CMap is one of the file's own that builds upon the predefined one. */
  build?: boolean;
}

/** Lines of codes in hexadecimal digits. */
export function pdfOf(lines: readonly string[], { cmap, ordering, build = false }: Way): Buffer {
  const size = Math.min(16, 700 / lines.length);
  const content = `BT /F1 ${size} Tf 72 760 Td ${size * 1.75} TL ${lines.map((line) => `<${line}> Tj T*`).join(" ")} ET`;
  const own = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /WMode ${cmap.endsWith("V") ? 1 : 0} def /${cmap} usecmap endcmap end end`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${cmap} /Encoding ${build ? "8 0 R" : `/${cmap}`} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor 7 0 R /DW 1000 >>`,
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    `<< /Type /CMap /CMapName /Own /Length ${own.length} >>\nstream\n${own}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const starts = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = starts.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const tail = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${tail}`, "latin1");
}

/** A page of these lines by `UniGB-UCS2-H`. */
export function pdfWithoutFonts(lines: readonly string[]): Buffer {
  const hex = (text: string) => [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  return pdfOf(lines.map(hex), { cmap: "UniGB-UCS2-H", ordering: "GB1" });
}
