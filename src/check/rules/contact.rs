//! Telephone and postcode: two rules.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::clauses::PRACTICE;
use crate::place::Place;

/// Telephone numbers with an area code.
pub const AREA_CODE: Rule = Rule {
    slug: "phone-area-code",
    family: Family::Identity,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("电话区号", "Area codes"),
    summary: words("联系电话写明区号。", "Telephone numbers have their area code."),
    find: Find::Report(area_code),
    texts: &[Text {
        code: "missing",
        title: words("电话没有区号", "No area code"),
        message: words("联系电话“{phone}”没有写区号。", "The telephone number “{phone}” has no area code."),
        advice: words("外地的人也会打来，请加上区号。", "People call from elsewhere too: add it."),
    }],
    laws: &[&PRACTICE],
};

/// One postcode, one area code.
pub const CONFLICT: Rule = Rule {
    slug: "contact-conflict",
    title: words("联系方式前后不一致", "Contact data that disagree"),
    summary: words(
        "邮政编码前后一致；同一段里的电话、传真区号一致。",
        "The postcode is the same throughout, and so is the area code of one paragraph's telephone and fax.",
    ),
    find: Find::Report(conflict),
    texts: &[
        Text {
            code: "postcode",
            title: words("邮编前后不一样", "Two postcodes"),
            message: words(
                "邮编一处是 {first}，另一处是 {second}。",
                "The postcode is {first} in one place and {second} in another.",
            ),
            advice: words(
                "看哪一个对；是两个地址的，可以不管。",
                "See which is right; two addresses may have two.",
            ),
        },
        Text {
            code: "areaCode",
            title: words("区号不一样", "Two area codes"),
            message: words(
                "同一段里，电话或传真的区号一处是 {first}，另一处是 {second}。",
                "In one paragraph the area code is {first} in one number and {second} in another.",
            ),
            advice: words("看哪一个对。", "See which is right."),
        },
    ],
    ..AREA_CODE
};

fn area_code(context: &Context) -> Found {
    let meta = &context.report.meta;
    let phones = meta.contact.as_ref().map(|c| c.phones.as_slice()).unwrap_or_default();
    if phones.is_empty() {
        return Found::not_applicable(words("没有读到电话。", "No telephone number was found."));
    }
    let digits = |phone: &str| fold(phone).chars().filter(char::is_ascii_digit).count();
    let coded = |phone: &String| {
        let folded = fold(phone);
        folded.starts_with(['0', '(', '+', '1']) || folded.starts_with("400") || folded.starts_with("800")
    };
    let any_coded = phones.iter().any(coded);
    let bare = phones.iter().find(|p| matches!(digits(p), 7 | 8) && !coded(p)).filter(|_| !any_coded);
    let draft = bare.map(|phone| {
        let draft = Draft::review("missing").param("phone", phone.as_str());
        draft.places(meta.places.get("contact").cloned()).key("phone")
    });
    Found::one(draft)
}

fn conflict(context: &Context) -> Found {
    let postcodes: Vec<(String, Place)> = context.prose.iter().flat_map(postcodes).collect();
    let areas: Vec<_> = context.prose.iter().map(area_codes).filter(|codes| !codes.is_empty()).collect();
    if postcodes.is_empty() && areas.is_empty() {
        return Found::not_applicable(words(
            "没有读到邮编和带区号的电话。",
            "No postcode or area code was found.",
        ));
    }
    let mut found = Found::one(differing("postcode", &postcodes));
    found.drafts.extend(areas.iter().find_map(|codes| differing("areaCode", codes)));
    found
}

/// A draft where one of the codes is not the first.
fn differing(text: &'static str, codes: &[(String, Place)]) -> Option<Draft> {
    let (first, at) = codes.first()?;
    let (second, there) = codes.iter().find(|(code, _)| code != first)?;
    let draft = Draft::review(text).param("first", first.as_str()).param("second", second.as_str());
    Some(draft.places([at.clone(), there.clone()]).key(text))
}

/// The area codes of a paragraph that gives a telephone or fax number: 0527 of 0527-83590011 and (0527)83590011.
fn area_codes(passage: &Passage) -> Vec<(String, Place)> {
    if !["电话", "传真"].iter().any(|word| passage.text.contains(word)) {
        return Vec::new();
    }
    let chars = &passage.folded.chars;
    let digits = |from: usize| chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
    let begins = |at: usize| {
        chars[at] == '0' && !at.checked_sub(1).is_some_and(|i| chars[i].is_ascii_digit() || chars[i] == '-')
    };
    let code = |at: usize| {
        let long = digits(at);
        let marks = chars.iter().skip(at + long).take_while(|c| "-)".contains(**c)).count();
        let number = digits(at + long + marks);
        (matches!(long, 3 | 4) && marks > 0 && matches!(number, 7 | 8))
            .then(|| (chars[at..at + long].iter().collect(), passage.place(at, at + long)))
    };
    (0..chars.len()).filter(|at| begins(*at)).filter_map(code).collect()
}

/// Six digits behind 邮编 or 邮政编码.
fn postcodes(passage: &Passage) -> Vec<(String, Place)> {
    let mut codes = Vec::new();
    for word in ["邮编", "邮政编码"] {
        for (at, _) in passage.text.match_indices(word) {
            let tail = passage.text.get(at + word.len()..).unwrap_or_default();
            let skipped = tail.len() - tail.trim_start_matches([':', '为', '是']).len();
            let code: String =
                tail.chars().skip_while(|c| ":为是".contains(*c)).take_while(char::is_ascii_digit).collect();
            if code.len() == 6 {
                codes.push((code, passage.place_of(at + word.len() + skipped, 6)));
            }
        }
    }
    codes
}
