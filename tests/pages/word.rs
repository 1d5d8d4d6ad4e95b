//! A `.docx` as one XML file: its parts in a `pkg:package`, and its words as Word 2003 spelt them.

use std::io::{Cursor, Read};

const BEGIN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<?mso-application progid=\"Word.Document\"?>\r\n";

/// The parts of XML by their names, without declarations.
fn parts(docx: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let names: Vec<String> = zip.file_names().map(String::from).collect();
    let part = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        let text = text.split_once("?>").map_or(text.as_str(), |(_, rest)| rest).trim().to_string();
        (name, text)
    };
    names.into_iter().map(part).collect()
}

/// All parts in one file, as Word writes it.
pub fn flat(docx: &[u8]) -> Vec<u8> {
    let parts = parts(docx).into_iter().filter(|(name, _)| name != "[Content_Types].xml").map(|(name, text)| {
        format!("<pkg:part pkg:name=\"/{name}\" pkg:contentType=\"application/xml\"><pkg:xmlData>{text}</pkg:xmlData></pkg:part>")
    });
    let space = "http://schemas.microsoft.com/office/2006/xmlPackage";
    format!("{BEGIN}<pkg:package xmlns:pkg=\"{space}\">{}</pkg:package>", parts.collect::<String>())
        .into_bytes()
}

/// The text, the styles and the lists as Word 2003 wrote them: sections framed, dates marked, numbers by their codes.
pub fn wordml(docx: &[u8]) -> Vec<u8> {
    let parts = parts(docx);
    let part = |name: &str| parts.iter().find(|(n, _)| n == name).map_or("", |(_, text)| text.as_str());
    let inner = |text: &str| {
        let inner =
            text.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</")).map_or("", |(inner, _)| inner);
        inner.to_string()
    };
    let body = inner(part("word/document.xml"));
    let body = body.trim_start_matches("<w:body>").trim_end_matches("</w:body>");
    // A date is marked by a frame around its run.
    let body =
        body.replace("<w:r>", "<st1:chsdate w:st=\"on\"><w:r>").replace("</w:r>", "</w:r></st1:chsdate>");
    let body = [
        ("w:numPr>", "w:listPr>"),
        ("<w:numId ", "<w:ilfo "),
        ("<w:vMerge", "<w:vmerge"),
        ("<w:hyperlink", "<w:hlink"),
        ("</w:hyperlink", "</w:hlink"),
    ]
    .iter()
    .fold(body, |body, (new, old)| body.replace(new, old));
    let lists = [
        ("<w:abstractNum w:abstractNumId", "<w:listDef w:listDefId"),
        ("</w:abstractNum>", "</w:listDef>"),
        ("<w:abstractNumId ", "<w:ilst "),
        ("<w:num w:numId", "<w:list w:ilfo"),
        ("</w:num>", "</w:list>"),
        ("<w:numFmt w:val=\"none\"", "<w:nfc w:val=\"255\""),
        ("<w:numFmt w:val=\"decimal\"", "<w:nfc w:val=\"0\""),
        ("<w:numFmt w:val=\"bullet\"", "<w:nfc w:val=\"23\""),
    ];
    let lists =
        lists.iter().fold(inner(part("word/numbering.xml")), |text, (new, old)| text.replace(new, old));
    let head = "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
        xmlns:st1=\"urn:schemas-microsoft-com:office:smarttags\" xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" \
        w:macrosPresent=\"no\" xml:space=\"preserve\"";
    format!(
        "{BEGIN}<w:wordDocument {head}><w:fonts><w:font w:name=\"宋体\"/></w:fonts><w:lists>{lists}</w:lists><w:styles>{}\
         </w:styles><w:body><wx:sect><wx:sub-section>{body}</wx:sub-section></wx:sect></w:body></w:wordDocument>",
        inner(part("word/styles.xml"))
    )
    .into_bytes()
}
