//! What the report says about itself: title, organ, year, period, dates, numbers, contact.

mod contact;
pub mod dates;
pub mod labels;
pub mod menu;
pub mod organ;
mod period;
mod prose;
pub mod signature;
pub mod title;

use crate::document::Document;
use crate::document::fold::{fold, fold_char};
use crate::extract::sections::Sections;
use crate::notice::Notice;
use crate::place::Place;
use crate::report::{Meta, SectionKind};
use labels::Key;

/// Reads the report's identity; what was printed and could not be told for sure becomes a notice.
pub fn read(sections: &Sections, document: &Document) -> (Meta, Vec<Notice>) {
    let mut meta = Meta::default();
    let mut notices = Vec::new();
    read_title(&mut meta, sections);
    read_labels(&mut meta, sections);
    read_signature(&mut meta, sections);
    read_organ(&mut meta, sections, document);
    notices.extend(read_period(&mut meta, sections));
    read_published(&mut meta, sections, document);
    read_year(&mut meta, sections);
    if let Some((contact, place)) = contact::read(&sections.sections) {
        meta.places.insert("contact".into(), place);
        meta.contact = Some(contact);
    }
    (meta, notices)
}

fn read_title(meta: &mut Meta, sections: &Sections) {
    if let Some(title) = &sections.title {
        meta.title = Some(title.text.clone());
        meta.title_year = title::year_of(&fold(&title.text));
        meta.places.insert("title".into(), title.place.clone());
    }
}

fn read_labels(meta: &mut Meta, sections: &Sections) {
    for (key, name) in [
        (Key::IndexNumber, "indexNumber"),
        (Key::DocumentNumber, "documentNumber"),
        (Key::Publisher, "publisher"),
    ] {
        let Some(label) = sections.labels.iter().find(|label| label.key == key) else { continue };
        let value = Some(label.value.clone());
        match key {
            Key::IndexNumber => meta.index_number = value,
            Key::DocumentNumber => meta.document_number = value,
            _ => meta.publisher = value,
        }
        meta.places.insert(name.into(), label.place.clone());
    }
}

fn read_signature(meta: &mut Meta, sections: &Sections) {
    let (end, top) = (&sections.signature, &sections.under_title);
    if let Some((organ, place)) = end.organ.as_ref().or(top.organ.as_ref()) {
        meta.signature = Some(compact(organ));
        meta.places.insert("signature".into(), place.clone());
    }
    if let Some((date, place)) = end.date.as_ref().or(top.date.as_ref()) {
        meta.signed = Some(date.clone());
        meta.places.insert("signed".into(), place.clone());
    }
}

/// Whether a title says of which year or whose report it is.
pub fn is_telling(title: &str) -> bool {
    title::year_of(title).is_some() || organ::in_title(title).is_some()
}

/// A name without the spaces that pad it, in characters and no radicals.
fn compact(name: &str) -> String {
    let plain = |c: char| if organ::is_radical(c) { fold_char(c).unwrap_or(c) } else { c };
    name.chars().filter(|c| !c.is_whitespace()).map(plain).collect()
}

/// Title, signature, publisher, prose, each in full; then what leaves out the place; last what an interface calls the source.
fn read_organ(meta: &mut Meta, sections: &Sections, document: &Document) {
    let place = |key: &str| meta.places.get(key).cloned().unwrap_or_default();
    let named = |title: &String| Some(organ::as_printed(&organ::in_title(&fold(title))?, title));
    let titled = meta.title.as_ref().and_then(named);
    let titled = titled.map(|name| (name, place("title")));
    let signed = meta.signature.clone().map(|name| (name, place("signature")));
    let publisher = meta.publisher.clone().map(|name| (compact(&name), place("publisher")));
    let others =
        || [signed.clone(), publisher.clone()].into_iter().flatten().find(|(name, _)| !organ::is_short(name));
    let full = titled.clone().filter(|(name, _)| !organ::is_short(name));
    let found = full.or_else(others).or_else(|| prose::organ(&sections.sections));
    // Not an agency or a station: the source of an article may be the press.
    let is_organ = |name: &str| organ::is_name(name) && !name.ends_with(['社', '台']);
    let source = || {
        let sources = document.properties.iter().filter(|property| property.name == "source");
        let names = sources.filter(|property| is_organ(&fold(&property.value)));
        names.map(|property| (compact(&property.value), Place::whole())).next()
    };
    if let Some((name, place)) = found.or(titled).or(signed).or(publisher).or_else(source) {
        meta.organ_key = Some(organ::key(&name));
        meta.places.insert("organ".into(), place);
        meta.organ = Some(name);
    }
}

