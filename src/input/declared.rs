//! The encoding that a page says it has: `charset=…` of a content type, `<meta charset>`, an XML declaration.

/// How far into the bytes a declaration is looked for. The standard asks for 1,024; old portals put scripts first.
const WITHIN: usize = 4_096;

/// The encoding named by a content type (`text/html; charset=gbk`) or by itself (`gbk`).
pub fn in_content_type(content_type: &str) -> Option<String> {
    match find(content_type.as_bytes(), b"charset") {
        Some(at) => label_after(content_type.as_bytes().get(at..)?),
        None if content_type.contains('/') => None,
        None => Some(content_type.trim().to_ascii_lowercase()).filter(|label| !label.is_empty()),
    }
}

/// The encoding that the first bytes of a page declare.
pub fn in_bytes(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(WITHIN))?;
    if head.starts_with(b"<?xml") {
        let end = head.iter().position(|&b| b == b'>')?;
        let at = find(head.get(..end)?, b"encoding");
        if let Some(label) = at.and_then(|at| label_after(head.get(at..)?)) {
            return Some(label);
        }
    }
    let mut rest = head;
    while let Some(at) = find(rest, b"<meta") {
        rest = rest.get(at + 5..)?;
        let tag = rest.get(..rest.iter().position(|&b| b == b'>').unwrap_or(rest.len()))?;
        if let Some(label) = find(tag, b"charset").and_then(|at| label_after(tag.get(at..)?)) {
            return Some(label);
        }
    }
    None
}

/// The label in `charset="gbk"`, whatever the quotes.
fn label_after(bytes: &[u8]) -> Option<String> {
    let equals = bytes.iter().position(|&b| b == b'=')?;
    let is_label = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'.');
    let label: Vec<u8> = bytes
        .get(equals + 1..)?
        .iter()
        .skip_while(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\''))
        .take_while(|b| is_label(b))
        .map(u8::to_ascii_lowercase)
        .collect();
    String::from_utf8(label).ok().filter(|label| !label.is_empty())
}

/// Where `needle`, in lower case, begins in `bytes`, case aside.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_in_every_dress() {
        let of = |html: &str| in_bytes(html.as_bytes());
        assert_eq!(
            of("<META http-equiv=Content-Type content=\"text/html; charset=gb2312\">"),
            Some("gb2312".into())
        );
        assert_eq!(of("<html><meta name=a><meta charset = 'UTF-8' />"), Some("utf-8".into()));
        assert_eq!(of("<?xml version=\"1.0\" encoding='Big5'?>"), Some("big5".into()));
        assert_eq!(of("<p>charset=gbk"), None);
        assert_eq!(in_content_type("text/html;charset=GBK"), Some("gbk".into()));
        assert_eq!(in_content_type("text/html"), None);
        assert_eq!(in_content_type("GB18030"), Some("gb18030".into()));
    }
}
