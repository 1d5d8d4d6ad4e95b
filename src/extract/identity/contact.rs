//! How to reach the organ, from the opening statement or a closing line.

use crate::document::fold::Folded;
use crate::extract::sections::units::utf16_slice;
use crate::place::{Place, utf16_len};
use crate::report::{Contact, ReportParagraph, Section, SectionKind};
use regex::Regex;
use std::sync::LazyLock;

/// A pattern with the words of which one stands in all that it finds: most paragraphs hold none of them, and a pattern is
/// dear to make and to ask.
struct Pattern {
    words: &'static [&'static str],
    regex: LazyLock<Option<Regex>>,
}

static PHONES: Pattern = Pattern {
    words: &["电话", "热线", "联系方式"],
    regex: LazyLock::new(|| {
        Regex::new("(?:电话|热线|联系方式)(?:号码)?[^0-9,。;邮传]{0,8}([0-9(][0-9()\\-转]{5,24}(?:(?:、|,|/|或|和)[0-9(][0-9()\\-转]{5,24})*)").ok()
    }),
};
/// A number that says for itself that it is a telephone's, behind words that only ask to get in touch.
static NUMBERS: Pattern = Pattern {
    words: &["联系", "咨询", "垂询", "致电", "手机"],
    regex: LazyLock::new(|| {
        Regex::new(
            "(?:联系|咨询|垂询|致电|手机)[^。;传]{0,40}?(0[0-9]{2,3}-?[0-9]{7,8}|1[3-9][0-9]{9})(?:[^0-9]|$)",
        )
        .ok()
    }),
};
static FAX: Pattern = Pattern {
    words: &["传真"],
    regex: LazyLock::new(|| Regex::new("传真[^0-9,。;]{0,4}([0-9][0-9()\\-]{6,20})").ok()),
};
static POSTCODE: Pattern = Pattern {
    words: &["邮编", "邮政编码"],
    regex: LazyLock::new(|| Regex::new("(?:邮编|邮政编码)[^0-9,。;]{0,3}([0-9]{6})(?:[^0-9]|$)").ok()),
};
static ADDRESS: Pattern = Pattern {
    words: &["地址"],
    regex: LazyLock::new(|| {
        Regex::new("(?:^|[,。;(:)]|通信|通讯|联系|办公|邮寄|单位)地址(?:为|是|:)+([^,。;:()]{4,60}?)(?:[,。;()]|联系|电话|邮编|邮政|传真|邮箱|$)").ok()
    }),
};
static EMAIL: Pattern = Pattern {
    words: &["@"],
    regex: LazyLock::new(|| Regex::new("([A-Za-z0-9._\\-]+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,})").ok()),
};

/// The contact data, and where the first of it stands.
pub fn read(sections: &[Section]) -> Option<(Contact, Place)> {
    let paragraphs = |front: bool| {
        sections
            .iter()
            .filter(move |section| (section.kind == SectionKind::Front) == front)
            .flat_map(|section| &section.paragraphs)
            .filter(move |p| front || ["联系", "疑问", "咨询", "垂询"].iter().any(|cue| p.text.contains(cue)))
    };
    collect(paragraphs(true)).or_else(|| collect(paragraphs(false)))
}

fn collect<'a>(paragraphs: impl Iterator<Item = &'a ReportParagraph>) -> Option<(Contact, Place)> {
    let mut contact = Contact::default();
    let mut place = None;
    for paragraph in paragraphs {
        let folded = Folded::new(&paragraph.text);
        let text = folded.text();
        let mut take = |pattern: &Pattern| {
            let (value, at) = first(pattern, &text, &folded, paragraph)?;
            place.get_or_insert(at);
            Some(value)
        };
        if let Some(phones) = take(&PHONES).or_else(|| take(&NUMBERS)) {
            contact.phones.extend(split_phones(&phones));
        }
        contact.fax = contact.fax.take().or_else(|| take(&FAX));
        contact.postcode = contact.postcode.take().or_else(|| take(&POSTCODE));
        contact.address = contact.address.take().or_else(|| take(&ADDRESS));
        contact.email = contact.email.take().or_else(|| take(&EMAIL));
    }
    (contact != Contact::default()).then(|| (contact, place.unwrap_or_default()))
}

/// The first group of the first match, as printed.
fn first(
    pattern: &Pattern,
    text: &str,
    folded: &Folded,
    paragraph: &ReportParagraph,
) -> Option<(String, Place)> {
    if !pattern.words.iter().any(|word| text.contains(word)) {
        return None;
    }
    let found = pattern.regex.as_ref()?.captures(text)?.get(1)?;
    let from = text[..found.start()].chars().count();
    let to = from + found.as_str().chars().count();
    let (start, end) = (folded.start(from), folded.end(to));
    let value = utf16_slice(&paragraph.text, start, end).trim().to_string();
    let place = paragraph.part(start, start + utf16_len(&value));
    Some((value, place))
}

fn split_phones(text: &str) -> Vec<String> {
    let parts = text
        .split(['、', ',', '，', '/', '或', '和'])
        .map(|part| part.trim_matches(['(', ')', '（', '）', ' ', '-', '—']));
    let long = |part: &&str| part.chars().filter(|c| c.is_numeric()).count() >= 7;
    parts.filter(long).map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(text: &str) -> Contact {
        let place = Place::text(0, 0, utf16_len(text));
        let paragraph = ReportParagraph { id: "p1".into(), text: text.into(), place, lines: Vec::new() };
        collect([paragraph].iter()).map(|found| found.0).unwrap_or_default()
    }

    #[test]
    fn opening_statements() {
        let found = contact(
            "如有疑问，请与某局办公室联系（地址：望溪县人民路12号；邮编：390021；电话：0527—83590011、0527—83590012；传真：0527-83590013；电子邮箱：a_b@wx.gov.cn）。",
        );
        assert_eq!(found.phones, ["0527—83590011", "0527—83590012"]);
        assert_eq!(found.address.as_deref(), Some("望溪县人民路12号"));
        assert_eq!(found.postcode.as_deref(), Some("390021"));
        assert_eq!(found.fax.as_deref(), Some("0527-83590013"));
        assert_eq!(found.email.as_deref(), Some("a_b@wx.gov.cn"));
        assert_eq!(contact("(电话:6655012,邮编:390017)").phones, ["6655012"]);
        assert_eq!(contact("(电话:091327416邮编:390021)").postcode.as_deref(), Some("390021"));
        assert_eq!(contact("如有疑问请与望溪县司法局办公室联系：0527-8359001。").phones, ["0527-8359001"]);
        assert_eq!(contact("联系人：办公室政务公开科，0527-83590011").phones, ["0527-83590011"]);
        assert_eq!(contact("联系方式：人民路20号，0527-83590011").phones, ["0527-83590011"]);
        assert_eq!(contact("联系人王工，手机13900000000。").phones, ["13900000000"]);
        assert_eq!(contact("联系我们，传真0527-83590011").phones, Vec::<String>::new());
        assert_eq!(contact("拨打12345热线7859件,电话12345"), Contact::default());
    }
}