fn read_period(meta: &mut Meta, sections: &Sections) -> Option<Notice> {
    let front = |section: &&crate::report::Section| section.kind == SectionKind::Front;
    let all = || sections.sections.iter().flat_map(|section| &section.paragraphs);
    let cued = all().find_map(|p| Some((period::find(&fold(&p.text))?, p)));
    let bare = || {
        let front = sections.sections.iter().filter(front).flat_map(|section| &section.paragraphs);
        front.into_iter().find_map(|p| Some((period::without_cue(&fold(&p.text))?, p)))
    };
    let (found, paragraph) = cued.or_else(bare)?;
    let place = prose::place(paragraph, &found.range);
    let notice = found.damaged.then(|| {
        let zh = "统计期限缺字或写法有误，没有猜测，请核对。";
        let en = "The reporting period lacks characters or is misprinted; nothing was guessed. Please look.";
        Notice::new("period-unreadable", zh, en, place.clone())
    });
    meta.places.insert("period".into(), place);
    let told = found.period.from.is_some() || found.period.to.is_some();
    meta.period = told.then_some(found.period);
    notice
}

fn read_published(meta: &mut Meta, sections: &Sections, document: &Document) {
    let labelled = |keys: &[Key]| {
        let label = sections.labels.iter().find(|label| keys.contains(&label.key))?;
        let folded = fold(&label.value);
        Some((dates::find(&folded)?.0, label.place.clone()))
    };
    let signed = || Some((meta.signed.clone()?, meta.places.get("signed").cloned().unwrap_or_default()));
    let found = labelled(&[Key::Published])
        .or_else(|| labelled(&[Key::Day]))
        .or_else(|| from_properties(document))
        .or_else(|| labelled(&[Key::Written]))
        .or_else(signed);
    if let Some((date, place)) = found {
        meta.published = Some(date);
        meta.places.insert("published".into(), place);
    }
}

fn from_properties(document: &Document) -> Option<(String, Place)> {
    const NAMES: &[&str] = &["publishtime", "pubdate", "publishdate", "article:published_time"];
    let named =
        |property: &&crate::document::Property| NAMES.contains(&property.name.to_ascii_lowercase().as_str());
    let dates = document.properties.iter().filter(named).filter_map(|p| dates::find(&fold(&p.value)));
    dates.map(|(date, _)| (date, Place::whole())).next()
}

/// Title, then period, then the prose's majority, then the year before publication.
fn read_year(meta: &mut Meta, sections: &Sections) {
    let place = |key: &str| meta.places.get(key).cloned().unwrap_or_default();
    let number = |date: &String| date.get(..4)?.parse::<u16>().ok();
    let period = meta.period.as_ref().and_then(|p| {
        let (from, to) = (p.from.as_ref().and_then(number), p.to.as_ref().and_then(number));
        from.or(to).filter(|year| to.is_none_or(|to| to == *year))
    });
    let dated = meta.signed.as_ref().or(meta.published.as_ref()).and_then(number).map(|year| year - 1);
    let found = meta
        .title_year
        .map(|year| (year, place("title")))
        .or_else(|| Some((period?, place("period"))))
        .or_else(|| prose::year(&sections.sections, dated))
        .or_else(|| Some((dated?, place("published"))));
    if let Some((year, place)) = found {
        meta.year = Some(year);
        meta.places.insert("year".into(), place);
    }
}

#[cfg(test)]
mod tests;
